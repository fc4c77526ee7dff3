// The témoin and its words for every row of design.md §6, and the objectives and desks behind them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/deadline.h"
#include "sync/domain/record_summary.h"
#include "sync/domain/routing.h"
#include "tests/support/lup_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace stage_test {

using namespace relais::test;
using namespace std::chrono_literals;

namespace {

// "full full half empty" as F F h e.
std::string drawn(const Stage& stage) {
    std::string out;
    for (const Segment segment : stage.segments)
        out += "FEDhpxB"[static_cast<std::size_t>(segment)];
    return out;
}

} // namespace

class StageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_alert = m_world.records.at(m_world.create(m_world.doctor)); }

    void everyRowOfTheTable_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("facts");
        QTest::addColumn<int>("send");
        QTest::addColumn<QString>("segments");
        QTest::addColumn<QString>("colour");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* state, const char* facts, SendState send, const char* segments,
                            const char* colour, const char* words) {
            QTest::newRow(qPrintable(QString::fromUtf8(words) + u' ' + QString::fromUtf8(facts)))
                << QString::fromUtf8(state) << QString::fromUtf8(facts) << static_cast<int>(send)
                << QString::fromUtf8(segments) << QString::fromUtf8(colour) << QString::fromUtf8(words);
        };
        using enum SendState;
        row("A_TRANSMETTRE", "", Draft, "DEEE", "encre2", "Brouillon");
        row("A_TRANSMETTRE", "", Queued, "FxEE", "petrole", "En attente d’envoi");
        row("A_TRANSMETTRE", "", Sending, "FpEE", "petrole", "Envoi en cours…");
        row("A_TRANSMETTRE", "", Refused, "FBEE", "erreur", "Refusée");
        row("A_TRANSMETTRE", "", Quarantined, "FFxE", "petrole", "Mise de côté");
        row("A_TRANSMETTRE", "", Waiting, "FFxE", "petrole", "Mise de côté");
        row("TRANSMIS", "triage", Handed, "FFEE", "petrole", "Remise au service");
        row("TRANSMIS", "", Handed, "FFhE", "recu", "Reçue par la CPAM");
        row("TRANSMIS", "ouvert_le", Handed, "FFhE", "recu", "Ouverte par la CPAM");
        row("TRANSMIS", "quarantaine", Handed, "FFxE", "petrole", "Mise de côté");
        row("TRANSMIS", "ouvert_le", Queued, "FFhE", "recu", "Ouverte par la CPAM"); // a complement waits: no step back
        row("PRIS_EN_CHARGE", "", Handed, "FFFE", "recu", "Prise en charge");
        row("EN_ANALYSE", "", Handed, "FFFE", "recu", "Prise en charge");
        row("EN_ATTENTE_ASSURE", "", Handed, "FFFE", "recu", "Pièce attendue du patient");
        row("EN_ATTENTE_DECLARANT", "", Handed, "FFxE", "braise", "Question de la CPAM");
        row("TRANSFERE_PFIDASS", "", Handed, "FFFE", "recu", "Confiée à l’accompagnement santé");
        row("REAFFECTE", "", Handed, "FFhE", "recu", "Autre caisse");
        row("DOUBLON", "", Handed, "FFFE", "recu", "Déjà signalée");
        row("RETOUR_TRANSMIS", "DROITS_OUVERTS", Handed, "FFFF", "repondu", "Réponse de la CPAM");
        row("RETOUR_TRANSMIS", "HORS_CHAMP", Handed, "FFFF", "petrole", "Réponse\u00A0: {resultat}");
        row("CLOS", "", Handed, "FFFF", "encre2", "Terminée");
        row("REOUVERT", "", Handed, "FFFE", "recu", "Rouverte");
        row("ANNULE", "", Handed, "EEEE", "encre2", "Annulée");
        row("CLOS", "", NewerVersion, "FFEE", "encre2", "Version plus récente nécessaire");
    }
    void everyRowOfTheTable() {
        QFETCH(QString, state);
        QFETCH(QString, facts);
        QFETCH(int, send);
        QFETCH(QString, segments);
        QFETCH(QString, colour);
        QFETCH(QString, words);
        Record record = m_alert;
        record.state = state.toStdString();
        if (facts == u"HORS_CHAMP" || facts == u"DROITS_OUVERTS")
            record.facts["resultat"] = facts.toStdString();
        else if (facts == u"quarantaine")
            record.facts["quarantaine"] = "droits";
        else if (!facts.isEmpty())
            record.facts[facts.toStdString()] = facts == u"triage" ? Value(true) : Value(m_world.now.ms);
        const Stage stage = stageOf(record, {.state = static_cast<SendState>(send)}, m_world.definitions);
        QVERIFY2(drawn(stage) == segments.toStdString(), drawn(stage).c_str());
        QVERIFY(stage.colour == colour.toStdString());
        QVERIFY2(stage.words.fr == words.toStdString(), stage.words.fr.c_str());
        QVERIFY(!stage.words.en.empty() && !stage.sentence.en.empty());
    }

    void missingAccordSaysThatNobodySeesIt() {
        Record record = m_alert;
        record.facts["quarantaine"] = "accord";
        QVERIFY(stageOf(record, {}, m_world.definitions).sentence.fr.starts_with("L’accord du patient manque."));
        record.state = "A_TRANSMETTRE";
        record.facts.erase("quarantaine");
        const SendStatus aside {.state = SendState::Quarantined, .code = "accord"};
        QVERIFY(stageOf(record, aside, m_world.definitions).sentence.fr.starts_with("L’accord du patient manque."));
    }

    void lineOfARecord() {
        const RecordSummary line = summaryOf(m_alert, {}, m_world.definitions);
        QVERIFY(line.title == "EXEMPLE Sacha" && line.subtitle.fr == "Ouverture de droits · Traitement");
        QVERIFY(line.urgency == "24H" && line.number.starts_with("LOC-") && !line.unread && !line.closed);
        QVERIFY(line.objective == "prise" && *line.due == m_world.now + 4h);
        Record answered = m_alert;
        answered.facts["retour_le"] = m_world.now.ms;
        QVERIFY(summaryOf(answered, {}, m_world.definitions).unread);
    }

    void objectivesByUrgencyAndCaisse() {
        // Thursday 19 November 2026, 11:00; a working day ends at 17:30.
        const auto due = [&](const char* state, const char* urgency, const char* caisse = "911") {
            Record record = m_alert;
            record.state = state;
            record.answers["urgence_soins"] = urgency;
            record.facts["caisse"] = caisse;
            return parisIso(objectiveNow(record, m_world.now, m_world.definitions)->due);
        };
        QVERIFY(due("TRANSMIS", "24H") == "2026-11-19T15:00+01:00");
        QVERIFY(due("REAFFECTE", "3J") == "2026-11-20T17:30+01:00");
        QVERIFY(due("EN_ANALYSE", "24H") == "2026-11-23T17:30+01:00");
        QVERIFY(due("EN_ANALYSE", "3J") == "2026-11-24T17:30+01:00");
        QVERIFY(due("REOUVERT", "SEMAINE") == "2026-11-26T17:30+01:00");
        QVERIFY(due("TRANSFERE_PFIDASS", "MOIS") == "2026-12-03T17:30+01:00");
        ReferenceData slower = desks();
        slower.caisses.at("911").objectives["prise.24H"] = 2;
        m_world.definitions.setReference(slower);
        QVERIFY(due("TRANSMIS", "24H") == "2026-11-19T13:00+01:00");
        m_world.definitions.setReference(desks());
        for (const char* ended : {"RETOUR_TRANSMIS", "CLOS", "ANNULE", "DOUBLON"}) {
            Record record = m_alert;
            record.state = ended;
            QVERIFY(!objectiveNow(record, m_world.now, m_world.definitions));
        }
    }

    void lateIsCountedInOpeningTime() {
        const WallMs evening = m_world.now + 10h; // 21:00, due at 15:00
        const auto now = objectiveNow(m_alert, evening, m_world.definitions);
        QCOMPARE(now->late, std::chrono::milliseconds(2h + 30min));
    }

    void routingFindsOneDesk() {
        ReferenceData reference = desks();
        const Actor essonne {{"u01"}, "", "", "", "91589"};
        const Actor far {{"u02"}, "", "", "Cabinet lointain", "13055"};
        const auto by = [&](Value::Map answers, const Actor& author) {
            const Route found = route(answers, author, reference);
            return found.caisse + "/" + std::to_string(static_cast<int>(found.by));
        };
        QVERIFY(by({{"caisse", Value("771")}, {"commune", Value("91228")}}, essonne) == "771/0");
        QVERIFY(by({{"caisse", Value("999")}, {"commune", Value("77288")}}, essonne) == "771/1"); // unknown caisse
        QVERIFY(by({}, essonne) == "911/3");
        QVERIFY(by({}, far) == "/5");
        reference.caisseByStructure["Cabinet lointain"] = "771";
        QVERIFY(by({}, far) == "771/2");
        reference.caisseByStructure.clear();
        reference.defaultCaisse[""] = "911";
        QVERIFY(by({}, far) == "911/4");
        reference.territoryByDepartment["13"] = "sud";
        reference.defaultCaisse["sud"] = "771";
        QVERIFY(by({}, far) == "771/4");
        reference.caisseByCommune["91228"] = "771"; // stronger than its department
        QVERIFY(by({{"commune", Value("91228")}}, far) == "771/1");
    }

private:
    RulesWorld m_world;
    Record m_alert;
};

RELAIS_TEST(StageTest)

} // namespace stage_test
#include "stage_test.moc"
