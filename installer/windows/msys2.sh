#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Not yet run: see README.md. In an MSYS2 UCRT64 shell.
set -eu
p=mingw-w64-ucrt-x86_64
pacman -S --needed --noconfirm $p-toolchain $p-cmake $p-ninja $p-ccache $p-qt6-base $p-qt6-charts $p-qt6-svg $p-qt6-tools \
  $p-gdal $p-geos $p-proj $p-libspatialite $p-sqlite3 $p-libosmium $p-protozero $p-lz4 $p-bzip2 $p-expat $p-libsodium \
  $p-cli11 $p-nlohmann-json $p-gtest $p-benchmark
cmake --preset release
cmake --build --preset release
ctest --preset release
