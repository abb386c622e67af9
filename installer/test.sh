#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh installer/test.sh: installs what is missing, builds everything with warnings as errors and runs all tests.
. "$(dirname -- "$0")/common.sh"

install_packages
build ci
cd "$root"
sh dev/portable
ctest --preset ci -j2
