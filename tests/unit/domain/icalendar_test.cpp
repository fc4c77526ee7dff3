// The calendar export: read back by a calendar library of others, and judged line by line.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/icalendar.h"
#include "tests/support/test_class.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace icalendar_test {

using namespace relais::sync;

namespace {

constexpr WallMs kStamp {1'795'082'400'000}; // 2026-11-19T10:00:00Z

CalendarDuty dutyAt(const char* iso, std::string summary = "Permanence sages-femmes") {
    const CivilDate date = *CivilDate::parse(iso);
    const OpId op = dutyOpId("paris13", date);
    return {recordOf(op), *dutyOn(date), std::move(summary), "Maison médicale, 13e ; salle 2", false, 0};
}

// By Debian's own Python: its library is the package python3-icalendar.
QString readBack(const std::string& calendar) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("gardes.ics")));
    if (!file.open(QIODevice::WriteOnly))
        return QStringLiteral("cannot write");
    file.write(QByteArray::fromStdString(calendar));
    file.close();
    QProcess reader;
    reader.start(
        QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-B"), QStringLiteral(RELAIS_CALENDAR_READER), file.fileName()});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return QString::fromUtf8(reader.readAllStandardError());
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace

class ICalendarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anotherLibraryReadsTheSameInstants() {
        CalendarDuty sunday = dutyAt("2026-10-25"); // the day the clock goes back
        sunday.confirmed = true;
        sunday.sequence = 3;
        CalendarDuty spring = dutyAt("2027-03-28"); // the day it goes forward
        spring.location.clear();
        const QString got = readBack(iCalendarOf({dutyAt("2026-10-24"), sunday, spring}, kStamp));
        const auto line = [](const CalendarDuty& duty, const char* hours, const char* rest) {
            return QString::fromLatin1(hours) + QString::fromStdString(toText(duty.id)) + QString::fromUtf8(rest);
        };
        const QString expected = line(
                                     dutyAt("2026-10-24"), "2026-10-24T12:00:00+00:00|2026-10-24T17:00:00+00:00|0|",
                                     "@relais|Permanence sages-femmes|Maison médicale\\, 13e \\; salle 2|TENTATIVE\n")
            + line(sunday, "2026-10-25T08:00:00+00:00|2026-10-25T18:00:00+00:00|3|",
                   "@relais|Permanence sages-femmes|Maison médicale\\, 13e \\; salle 2|CONFIRMED\n")
            + line(spring, "2027-03-28T07:00:00+00:00|2027-03-28T17:00:00+00:00|0|",
                   "@relais|Permanence sages-femmes||TENTATIVE\n");
        QCOMPARE(got, expected);
    }

    void longLinesAreFoldedBetweenCharacters() {
        // 2 octets per letter: a cut at 75 octets would fall inside one.
        std::string longName;
        for (int i = 0; i < 90; ++i)
            longName += "é";
        const std::string text = iCalendarOf({dutyAt("2026-11-21", "x" + longName)}, kStamp);
        std::size_t folded = 0;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find("\r\n", at);
            QVERIFY(end != std::string::npos);
            QVERIFY(end - at <= 75);
            QVERIFY(QByteArray(text.data() + at, static_cast<qsizetype>(end - at)).isValidUtf8());
            folded += text[at] == ' ';
            at = end + 2;
        }
        QVERIFY(folded >= 2);
        std::string whole = text;
        for (std::size_t at = whole.find("\r\n "); at != std::string::npos; at = whole.find("\r\n "))
            whole.erase(at, 3);
        QVERIFY(whole.find("SUMMARY:x" + longName + "\r\n") != std::string::npos);
    }

    void aLineOfTheCallerCannotAddAnother() {
        const std::string text = iCalendarOf({dutyAt("2026-11-21", "Garde\r\nATTENDEE:mailto:a@b.example")}, kStamp);
        QVERIFY(text.find("\r\nATTENDEE") == std::string::npos);
        QVERIFY(text.find("SUMMARY:Garde\\nATTENDEE:mailto:a@b.example\r\n") != std::string::npos);
    }
};

RELAIS_TEST(ICalendarTest)

} // namespace icalendar_test
#include "icalendar_test.moc"
