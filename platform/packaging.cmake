# What each system's package holds beside the app; nothing here changes how the app is built on Linux.

# relais_package(target): called once, on the app.
function(relais_package target)
  if(ANDROID)
    set_target_properties(${target} PROPERTIES
      QT_ANDROID_PACKAGE_SOURCE_DIR ${CMAKE_SOURCE_DIR}/platform/android
      QT_ANDROID_MIN_SDK_VERSION 26
      QT_ANDROID_TARGET_SDK_VERSION 34)
    target_link_libraries(${target} PRIVATE relais_platform_android)
  elseif(IOS)
    set_target_properties(${target} PROPERTIES
      MACOSX_BUNDLE TRUE
      MACOSX_BUNDLE_INFO_PLIST ${CMAKE_SOURCE_DIR}/platform/ios/Info.plist
      XCODE_ATTRIBUTE_CODE_SIGN_ENTITLEMENTS ${CMAKE_SOURCE_DIR}/platform/ios/Relais.entitlements)
    target_link_libraries(${target} PRIVATE relais_platform_ios)
  else()
    include(GNUInstallDirs)
    install(TARGETS ${target})
    install(FILES ${CMAKE_SOURCE_DIR}/platform/linux/org.relais.Relais.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${CMAKE_SOURCE_DIR}/platform/linux/org.relais.Relais.svg
      DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
  endif()
endfunction()
