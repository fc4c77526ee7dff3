// The contract of identifiers and calendar (tests/data/vectors.json), read at run time.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/check.h"

#include <QTest>

#include <fstream>
#include <nlohmann/json.hpp>

namespace relais::test {

using Json = nlohmann::json;

inline std::string text(const Json& entry, const char* key) {
    const auto found = entry.find(key);
    return found == entry.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

// The list `name` of the contract; an absent or empty one fails the test that asked for it.
inline Json vectors(const char* name) {
    std::ifstream file(RELAIS_TEST_DATA "/vectors.json");
    const Json all = Json::parse(file, nullptr, false);
    const Json list = all.is_object() ? all.value(name, Json()) : Json();
    return list;
}

// Empty when both texts are equal, else what was got.
inline std::string compared(const std::string& got, const std::string& expected) {
    return got == expected ? std::string() : got + ", expected " + expected;
}

// What the entries of the list `name` gave wrong by `judge`, or that there were not `count` of them.
template <class Judge>
std::string wrongVectors(const char* name, std::size_t count, const Judge& judge) {
    std::string wrong;
    std::size_t executed = 0;
    for (const Json& entry : vectors(name)) {
        const std::string got = judge(entry);
        wrong += got.empty() ? got : entry.dump() + " gave " + got + '\n';
        ++executed;
    }
    return executed == count ? wrong
                             : wrong + std::to_string(executed) + " vectors instead of " + std::to_string(count);
}

// "OK", "OK CODE [W1 W2]" or "KO CODE": one text to compare, so that a failure shows everything.
inline std::string said(const sync::Check& check) {
    std::string out = (check.ok ? "OK" : "KO") + (check.code.empty() ? std::string() : ' ' + check.code);
    for (const std::string& warning : check.warnings)
        out += " +" + warning;
    return out;
}

} // namespace relais::test

// Compares texts and names the vector that differs.
#define RELAIS_COMPARE_TEXT(actual, expected, what)                                                                    \
    QVERIFY2((actual) == (expected), ((what) + std::string(": ") + (actual) + " instead of " + (expected)).c_str())

// Every entry of a list must be judged right (an empty text), and there must be exactly as many as expected.
#define RELAIS_EVERY_VECTOR(...)                                                                                       \
    do {                                                                                                               \
        const std::string wrong = relais::test::wrongVectors(__VA_ARGS__);                                             \
        QVERIFY2(wrong.empty(), wrong.c_str());                                                                        \
    } while (false)
