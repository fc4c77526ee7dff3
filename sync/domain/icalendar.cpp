// Writes the lines of RFC 5545: escaped, folded, with the zone's rule.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/icalendar.h"

namespace relais::sync {

namespace {

// Directive 2000/84/EC as RFC 5545 §3.6.5 writes it.
constexpr std::string_view kParisZone = "BEGIN:VTIMEZONE\r\n"
                                        "TZID:Europe/Paris\r\n"
                                        "BEGIN:DAYLIGHT\r\n"
                                        "DTSTART:19960331T020000\r\n"
                                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                                        "TZOFFSETFROM:+0100\r\n"
                                        "TZOFFSETTO:+0200\r\n"
                                        "TZNAME:CEST\r\n"
                                        "END:DAYLIGHT\r\n"
                                        "BEGIN:STANDARD\r\n"
                                        "DTSTART:19961027T030000\r\n"
                                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                                        "TZOFFSETFROM:+0200\r\n"
                                        "TZOFFSETTO:+0100\r\n"
                                        "TZNAME:CET\r\n"
                                        "END:STANDARD\r\n"
                                        "END:VTIMEZONE\r\n";

std::string compactDate(CivilDate date) {
    std::string out = date.iso();
    std::erase(out, '-');
    return out;
}

std::string clockText(int second) {
    return twoDigits(second / 3600) + twoDigits(second / 60 % 60) + twoDigits(second % 60);
}

std::string utcStamp(WallMs instant) {
    constexpr std::int64_t kDay = 86'400'000;
    const auto days = static_cast<std::int32_t>(instant.ms / kDay);
    return compactDate(CivilDate::fromEpochDays(days)) + 'T' + clockText(static_cast<int>(instant.ms % kDay / 1000))
        + 'Z';
}

// §3.3.11 TEXT; other control characters have no place in a line.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            out += c;
    }
    return out;
}

// §3.1: 75 octets at most, continued after CRLF and a space; a character of several octets stays whole.
void addLine(std::string& out, std::string_view line) {
    std::size_t room = 75;
    while (line.size() > room) {
        std::size_t cut = room;
        while ((static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80)
            --cut;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = 74; // the space counts
    }
    out.append(line).append("\r\n");
}

} // namespace

std::string iCalendarOf(const std::vector<CalendarDuty>& duties, WallMs stamp) {
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Relais//Permanence//FR\r\nCALSCALE:GREGORIAN\r\n"
                      "METHOD:PUBLISH\r\n";
    out += kParisZone;
    for (const CalendarDuty& one : duties) {
        const std::string day = compactDate(one.duty.date) + 'T';
        addLine(out, "BEGIN:VEVENT");
        addLine(out, "UID:" + toText(one.id) + "@relais");
        addLine(out, "DTSTAMP:" + utcStamp(stamp));
        addLine(out, "SEQUENCE:" + std::to_string(one.sequence));
        addLine(out, "DTSTART;TZID=Europe/Paris:" + day + clockText(one.duty.startMinute * 60));
        addLine(out, "DTEND;TZID=Europe/Paris:" + day + clockText(one.duty.endMinute * 60));
        addLine(out, "SUMMARY:" + escaped(one.summary));
        if (!one.location.empty())
            addLine(out, "LOCATION:" + escaped(one.location));
        addLine(out, one.confirmed ? "STATUS:CONFIRMED" : "STATUS:TENTATIVE");
        addLine(out, "END:VEVENT");
    }
    return out + "END:VCALENDAR\r\n";
}

} // namespace relais::sync
