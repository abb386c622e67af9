#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh installer/run.sh [FOLDER]: installs what is missing, builds the release and does the main job on the demonstration
# workspace in FOLDER (default: build/demo). With a display the desktop opens on it; without one the packs' places are printed.
. "$(dirname -- "$0")/common.sh"

install_packages
build release huyuan huyuan-cli huyuan_ovital huyuan_template

folder=${1:-$root/build/demo}
bin="$root/build/release/bin"
workspace="$folder/linyi-demo.huyuan"
if [ ! -f "$workspace" ] || [ -z "$(ls "$folder"/sheets/*.pdf 2>/dev/null)" ]; then
  rm -rf "$folder/sheets" "$workspace"
  "$bin/huyuan-cli" demo "$folder"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec "$bin/huyuan" "$workspace"
fi
say "No display: the packs are in $folder/sheets"
ls "$folder"/sheets/*.pdf
