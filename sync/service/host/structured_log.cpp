// One write() a line, so that lines of several threads and processes never mix.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/structured_log.h"

#include <unistd.h>

namespace relais::service {

void LogField::writeTo(std::string& line) const {
    line += ",\"";
    line += m_key;
    line += "\":";
    if (const auto* number = std::get_if<std::uint64_t>(&m_value)) {
        line += std::to_string(*number);
        return;
    }
    const auto* word = std::get_if<std::string_view>(&m_value);
    line += '"';
    line += word ? *word : std::string_view(std::get<std::string>(m_value));
    line += '"';
}

void StructuredLog::write(std::string_view level, std::string_view event, std::initializer_list<LogField> fields) {
    std::string line = "{\"at\":" + std::to_string(m_clock.wall().ms) + ",\"level\":\"";
    line += level;
    line += "\",\"event\":\"";
    line += event;
    line += '"';
    for (const LogField& field : fields)
        field.writeTo(line);
    line += "}\n";
    const std::lock_guard lock(m_mutex);
    // A log that cannot be written must not stop the service.
    if (::write(m_descriptor, line.data(), line.size()) < 0)
        return;
}

} // namespace relais::service
