# Headers parsed once for all: five precompiled sets, from the poorest to the richest, and who uses which.
# Sources still include what they use: the fuzz build has neither these sets nor unity files, and proves it for the rooms
# it reaches.

# One set must do for libraries and programs, so all are position independent.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# A set that a target cannot use is an error and not a slow build.
set(CMAKE_PCH_WARN_INVALID ON)

set(RELAIS_STD_HEADERS
  <algorithm> <array> <charconv> <chrono> <cmath> <compare> <concepts> <cstdint> <cstdlib> <cstring> <deque>
  <filesystem> <functional> <iterator> <limits> <map> <memory> <optional> <set> <span> <string> <string_view>
  <tuple> <type_traits> <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>)
# QtPlugin stays out: it reads macros that differ from one target to the next.
set(RELAIS_QT_HEADERS
  <QByteArray> <QDateTime> <QObject> <QString> <QStringList> <QTimer> <QVariant> <QVariantMap>)
set(RELAIS_QML_HEADERS
  <QAbstractListModel> <QPointer> <QJSEngine> <QQmlEngine> <QtQml/qqml.h> <QtQml/qqmlmoduleregistration.h>)
set(RELAIS_TEST_HEADERS
  <condition_variable> <fstream> <future> <random> <QTemporaryDir> <QTest>)
set(RELAIS_PAGE_HEADERS
  <QAccessible> <QGuiApplication> <QQuickItem> <QQuickView> <QSignalSpy>)

# relais_precompiled_set(kind LINK libs… HEADERS headers… [DEFINES macros…]): the target that owns one set.
function(relais_precompiled_set kind)
  cmake_parse_arguments(P "" "" "LINK;HEADERS;DEFINES" ${ARGN})
  add_library(relais_precompiled_${kind} STATIC ${CMAKE_SOURCE_DIR}/platform/precompiled.cpp)
  target_link_libraries(relais_precompiled_${kind} PRIVATE ${P_LINK})
  target_compile_definitions(relais_precompiled_${kind} PRIVATE ${P_DEFINES})
  target_precompile_headers(relais_precompiled_${kind} PRIVATE ${P_HEADERS})
endfunction()

# relais_precompile(target kind): `target` reads the set std, qml, test, page or plugin; nothing where precompiled headers are off.
function(relais_precompile target kind)
  target_precompile_headers(${target} REUSE_FROM relais_precompiled_${kind})
  # What ccache needs to keep objects made with a precompiled header.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()

# relais_precompile_module(library): a QML module with the plugin and its start that Qt generates beside it.
function(relais_precompile_module library)
  relais_precompile(${library} qml)
  relais_precompile(${library}plugin plugin)
  if(TARGET ${library}plugin_init)
    relais_precompile(${library}plugin_init plugin)
  endif()
  # Qt wants AUTOMOC on the module, not on the files it generates beside it.
  foreach(part plugin_init _resources_1 _resources_2 _resources_3)
    if(TARGET ${library}${part})
      set_target_properties(${library}${part} PROPERTIES AUTOMOC OFF)
    endif()
  endforeach()
endfunction()

# Qt tells each test where its sources lie, for QFINDTESTDATA, which no test of ours uses: without that all can read one set.
get_target_property(test_definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
list(FILTER test_definitions EXCLUDE REGEX "QT_TESTCASE_(BUILD|SOURCE)DIR")
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${test_definitions}")

relais_precompiled_set(std HEADERS ${RELAIS_STD_HEADERS} LINK relais_flags tl::expected)
relais_precompiled_set(test HEADERS ${RELAIS_STD_HEADERS} ${RELAIS_QT_HEADERS} ${RELAIS_TEST_HEADERS}
  LINK relais_flags tl::expected Qt6::Test)
if(RELAIS_APP)
  relais_precompiled_set(page
    HEADERS ${RELAIS_STD_HEADERS} ${RELAIS_QT_HEADERS} ${RELAIS_QML_HEADERS} ${RELAIS_TEST_HEADERS} ${RELAIS_PAGE_HEADERS}
    LINK relais_flags tl::expected Qt6::Quick Qt6::Test)
  relais_precompiled_set(qml HEADERS ${RELAIS_STD_HEADERS} ${RELAIS_QT_HEADERS} ${RELAIS_QML_HEADERS}
    LINK relais_flags tl::expected Qt6::Qml)
  # For what Qt generates: without our flags, sanitizers included, and with the macros it defines for a static plugin.
  relais_precompiled_set(plugin HEADERS <QtPlugin> <QtQml/qqmlextensionplugin.h> LINK Qt6::Qml
    DEFINES QT_PLUGIN QT_STATICPLUGIN QT_DEPRECATED_WARNINGS)
endif()
