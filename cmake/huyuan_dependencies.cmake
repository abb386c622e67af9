# SPDX-License-Identifier: GPL-3.0-or-later
# Every foreign library in one place. Which module may use which is decided in that module's CMakeLists.txt.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Charts Svg Test LinguistTools)
find_package(GDAL 3.6 REQUIRED)
find_package(GEOS REQUIRED)
find_package(PROJ REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(BZip2 REQUIRED)
find_package(EXPAT REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(SPATIALITE REQUIRED IMPORTED_TARGET spatialite)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)

# libosmium is header only; with protozero it reads .pbf files, LZ4 blobs included.
find_path(OSMIUM_INCLUDE_DIR osmium/version.hpp REQUIRED)
find_library(LZ4_LIBRARY lz4 REQUIRED)
add_library(huyuan_osmium INTERFACE)
target_include_directories(huyuan_osmium SYSTEM INTERFACE ${OSMIUM_INCLUDE_DIR})
target_compile_definitions(huyuan_osmium INTERFACE OSMIUM_WITH_LZ4)
if(HUYUAN_SANITIZE)
  # Of a block without a type its headers compare no characters at a null pointer: harmless, and not ours to mend.
  target_compile_options(huyuan_osmium INTERFACE -fno-sanitize=nonnull-attribute)
endif()
target_link_libraries(huyuan_osmium INTERFACE ZLIB::ZLIB BZip2::BZip2 EXPAT::EXPAT Threads::Threads ${LZ4_LIBRARY})

# SQLite must have been built with what the workspace needs: change sets, full-text search and R-trees.
include(CheckCXXSourceRuns)
set(CMAKE_REQUIRED_LIBRARIES SQLite::SQLite3)
check_cxx_source_runs(
  "#include <sqlite3.h>
   int main() {
     return sqlite3_compileoption_used(\"ENABLE_SESSION\") && sqlite3_compileoption_used(\"ENABLE_PREUPDATE_HOOK\")
         && sqlite3_compileoption_used(\"ENABLE_FTS5\") && sqlite3_compileoption_used(\"ENABLE_RTREE\") ? 0 : 1;
   }"
  HUYUAN_SQLITE_IS_COMPLETE)
unset(CMAKE_REQUIRED_LIBRARIES)
if(NOT HUYUAN_SQLITE_IS_COMPLETE AND NOT CMAKE_CROSSCOMPILING)
  message(FATAL_ERROR "SQLite lacks SESSION, PREUPDATE_HOOK, FTS5 or RTREE; the workspace file cannot work without them.")
endif()
if(HUYUAN_TESTS)
  find_package(GTest REQUIRED)
endif()
