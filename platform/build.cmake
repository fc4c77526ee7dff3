# Compiler settings, packages and the few CMake functions that every folder uses; system and Qt version gaps live here.

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(Boost 1.81 REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher)

find_program(RELAIS_CCACHE ccache)
if(RELAIS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers need these two relaxations to be cacheable.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${RELAIS_CCACHE})
endif()

# The sources of a library are compiled together, unless each is to prove that it includes what it uses.
set(RELAIS_UNITY ON)
if(CMAKE_DISABLE_PRECOMPILE_HEADERS)
  set(RELAIS_UNITY OFF)
endif()

add_library(relais_flags INTERFACE)
target_include_directories(relais_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(relais_flags INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wno-missing-field-initializers
                       $<$<BOOL:${RELAIS_WERROR}>:-Werror>
                       # g++ 12 sees ghosts in std::variant, std::map and std::string once it optimises (its bugs 105562, 105593
                       # and 107852); a precompiled header no longer counts as a system header that would hide them. In a unity
                       # build every source is an included file: what it keeps to itself is no mistake there.
                       $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized$<SEMICOLON>-Wno-array-bounds$<SEMICOLON>-Wno-stringop-overflow$<SEMICOLON>-Wno-stringop-overread$<SEMICOLON>-Wno-subobject-linkage>)
if(RELAIS_SANITIZE)
  target_compile_options(relais_flags INTERFACE -fsanitize=${RELAIS_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(relais_flags INTERFACE -fsanitize=${RELAIS_SANITIZE})
  if(RELAIS_SANITIZE STREQUAL "thread")
    target_compile_options(relais_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>) # fences of Asio it does not follow
  endif()
endif()

# `file` as bytes in the program: `output`.cpp in the build folder defines the ByteView `symbol` that `header` declares.
function(relais_bytes file output header symbol)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  file(CONFIGURE OUTPUT ${output}.cpp CONTENT [[
#include "@header@"
namespace {
constexpr std::uint8_t kBytes[] = {@bytes@};
}
const relais::sync::ByteView relais::sync::@symbol@ { kBytes, sizeof(kBytes) };
]] @ONLY)
endfunction()

# relais_library(name SOURCES… [LINK public libs…] [PRIVATE private libs…]): a static library with the house flags.
function(relais_library name)
  cmake_parse_arguments(L "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${L_SOURCES})
  target_link_libraries(${name} PUBLIC relais_flags ${L_LINK} PRIVATE ${L_PRIVATE})
  set_target_properties(${name} PROPERTIES UNITY_BUILD ${RELAIS_UNITY})
  relais_precompile(${name} std)
endfunction()

if(RELAIS_APP)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Network Qml Quick QuickControls2 Svg Positioning Test QuickTest LinguistTools)
  # The camera: without one of these two, Relais is built without it.
  find_package(Qt6 6.4 QUIET OPTIONAL_COMPONENTS Multimedia)
  find_package(ZXing QUIET)
  qt_standard_project_setup()
  # Two programs per target look for what most have not: those with QObjects say so, and there is no .ui file here.
  set(CMAKE_AUTOMOC OFF)
  set(CMAKE_AUTOUIC OFF)
  foreach(policy QTP0001 QTP0004)
    if(QT_KNOWN_POLICY_${policy})
      qt_policy(SET ${policy} NEW)
    endif()
  endforeach()
  set(QT_QML_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml_modules)
  set(QML_IMPORT_PATH ${CMAKE_BINARY_DIR}/qml_modules CACHE STRING "for tools" FORCE)
else()
  # The Qt-free part is tested with Qt Test too: only QtCore and QtTest are needed there.
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)
endif()

add_compile_definitions(QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_FOREACH)

include(${CMAKE_CURRENT_LIST_DIR}/precompiled.cmake)

# moc before Qt 6.5.3 stops at <concepts>, which <chrono> and <ranges> bring in.
set(CMAKE_AUTOMOC_MOC_OPTIONS --include ${CMAKE_CURRENT_LIST_DIR}/moc_gaps.h)

# relais_moc(target sources…): moc for classes of tests. AUTOMOC takes two programs and one more file to compile per target, and
# a test's classes stand on QObject alone, so moc needs none of its includes.
function(relais_moc target)
  foreach(source ${ARGN})
    get_filename_component(base ${source} NAME_WE)
    if(source MATCHES "\\.h$")
      set(pattern "^ *Q_OBJECT")
      set(output ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc/moc_${base}.cpp)
    else()
      set(pattern "^#include \"${base}\\.moc\"")
      set(output ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc/${base}.moc)
    endif()
    file(STRINGS ${source} found REGEX "${pattern}" LIMIT_COUNT 1)
    if(found)
      add_custom_command(OUTPUT ${output} DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${source}
        COMMAND Qt6::moc -o ${output} ${CMAKE_CURRENT_SOURCE_DIR}/${source})
      target_sources(${target} PRIVATE ${output})
      target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc)
    endif()
  endforeach()
endfunction()

# relais_test_program(name SOURCES… LINK… [PLAIN]): one Qt Test executable. PLAIN: it links Qt Gui or Network but not Quick, and
# Qt Test's headers then fit neither precompiled set.
function(relais_test_program name)
  cmake_parse_arguments(T "PLAIN" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${T_SOURCES})
  relais_moc(${name} ${T_SOURCES})
  target_link_libraries(${name} PRIVATE relais_flags ${T_LINK} Qt6::Test)
  target_compile_definitions(${name} PRIVATE RELAIS_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
    RELAIS_SOURCE="${CMAKE_SOURCE_DIR}")
  set(kin ${T_LINK})
  list(FILTER kin EXCLUDE REGEX "relais_app_(i18n|options|text)$") # the rooms of app/ without QML
  if("${kin}" MATCHES "relais_(app|ui)|Qt6::(Qml|Quick)")
    relais_precompile(${name} page)
    # Its QML comes by libraries, not by files of its own.
    set_target_properties(${name} PROPERTIES QT_QML_MODULE_NO_IMPORT_SCAN ON)
  elseif(NOT T_PLAIN)
    relais_precompile(${name} test)
  endif()
endfunction()

# relais_test_entry(name COMMAND words… [LABEL unit] [TIMEOUT 300] [ENV…]): one CTest entry.
function(relais_test_entry name)
  cmake_parse_arguments(T "" "LABEL;TIMEOUT" "COMMAND;ENV" ${ARGN})
  add_test(NAME ${name} COMMAND ${T_COMMAND})
  if(NOT T_LABEL)
    set(T_LABEL unit)
  endif()
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES LABELS ${T_LABEL} TIMEOUT ${T_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;QT_FORCE_STDERR_LOGGING=1;${T_ENV}")
endfunction()

# relais_test(name SOURCES… LINK… [ARGS…] [PLAIN] [LABEL…] [TIMEOUT…] [ENV…]): a test that is a program, with a start of its own.
function(relais_test name)
  cmake_parse_arguments(T "PLAIN" "" "SOURCES;LINK;ARGS;LABEL;TIMEOUT;ENV" ${ARGN})
  set(plain "")
  if(T_PLAIN)
    set(plain PLAIN)
  endif()
  relais_test_program(${name} ${plain} SOURCES ${T_SOURCES} LINK ${T_LINK})
  relais_test_entry(${name} COMMAND ${name} ${T_ARGS} LABEL ${T_LABEL} TIMEOUT ${T_TIMEOUT} ENV ${T_ENV})
endfunction()

# relais_tests(room TESTS a_test… LINK… [NAME prefix] [WITH sources…] [WINDOWS] [PLAIN] [LABEL…] [TIMEOUT…] [ENV…]): the tests of
# a room as one program, compiled a few files at a time (a test costs its own lines, not its headers again), and one CTest
# entry each. Every a_test.cpp is wrapped in a namespace of its name and ends with RELAIS_TEST. NAME is set before each
# entry's name. WINDOWS: with a QGuiApplication.
function(relais_tests room)
  cmake_parse_arguments(T "WINDOWS;PLAIN" "NAME" "TESTS;WITH;LINK;LABEL;TIMEOUT;ENV" ${ARGN})
  set(start relais_test_start)
  if(T_WINDOWS)
    set(start relais_test_start_windows)
  endif()
  set(plain "")
  if(T_PLAIN)
    set(plain PLAIN)
  endif()
  set(sources ${T_TESTS})
  list(TRANSFORM sources APPEND .cpp)
  relais_test_program(${room}_tests ${plain} SOURCES ${sources} ${T_WITH} LINK ${T_LINK} ${start})
  set_target_properties(${room}_tests PROPERTIES UNITY_BUILD ${RELAIS_UNITY} UNITY_BUILD_BATCH_SIZE 5)
  foreach(test ${T_TESTS})
    relais_test_entry(${T_NAME}${test} COMMAND ${room}_tests ${test} LABEL ${T_LABEL} TIMEOUT ${T_TIMEOUT} ENV ${T_ENV})
  endforeach()
endfunction()
