# Compiles CASE with and without MUST_NOT_COMPILE. A line `// reason: …` in it is a regular
# expression for the message of the compiler.
file(STRINGS "${CASE}" reason REGEX "^// reason: " LIMIT_COUNT 1)
string(REGEX REPLACE "^// reason: " "" reason "${reason}")
if(NOT reason)
  message(FATAL_ERROR "${CASE} does not say why it must not compile.")
endif()

set(command "${COMPILER}" -std=c++20 -fsyntax-only -Wall -Wextra -Werror "-I${INCLUDE}")
execute_process(COMMAND ${command} "${CASE}" RESULT_VARIABLE failed ERROR_VARIABLE message)
if(failed)
  message(FATAL_ERROR "What must compile does not:\n${message}")
endif()
execute_process(COMMAND ${command} -DMUST_NOT_COMPILE "${CASE}"
  RESULT_VARIABLE failed ERROR_VARIABLE message)
if(NOT failed)
  message(FATAL_ERROR "What must not compile does.")
endif()
if(NOT message MATCHES "${reason}")
  message(FATAL_ERROR "It fails for another reason than “${reason}”:\n${message}")
endif()
