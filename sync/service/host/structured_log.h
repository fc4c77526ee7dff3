// Structured logs of the service: one JSON object a line, made of allowed fields only.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"
#include "sync/base/error_codes.h"
#include "sync/base/ids.h"

#include <initializer_list>
#include <mutex>
#include <variant>

namespace relais::service {

// What a log line may say: numbers, ids and words of the program. There is no way to give it a text that came from a
// person or a request; so no health data can reach a log (domain.md §6.3).
class LogField {
public:
    // `word` must be a literal of the program.
    template <std::size_t N>
    LogField(const char (&key)[N], std::uint64_t number) : m_key(key), m_value(number) { }
    template <std::size_t N, std::size_t M>
    LogField(const char (&key)[N], const char (&word)[M]) : m_key(key), m_value(std::string_view(word)) { }
    template <std::size_t N>
    LogField(const char (&key)[N], sync::ErrorCode code) : m_key(key), m_value(sync::name(code)) { }
    template <std::size_t N>
    LogField(const char (&key)[N], const sync::DeviceId& device) : m_key(key), m_value(sync::toText(device)) { }
    template <std::size_t N>
    LogField(const char (&key)[N], const sync::Epoch& epoch) : m_key(key), m_value(sync::toText(epoch)) { }

    void writeTo(std::string& line) const;

private:
    std::string_view m_key;
    std::variant<std::uint64_t, std::string_view, std::string> m_value;
};

// Thread-safe. Writes to a file descriptor it does not own (2: the journal of the system).
class StructuredLog {
public:
    StructuredLog(int descriptor, const sync::Clock& clock) : m_descriptor(descriptor), m_clock(clock) { }

    template <std::size_t N>
    void info(const char (&event)[N], std::initializer_list<LogField> fields = {}) {
        write("info", event, fields);
    }
    template <std::size_t N>
    void error(const char (&event)[N], std::initializer_list<LogField> fields = {}) {
        write("error", event, fields);
    }

private:
    void write(std::string_view level, std::string_view event, std::initializer_list<LogField> fields);

    const int m_descriptor;
    const sync::Clock& m_clock;
    std::mutex m_mutex;
};

} // namespace relais::service
