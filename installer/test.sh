#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh installer/test.sh: installs what is missing, builds everything and runs all tests.
. "$(dirname -- "$0")/common.sh"

# The build server wants warnings as errors and assertions on; elsewhere the tests use the build that run.sh made.
preset=release
[ "${CI:-}" = true ] && preset=ci

install_packages
build "$preset"
cd "$root"
sh dev/portable
ctest --preset "$preset" -j2
