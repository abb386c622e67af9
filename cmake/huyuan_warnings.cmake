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
  # GCC 12 sees overlap in std::string's operator+ where there is none (GCC bug 105651).
  target_compile_options(huyuan_warnings INTERFACE $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-restrict>)
endif()
if(HUYUAN_WERROR)
  target_compile_options(huyuan_warnings INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
if(HUYUAN_SANITIZE)
  add_compile_options(-fsanitize=${HUYUAN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${HUYUAN_SANITIZE})
endif()
