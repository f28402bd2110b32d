include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/fazhi")
install(TARGETS fazhi EXPORT fazhi-targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT dev
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT dev
  RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT dev
  INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(TARGETS fazhi_grammar EXPORT fazhi-grammar-targets COMPONENT dev)
install(DIRECTORY include/fazhi DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT dev)
install(EXPORT fazhi-targets NAMESPACE fazhi:: DESTINATION "${package_dir}" COMPONENT dev)
install(EXPORT fazhi-grammar-targets NAMESPACE fazhi:: DESTINATION "${package_dir}" COMPONENT dev)

get_target_property(type fazhi TYPE)
configure_package_config_file(lib/cmake/fazhi-config.cmake.in
  "${CMAKE_CURRENT_BINARY_DIR}/fazhi-config.cmake" INSTALL_DESTINATION "${package_dir}")
# Before 1.0 a minor version may change the interface.
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/fazhi-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/fazhi-config.cmake"
  "${CMAKE_CURRENT_BINARY_DIR}/fazhi-config-version.cmake"
  DESTINATION "${package_dir}" COMPONENT dev)

# pkg-config. Where only a static library is installed, plain --libs names all that it needs.
if(type STREQUAL "STATIC_LIBRARY")
  set(requires "icu-i18n icu-uc")
  set(flags " -DFAZHI_STATIC")
  set(libraries " -pthread")
  foreach(library IN LISTS CMAKE_CXX_IMPLICIT_LINK_LIBRARIES)
    if(library MATCHES "^(stdc[+][+]|c[+][+]|m)$")
      string(APPEND libraries " -l${library}")
    endif()
  endforeach()
endif()
file(RELATIVE_PATH prefix_from_here
  "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
string(REGEX REPLACE "/$" "" prefix_from_here "${prefix_from_here}")
configure_file(lib/cmake/fazhi.pc.in "${CMAKE_CURRENT_BINARY_DIR}/fazhi.pc" @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/fazhi.pc"
  DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT dev)
