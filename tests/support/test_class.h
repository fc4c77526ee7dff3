// RELAIS_TEST: a test class takes its place in the program of its room, which starts it by the name of its file.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>
#include <string>
#include <vector>

namespace relais::test {

// One test class of a room. Each stands in a namespace named as its file, so that the files of a room compile together;
// that name starts it: `domain_tests nir_test [Qt Test's own words]`.
struct TestClass {
    const QMetaObject* type;
    std::unique_ptr<QObject> (*make)();
};

// Every class that a program holds, in no order; filled before main().
[[nodiscard]] std::vector<TestClass>& testClasses();

struct RegisteredTest {
    explicit RegisteredTest(TestClass test);
};

} // namespace relais::test

#define RELAIS_TEST(Class)                                                                                             \
    namespace {                                                                                                        \
    const relais::test::RegisteredTest kRegistered {                                                                   \
        {&Class::staticMetaObject, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); }}};               \
    }
