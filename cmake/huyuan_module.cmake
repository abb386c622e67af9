# SPDX-License-Identifier: GPL-3.0-or-later
# huyuan_module(NAME DEPENDS a b LIBRARIES x PRIVATE_LIBRARIES y)
#
# A folder of src/ is one static library `huyuan_NAME` and one namespace `huyuan::NAME`. Every .cpp in the folder (and its
# subfolders) belongs to it: a folder is the list. DEPENDS are modules, linked PUBLIC; tests/layout checks them against the
# include table. PRIVATE_LIBRARIES are foreign libraries that no header of the module may show.
function(huyuan_module name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  add_library(huyuan_${name} STATIC ${sources})
  target_include_directories(huyuan_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(huyuan_${name} PRIVATE huyuan_warnings ${ARG_PRIVATE_LIBRARIES})
  target_link_libraries(huyuan_${name} PUBLIC ${ARG_LIBRARIES})
  foreach(dependency IN LISTS ARG_DEPENDS)
    target_link_libraries(huyuan_${name} PUBLIC huyuan_${dependency})
  endforeach()
  target_compile_definitions(huyuan_${name} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_FOREACH)
  set_target_properties(huyuan_${name} PROPERTIES LINKER_LANGUAGE CXX)
endfunction()
