"""The samples of each rule: trees that break it with the places to be named, and trees that nearly do but may stand."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
HEAD = "// Holds what one alert needs, for as long as it is open.\n//\n" \
       "// SPDX-FileCopyrightText: 2026 Relais contributors\n// SPDX-License-Identifier: Apache-2.0\n"
CLEAN = {"CMakeLists.txt": "# Builds the one thing there is to build here.\nadd_library(a sync/base/a.cpp)\n", "sync/base/a.cpp": HEAD}
LATER = "TO" + "DO"
TS = "<TS><context><name>{context}</name><message><source>{source}</source><translation{state}>{text}</translation></message></context></TS>"
MANIFEST = '<manifest><application android:allowBackup="false" android:dataExtractionRules="@xml/x" ' \
           'android:usesCleartextTraffic="false"/>\n{permission}</manifest>'
EXTRACTION = '<d><cloud-backup><exclude domain="root"/></cloud-backup><device-transfer><exclude domain="root"/></device-transfer></d>'
SECURE = {"platform/android/res/xml/data_extraction_rules.xml": EXTRACTION, "platform/android/A.java": "FLAG_SECURE"}
PLIST = "".join(f"<key>{key}</key><string>Pour lire la carte du patient.</string>" for key in
                ("NSCameraUsageDescription", "NSLocationWhenInUseUsageDescription", "NSFaceIDUsageDescription"))
PROTECTED = {"platform/ios/Relais.entitlements": "NSFileProtectionComplete"}


def cpp(body, path="sync/store/a.cpp"):
    return {path: body}


def page(body):
    return {"qml/alerts/P.qml": body}


def control(body):
    return {"qml/controls/C.qml": body}


def bad(files, *lines):
    """One file and the lines expected in it."""
    return files, [(next(iter(files)), line) for line in lines]


SAMPLES = {
    "top_level": {
        "bad": [({"CMakeLists.txt": "", "docs/a.md": ""}, [("docs", 1)])],
        "good": [{"CMakeLists.txt": "", "app/a": "", ".ci/run": "", ".clang-format": "", "LICENSE": ""}]},
    "file_size": {
        "bad": [bad(cpp("\n" * 501), 500), bad(page("\n" * 301), 300)],
        "good": [cpp("\n" * 500), page("\n" * 300)]},
    "first_sentence": {
        "bad": [bad(cpp("#pragma once\n" + HEAD), 1), bad(cpp("// Alerts.\n//\n// SPDX-License-Identifier: Apache-2.0\n"), 1),
                bad(cpp("// Holds what one alert needs.\n#pragma once\n"), 2), bad({"tests/run": "#!/bin/sh\nset -e\n"}, 1),
                bad({"sync/CMakeLists.txt": "add_library(a)\n"}, 1)],
        "good": [cpp(HEAD), {"tests/run": "#!/bin/sh\n# Runs every test there is, and prints the counts.\n"},
                 {"sync/a.py": '"""Says what it is for, in one sentence."""\n# SPDX-License-Identifier: Apache-2.0\n'},
                 {"sync/store/schema.sql": "-- The tables of the device's own store, version by version.\n"}]},
    "unused_files": {
        "bad": [({"sync/CMakeLists.txt": "add_library(x b.cpp) # a.cpp\n", "sync/a.cpp": ""}, [("sync/a.cpp", 1)]),
                ({"qml/CMakeLists.txt": "QML_FILES MyPage.qml", "qml/Page.qml": ""}, [("qml/Page.qml", 1)])],
        "good": [{"sync/CMakeLists.txt": "add_library(x a.cpp)", "sync/a.cpp": '#include "sync/b.h"', "sync/b.h": ""},
                 {"tests/CMakeLists.txt": "foreach(t fold_test)", "tests/unit/fold_test.cpp": ""},
                 {"tests/u/CMakeLists.txt": "foreach(n fold)\n${n}_test.cpp", "tests/u/fold_test.cpp": ""},
                 {"tests/u/CMakeLists.txt": "add(${CMAKE_SOURCE_DIR}/tests/support/world.cpp)", "tests/support/world.cpp": ""},
                 {"tests/qml/CMakeLists.txt": "file(GLOB f ${D}/tst_*.qml)", "tests/qml/tst_A.qml": ""}]},
    "no_globbed_sources": {
        "bad": [bad({"sync/CMakeLists.txt": "file(GLOB all *.cpp)\n"}, 1)],
        "good": [{"sync/CMakeLists.txt": "# file(GLOB all *.cpp)\nfile(GLOB data *.json)\nfile(GLOB t ${D}/tst_*.qml)\n"}]},
    "unique_basenames": {
        "bad": [({"app/alerts/view.h": "", "app/desk/view.h": ""}, [("app/desk/view.h", 1)])],
        "good": [{"app/alerts/alert_view.h": "", "app/desk/case_view.h": "", "sync/base/case_view.h": ""}]},
    "machine_paths": {
        "bad": [bad({"README.md": "see /ho" + "me/ana/x\n"}, 1), bad({"platform/linux/install": "curl https://registry.example.org/x\n"}, 1)],
        "good": [{"README.md": "see ~/x, framework/work/x and https://example.org\n"}]},
    "left_over_marks": {
        "bad": [bad(cpp(f"int a;\n// {LATER} later\n"), 2), bad({"tests/a.cpp": "Q" + 'SKIP("x");\n'}, 1)],
        "good": [cpp("// Nothing to do here, and no method of Todos.\n")]},
    "include_directions": {
        "bad": [bad(cpp('#include "sync/engine/e.h"\n'), 1), bad(cpp('#include "sync/store/s.h"\n', "sync/service/a.cpp"), 1),
                bad(cpp('#include "sync/sql/s.h"\n', "app/alerts/a.cpp"), 1), bad(cpp('#include "app/desk/d.h"\n', "app/alerts/a.cpp"), 1),
                bad(cpp('#include "platform/qt/p.h"\n', "app/alerts/a.cpp"), 1), bad(cpp('#include "sync/engine/e.h"\n', "platform/qt/a.cpp"), 1),
                bad(cpp('#include "app/alerts/a.h"\n', "sync/base/a.cpp"), 1), bad(cpp('#include "tests/support/a.h"\n', "app/a.cpp"), 1)],
        "good": [cpp('#include "sync/sql/s.h"\n#include "sync/base/b.h"\n'), cpp('#include "platform/qt/p.h"\n', "app/main.cpp"),
                 cpp('#include "sync/engine/transport.h"\n#include "platform/ports/v.h"\n', "platform/qt/a.cpp"),
                 cpp('#include "app/records/r.h"\n#include "sync/engine/e.h"\n', "app/alerts/a.cpp")]},
    "foreign_headers": {
        "bad": [bad(cpp("#include <QString>\n"), 1), bad(cpp("#include <sqlite3.h>\n"), 1), bad(cpp("#include <sqlite3.h>\n", "app/a.cpp"), 1),
                bad(cpp("#include <boost/asio/ip/tcp.hpp>\n", "sync/engine/a.cpp"), 1), bad(cpp("#include <QTcpSocket>\n", "app/a.cpp"), 1),
                bad(cpp("int a;\n#ifdef Q_OS_ANDROID\n", "app/a.cpp"), 2)],
        "good": [cpp("#include <sqlite3.h>\n", "sync/sql/a.cpp"), cpp("#include <QString>\n// Q_OS_ANDROID\n", "app/a.cpp"),
                 cpp("#include <boost/beast.hpp>\n", "sync/service/http/a.cpp"), cpp("#ifdef Q_OS_ANDROID\n", "platform/qt/a.cpp")]},
    "function_size": {
        "bad": [bad(cpp("namespace a {\nclass B {\n    int f() const {\n" + "a();\n" * 70 + "}\n};\n}\n"), 3),
                bad(cpp("B::B(int x)\n    : m_a {1}, m_b(x) {\n" + "a();\n" * 70 + "}\n"), 1),
                bad(cpp("int f(int a, int b, M<int, int> c, int d, int e, int g) { return 1; }\n"), 1),
                bad({"tests/a.py": "def f():\n" + "    g()\n" * 70}, 1)],
        "good": [cpp("int f() {\n" + "a();\n" * 68 + "}\nint g() {\n" + "a();\n" * 68 + "}\n"), cpp("const int k[] = {\n" + "1,\n" * 90 + "};\n"),
                 cpp("struct S {\n" + "int a;\n" * 90 + "};\n"), cpp("int f(int a, M<int, int> b, int c, int d, int e) { return 1; }\n"),
                 cpp("Store::Store(A& a, B& b, C& c, D& d, E& e, F& f) : m_a(a) { }\n")]},
    "banned_calls": {
        "bad": [bad(cpp("context->setContextProperty(a, b);\n", "app/a.cpp"), 1), bad(cpp('qmlRegisterType<A>("A");\n', "app/a.cpp"), 1),
                bad(cpp("Store::instance().save();\n"), 1), bad(cpp("static Store& instance();\n"), 1), bad(cpp("qFatal(x);\n", "app/a.cpp"), 1),
                bad(cpp("reply->ignoreSslErrors();\n", "platform/qt/a.cpp"), 1), bad({"tests/a.cpp": "int a;\nQTest::qWait(50);\n"}, 2),
                bad({"tests/b.cpp": "std::this_thread::sleep_for(1s);\n"}, 1)],
        "good": [cpp("// never qFatal\nauto t = QCoreApplication::instance();\n", "app/a.cpp"), {"tests/a.cpp": "QTRY_VERIFY(asleep());\nqFatal(x);\n"}]},
    "one_owner": {
        "bad": [({"app/a.cpp": "QSettings s;\n", "app/b.cpp": "QSettings s;\n"}, [("app/b", 1)]),
                ({"app/a.cpp": "QClipboard* c;\n", "platform/qt/b.h": "QClipboard* c;\n"}, [("platform/qt/b", 1)])],
        "good": [{"app/a.cpp": "QSettings s;\n", "app/a.h": "class QSettings;\n", "app/b.cpp": "// QSettings\n"}]},
    "no_free_logs": {
        "bad": [bad(cpp("qWarning() << name;\n", "app/a.cpp"), 1), bad(cpp("std::cerr << name;\n"), 1), bad(cpp('std::fprintf(stderr, "x");\n'), 1)],
        "good": [cpp("std::cerr << x;\n", "sync/service/host/a.cpp"), cpp("std::snprintf(b, 3, f);\nm_log.print(x);\n"), cpp("std::fputs(x, y);\n", "app/main.cpp")]},
    "pure_core": {
        "bad": [bad(cpp("auto t = std::chrono::system_clock::now();\n"), 1), bad(cpp("std::mt19937 r;\n"), 1), bad(cpp("std::jthread t;\n"), 1),
                bad(cpp("auto t = time(nullptr);\n"), 1), bad(cpp("auto p = getenv(n);\n"), 1),
                bad(cpp("std::unordered_map<int, int> names;\nfor (auto& n : names)\n"), 2),
                ({"sync/store/a.cpp": "for (auto& n : m_names)\n", "sync/store/a.h": "std::unordered_set<int> m_names;\n"}, [("sync/store/a.cpp", 1)])],
        "good": [cpp("auto t = m_clock.time();\nstd::unordered_map<int, int> names;\nnames.find(1);\nfor (auto& n : others)\n"),
                 cpp("std::jthread t;\n", "sync/service/a.cpp")]},
    "owned_memory": {
        "bad": [bad(cpp("auto m = new Model();\n", "app/a.cpp"), 1), bad(cpp("auto m = new Model;\n", "app/a.cpp"), 1), bad(cpp("\n    delete m;\n", "app/a.cpp"), 2)],
        "good": [cpp("auto m = new Model(store, this);\n// a new Model\n", "app/a.cpp"), cpp("A(const A&) = delete;\nstd::make_unique<Model>();\nreturn std::unique_ptr<a::Model>(new Model());\nstd::unique_ptr<M> m(new M());\n")]},
    "sql_text": {
        "bad": [bad(cpp('auto q = "SELECT id FROM op WHERE id = " + id;\n'), 1), bad(cpp('q += x + " WHERE id = 1";\n'), 1)],
        "good": [cpp('auto q = "SELECT id FROM op "\n         "WHERE id = ?1";\n'), cpp('log("from " + place);\n')]},
    "raw_controls": {
        "bad": [bad(page("Item {\n    Text { }\n    T.Button { }\n}\n"), 2, 3), bad(page("import QtQuick.Controls\n"), 1), bad(control("import QtQuick.Controls\n"), 1)],
        "good": [page("import QtQuick.Controls.Basic\nAppText { }\nAppButton { }\n// Text { }\n"), control("Text { }\n"),
                 page("Switch { }\n") | {"qml/controls/Switch.qml": ""}]},
    "raw_looks": {
        "bad": [bad(page('color: "#FF0000"\ncolor: "red"\ncolor: Qt.rgba(0, 0, 0, 1)\n'), 1, 2, 3),
                bad(page("width: 48\nLayout.preferredHeight: parent.height - 12\nfont.pixelSize: 14\n"), 1, 2, 3)],
        "good": [page('color: "transparent"\nwidth: parent.width / 2\nspacing: Theme.space2\nx: 0\nheight: 2 * Theme.unit\nspacing: Theme.space16 - 2\nborder.width: 1\n'), control("width: 48\n")]},
    "typed": {
        "bad": [bad(page("property var a\n"), 1), bad(page("    function f(a): void {\n"), 1), bad(page("function f() {\n"), 1)],
        "good": [page("property int a\nfunction f(a: string, b: int): bool {\n"), page("onClicked: function() { }\n")]},
    "free_names": {
        "bad": [bad(page("property int a\nproperty alias top: a.data\n"), 2), bad(control("    required property real left\n"), 1)],
        "good": [page("property alias topItem: a\nanchors.top: parent.top\nproperty real atTop\n")]},
    "bound_components": {
        "bad": [bad(page("ListView { delegate: Row { } }\n"), 1), bad(page("Component { id: c }\n"), 1)],
        "good": [page("pragma ComponentBehavior: Bound\nListView { delegate: Row { } }\n"), page("Item { }\n")]},
    "no_decisions": {
        "bad": [bad(page("property date d: new Date()\nx: a.filter(f)\nx: stack.push(\"qrc:/a.qml\")\nonClicked: console.log(a)\n"), 1, 2, 3, 4)],
        "good": [page("onClicked: shell.push(pageComponent)\n// new Date\n"), page('spoken: [a, b].filter(part => part !== "").join(", ")\n')]},
    "unity_names": {
        "bad": [(cpp("namespace {\nint f(int a) {\n}\n} // namespace\n", "sync/domain/a.cpp") | cpp("namespace {\nint f(int a) {\n}\n} // namespace\n", "sync/domain/b.cpp"),
                 [("sync/domain/b.cpp", 2)])],
        "good": [cpp("namespace {\nint f(int a) {\n}\n} // namespace\n", "sync/domain/a.cpp") | cpp("namespace {\n} // namespace\nint f(int a) {\n}\n", "sync/domain/b.cpp"),
                 cpp("namespace {\nint f(int a) {\n}\n} // namespace\n", "sync/domain/a.cpp") | cpp("namespace {\nint f(int a) {\n}\n} // namespace\n", "sync/store/b.cpp")]},
    "spoken_names": {
        "bad": [bad(control("T.AbstractButton {\n    Accessible.role: Accessible.Button\n}\n"), 1, 1), bad(control("Rectangle { TapHandler { } }\n"), 1, 1, 1),
                bad(control("TextField {\n    Accessible.name: root.label\n}\n"), 1)],
        "good": [control("T.Button {\n Accessible.role: Accessible.Button\n Accessible.name: text\n Accessible.onPressAction: clicked()\n}\n"),
                 control("TextField {\n Accessible.role: Accessible.EditableText\n Accessible.name: label\n}\n"), control("Rectangle { }\n")]},
    "visible_text": {
        "bad": [bad(page('text: "Envoyer"\nAccessible.name: "Fermer"\n'), 1, 2)],
        "good": [page('title: "Relais"\ntext: qsTr("Envoyer")\nobjectName: "send"\ntext: ""\ntext: "·"\n')]},
    "input_hints": {
        "bad": [bad(control("TextInput {\n    inputMethodHints: Qt.ImhDigitsOnly\n}\n"), 1)],
        "good": [control("TextInput {\n    inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData\n}\n"), control("Rectangle { }\n")]},
    "translations": {
        "bad": [(page('text: qsTr("Envoyer")\n') | {"app/i18n/relais_en.ts": TS.format(context="P", source="Fermer", state="", text="Close")}, [("qml/alerts/P.qml", 1)]),
                (page('text: qsTr("Envoyer")\n') | {"app/i18n/relais_en.ts": TS.format(context="P", source="Envoyer", state=' type="unfinished"', text="Send")},
                 [("qml/alerts/P.qml", 1)]),
                (page('text: qsTr("Envoyer")\n') | {"app/i18n/relais_en.ts": TS.format(context="Q", source="Envoyer", state="", text="Send")}, [("qml/alerts/P.qml", 1)]),
                (page('text: qsTr("%n alerte", "", n)\n') | {"app/i18n/relais_en.ts": TS.format(context="P", source="%n alerte", state="", text="%n alert")},
                 [("qml/alerts/P.qml", 1)]),
                (page('text: qsTr("Encore %1")\n') | {"app/i18n/relais_en.ts": TS.format(context="P", source="Encore %1", state="", text="More")}, [("qml/alerts/P.qml", 1)]),
                (cpp('return tr("Envo"\n          "yer");\n', "app/a.cpp") | {"app/i18n/relais_en.ts": "<TS/>"}, [("app/a.cpp", 1)])],
        "good": [page('text: qsTr("L\\u2019alerte \\"x\\"")\n') | {"app/i18n/relais_en.ts": TS.format(context="P", source='L’alerte "x"', state="", text="The alert")},
                 page('// qsTr("Envoyer")\n') | {"app/i18n/relais_en.ts": "<TS/>"},
                 cpp('return tr("Envo" "yer");', "app/a.cpp") | {"app/i18n/relais_en.ts": TS.format(context="relais::A", source="Envoyer", state="", text="Send")}]},
    "fictitious_phones": {
        "bad": [bad({"platform/fake/day.json": '{\n"phone": "01 ' + '42 34 56 78"}\n'}, 2), bad({"README.md": "+33 6 " + "12 34 56 78\n"}, 1)],
        "good": [{"platform/fake/day.json": '{"phone": "06 39 98 12 34", "b": "0199001234", "nir": "294079199904288"}'}]},
    "android_manifest": {
        "bad": [({"platform/android/AndroidManifest.xml": "<manifest/>"} | SECURE, [("platform/android/AndroidManifest.xml", 1)] * 3),
                ({"platform/android/AndroidManifest.xml": MANIFEST.format(permission='<uses-permission android:name="android.permission.READ_CONTACTS"/>')} | SECURE,
                 [("platform/android/AndroidManifest.xml", 2)]),
                ({"platform/android/AndroidManifest.xml": MANIFEST.format(permission="")},
                 [("platform/android/AndroidManifest.xml", 1)] + [("platform/android/res/xml/data_extraction_rules.xml", 1)] * 2)],
        "good": [{"platform/android/AndroidManifest.xml": MANIFEST.format(permission='<uses-permission android:name="android.permission.INTERNET"/>')} | SECURE]},
    "ios_plist": {
        "bad": [({"platform/ios/Info.plist": "NSAllowsArbitraryLoads"} | PROTECTED, [("platform/ios/Info.plist", 1)] * 4),
                ({"platform/ios/Info.plist": PLIST}, [("platform/ios/Relais.entitlements", 1)])],
        "good": [{"platform/ios/Info.plist": PLIST} | PROTECTED]},
}
