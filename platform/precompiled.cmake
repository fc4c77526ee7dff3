# Headers parsed once for all: four precompiled sets, from the poorest to the richest, and who uses which.
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
# QtTest and QtPlugin stay out: they read macros that differ from one folder or target to the next.
set(RELAIS_QT_HEADERS
  <QByteArray> <QDateTime> <QObject> <QString> <QStringList> <QTimer> <QVariant> <QVariantMap>)
set(RELAIS_QML_HEADERS
  <QAbstractListModel> <QPointer> <QJSEngine> <QQmlEngine> <QtQml/qqml.h> <QtQml/qqmlmoduleregistration.h>)

# relais_precompiled_set(kind LINK libs… HEADERS headers… [DEFINES macros…]): the target that owns one set.
function(relais_precompiled_set kind)
  cmake_parse_arguments(P "" "" "LINK;HEADERS;DEFINES" ${ARGN})
  add_library(relais_precompiled_${kind} STATIC ${CMAKE_SOURCE_DIR}/platform/precompiled.cpp)
  set_target_properties(relais_precompiled_${kind} PROPERTIES AUTOMOC OFF)
  target_link_libraries(relais_precompiled_${kind} PRIVATE relais_flags ${P_LINK})
  target_compile_definitions(relais_precompiled_${kind} PRIVATE ${P_DEFINES})
  target_precompile_headers(relais_precompiled_${kind} PRIVATE ${P_HEADERS})
endfunction()

# relais_precompile(target kind): `target` reads the set std, qt, qml or plugin; nothing where precompiled headers are off.
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
    set_target_properties(${library}plugin_init PROPERTIES AUTOMOC OFF)
  endif()
endfunction()

relais_precompiled_set(std HEADERS ${RELAIS_STD_HEADERS} LINK tl::expected)
relais_precompiled_set(qt HEADERS ${RELAIS_STD_HEADERS} ${RELAIS_QT_HEADERS} LINK tl::expected Qt6::Core)
if(RELAIS_APP)
  relais_precompiled_set(qml HEADERS ${RELAIS_STD_HEADERS} ${RELAIS_QT_HEADERS} ${RELAIS_QML_HEADERS}
    LINK tl::expected Qt6::Qml)
  # Qt's headers depend on what it defines for a static plugin.
  relais_precompiled_set(plugin HEADERS <QtPlugin> <QtQml/qqmlextensionplugin.h> LINK Qt6::Qml
    DEFINES QT_PLUGIN QT_STATICPLUGIN QT_DEPRECATED_WARNINGS)
endif()
