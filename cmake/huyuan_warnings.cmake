# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the warnings, so that third-party code never sees them.
add_library(huyuan_warnings INTERFACE)
if(MSVC)
  target_compile_options(huyuan_warnings INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus)
else()
  target_compile_options(
    huyuan_warnings
    INTERFACE -Wall
              -Wextra
              -Wpedantic
              -Wshadow
              -Wnon-virtual-dtor
              -Woverloaded-virtual
              -Wconversion
              -Wno-sign-conversion # index arithmetic between int, size_t and Qt's qsizetype would drown the real ones
  )
  # With optimization GCC 12 reports overlaps, overreads and bad frees inside the standard library and libosmium where
  # there are none (GCC bugs 105651, 105329, 104336); the debug build keeps these warnings on.
  foreach(false_alarm restrict stringop-overread free-nonheap-object)
    target_compile_options(huyuan_warnings
                           INTERFACE $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-${false_alarm}>)
  endforeach()
endif()
if(CMAKE_UNITY_BUILD)
  # What is local to a file is local to the several files that are compiled as one.
  target_compile_options(huyuan_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
if(HUYUAN_WERROR)
  target_compile_options(huyuan_warnings INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
if(HUYUAN_SANITIZE)
  add_compile_options(-fsanitize=${HUYUAN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${HUYUAN_SANITIZE})
endif()
