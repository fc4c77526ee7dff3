// The start of a room's tests: the class named first, with Qt Test's own words after it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_class.h"

#ifdef RELAIS_TEST_WINDOWS
#include <QGuiApplication>
#else
#include <QCoreApplication>
#endif
#include <QTest>

#include <cstdio>
#include <string_view>

namespace relais::test {

std::vector<TestClass>& testClasses() {
    static std::vector<TestClass> classes;
    return classes;
}

RegisteredTest::RegisteredTest(TestClass test) { testClasses().push_back(test); }

} // namespace relais::test

namespace {

// "nir_test" of "nir_test::NirTest".
std::string_view fileOf(const relais::test::TestClass& test) {
    const std::string_view name = test.type->className();
    return name.substr(0, name.find(':'));
}

} // namespace

int main(int argc, char** argv) {
#ifdef RELAIS_TEST_WINDOWS
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    QGuiApplication application(argc, argv);
#else
    QCoreApplication application(argc, argv);
#endif
    const std::string_view asked = argc > 1 ? argv[1] : "";
    for (const relais::test::TestClass& test : relais::test::testClasses()) {
        if (fileOf(test) != asked)
            continue;
        argv[1] = argv[0];
        const std::unique_ptr<QObject> object = test.make();
        return QTest::qExec(object.get(), argc - 1, argv + 1);
    }
    std::fputs("the first word names a test of this program:\n", stderr);
    for (const relais::test::TestClass& test : relais::test::testClasses())
        std::fprintf(stderr, "  %.*s\n", int(fileOf(test).size()), fileOf(test).data());
    return 2;
}
