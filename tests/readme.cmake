# The C++ of the READMEs is compiled and run; what it prints is the text block that follows it.
foreach(page README README.zh)
  set(file "${PROJECT_SOURCE_DIR}/${page}.md")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  file(READ "${file}" rest)
  foreach(kind cpp text)
    string(FIND "${rest}" "```${kind}\n" begin)
    if(begin EQUAL -1)
      message(FATAL_ERROR "${file}: no block of ${kind}")
    endif()
    string(LENGTH "```${kind}\n" fence)
    math(EXPR begin "${begin} + ${fence}")
    string(SUBSTRING "${rest}" ${begin} -1 rest)
    string(FIND "${rest}" "```\n" end)
    string(SUBSTRING "${rest}" 0 ${end} ${kind})
    string(SUBSTRING "${rest}" ${end} -1 rest)
    string(SUBSTRING "${rest}" 4 -1 rest)
  endforeach()
  string(REPLACE "." "_" target "readme_${page}")
  file(CONFIGURE OUTPUT "${target}.cpp" CONTENT "${cpp}" @ONLY)
  file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/${target}.output" "${text}")
  add_executable(${target} "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp")
  target_link_libraries(${target} PRIVATE fazhi::fazhi)
  fazhi_warnings(${target})
  add_test(NAME readme.${page}
    COMMAND "${CMAKE_COMMAND}" "-DPROGRAM=$<TARGET_FILE:${target}>"
            "-DRECORDED=${CMAKE_CURRENT_BINARY_DIR}/${target}.output"
            -P "${PROJECT_SOURCE_DIR}/examples/compare_output.cmake"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(readme.${page} PROPERTIES LABELS readme
    ENVIRONMENT_MODIFICATION FAZHI_UPDATE_GOLDEN=unset:)
endforeach()
