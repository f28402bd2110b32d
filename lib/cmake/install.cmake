include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS fazhi fazhi_grammar EXPORT fazhi-targets COMPONENT dev
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/fazhi DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev)
install(EXPORT fazhi-targets NAMESPACE fazhi:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/fazhi COMPONENT dev)
configure_package_config_file(lib/cmake/fazhi-config.cmake.in
  "${CMAKE_CURRENT_BINARY_DIR}/fazhi-config.cmake"
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/fazhi)
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/fazhi-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/fazhi-config.cmake"
  "${CMAKE_CURRENT_BINARY_DIR}/fazhi-config-version.cmake"
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/fazhi COMPONENT dev)
