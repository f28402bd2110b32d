# Installs BUILD into a PREFIX that was emptied before, so that no file of an older build is found.
file(REMOVE_RECURSE "${PREFIX}")
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${BUILD}" --target fazhi COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${PREFIX}" --component dev
  COMMAND_ERROR_IS_FATAL ANY)
