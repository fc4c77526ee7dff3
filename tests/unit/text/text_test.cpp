// Errors, times and codes are said in French, each in its own words, in Paris time.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/text/code_text.h"
#include "app/text/convert.h"
#include "app/text/dates.h"
#include "app/text/error_text.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace text_test {

using namespace relais;
using namespace relais::app;

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasItsSentence() {
        QStringList seen;
#define RELAIS_SAY(name, number, retryable, actor) seen << errorText(sync::ErrorCode::name);
        RELAIS_ERROR_CODES(RELAIS_SAY)
#undef RELAIS_SAY
        for (const QString& sentence : seen) {
            QVERIFY(!sentence.isEmpty());
            QVERIFY2(!sentence.contains(QLatin1Char('!')), qPrintable(sentence));
            QVERIFY2(!sentence.contains(QLatin1Char('\'')), qPrintable(sentence)); // typographic apostrophe only
        }
        // Only two codes may share the words of a default.
        QCOMPARE(seen.count(errorText(sync::ErrorCode::Internal)), 1);
        QVERIFY(errorText(sync::ErrorCode::AlreadyTaken) != errorText(sync::ErrorCode::Forbidden));
    }

    void timesAreSaidInParis() {
        const Dates dates;
        const sync::WallMs saturday {1795269600000}; // 2026-11-21T14:00Z
        QCOMPARE(dates.time(saturday), QStringLiteral("15\u00A0h\u00A000"));
        QCOMPARE(dates.day(saturday), QStringLiteral("samedi 21 novembre"));
        QCOMPARE(dates.numeric(saturday), QStringLiteral("21/11/2026"));
        // In summer Paris is two hours ahead.
        const sync::WallMs july {1783072800000}; // 2026-07-03T10:00Z
        QCOMPARE(dates.time(july), QStringLiteral("12\u00A0h\u00A000"));
    }

    void recentTimesNameTheDay() {
        const Dates dates;
        const sync::WallMs now {1795269600000};
        using namespace std::chrono_literals;
        QCOMPARE(dates.recent(now - 10min, now), QStringLiteral("14\u00A0h\u00A050"));
        QCOMPARE(dates.recent(now - 20h, now), QStringLiteral("hier, 19\u00A0h\u00A000"));
        QCOMPARE(dates.recent(now - 72h, now), QStringLiteral("18 novembre"));
        QCOMPARE(dates.recent(now - 24h * 400, now), QStringLiteral("17 octobre 2025"));
        QCOMPARE(dates.since(now - 10min, now), QStringLiteral("14\u00A0h\u00A050"));
        QCOMPARE(dates.since(now - 20h, now), QStringLiteral("hier, 19\u00A0h\u00A000"));
        QCOMPARE(dates.since(now - 72h, now), QStringLiteral("le 18 novembre"));
    }

    void theFirstOfAMonthIsOrdinalInFrenchAlone() {
        const QDate first(2026, 11, 1);
        QCOMPARE(
            Dates().words(first, QStringLiteral("dddd d MMMM yyyy")), QStringLiteral("dimanche 1er novembre 2026"));
        QCOMPARE(Dates().words(first.addDays(10), QStringLiteral("d MMMM")), QStringLiteral("11 novembre"));
        QCOMPARE(Dates().partialDate(QStringLiteral("1984-07-01")), QStringLiteral("1er juillet 1984"));
        const Dates english(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(english.words(first, QStringLiteral("d MMMM")), QStringLiteral("1 November"));
    }

    void durationsRoundDown() {
        const Dates dates;
        using namespace std::chrono_literals;
        QCOMPARE(dates.duration(59s), QStringLiteral("moins d’une minute"));
        QCOMPARE(dates.duration(16min + 40s), QStringLiteral("16\u00A0min"));
        QCOMPARE(dates.duration(2h + 59min), QStringLiteral("2\u00A0h"));
    }

    void partialDatesSayWhatIsKnown() {
        const Dates dates;
        QCOMPARE(dates.partialDate(QStringLiteral("1984-07-14")), QStringLiteral("14 juillet 1984"));
        QCOMPARE(dates.partialDate(QStringLiteral("1984-07-00")), QStringLiteral("juillet 1984"));
        QCOMPARE(dates.partialDate(QStringLiteral("1984-00-00")), QStringLiteral("1984"));
        QCOMPARE(dates.partialDate(QStringLiteral("bad")), QString());
    }

    void professionsComeFromTheTables() {
        QCOMPARE(professionText("10"), QStringLiteral("Médecin"));
        QCOMPARE(professionText("MEDECIN"), QStringLiteral("Médecin"));
        QCOMPARE(professionText("50"), QStringLiteral("Sage-femme"));
        QVERIFY(professionText("AGENT_AM") != QStringLiteral("AGENT_AM"));
        QCOMPARE(professionText("nobody"), QStringLiteral("nobody"));
    }

    void initialsLeaveTitlesOut() {
        QCOMPARE(initialsText(QStringLiteral("Dr Ada Modèle")), QStringLiteral("AM"));
        QCOMPARE(initialsText(QStringLiteral("Sam Démo")), QStringLiteral("SD"));
        QCOMPARE(initialsText(QStringLiteral("Essai")), QStringLiteral("E"));
        QCOMPARE(initialsText({}), QString());
    }
};

RELAIS_TEST(TextTest)

} // namespace text_test
#include "text_test.moc"
