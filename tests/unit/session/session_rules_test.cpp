// When Relais locks, what a code may be typed as, where each role may go, what the bar says, what the options mean.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/options.h"
#include "app/session/chosen_words.h"
#include "app/session/code_entry.h"
#include "app/session/destinations.h"
#include "app/session/lock_policy.h"
#include "app/session/notice_rules.h"
#include "app/session/settings.h"
#include "app/session/status_words.h"
#include "platform/fake/fake_ports.h"
#include "sync/store/secret_rules.h"
#include "tests/support/store_bench.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace session_rules_test {

using namespace relais;
using namespace relais::app;
using namespace std::chrono_literals;

class SessionRulesTest : public QObject {
    Q_OBJECT

private:
    static QStringList keysFor(const std::vector<std::string>& roles, const QStringList& held = {}) {
        DestinationModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRoles(roles);
        model.setHeld(held);
        QStringList keys;
        for (int row = 0; row < model.count(); ++row)
            keys << model.keyAt(row);
        return keys;
    }
    static OptionsAnswer read(const QStringList& words) {
        return readOptions(QStringList {QStringLiteral("relais")} + words);
    }

private Q_SLOTS:
    // What is chosen is as strong as what is drawn, by the store's own count, or says why it is not.
    void aChosenPassphraseIsOfTheListAndLongEnough() {
        const auto word = [](std::size_t at) {
            const std::string_view one = sync::passphraseWords().at(at);
            return QString::fromLatin1(one.data(), static_cast<qsizetype>(one.size()));
        };
        const QString five = QStringList {word(3), word(90), word(400), word(11), word(700)}.join(u' ');
        QCOMPARE(chosenWordsFault(five, 5), QString());
        QVERIFY(sync::passphraseBits(sync::view(five.toStdString())) >= sync::kBitsWithHardware);
        QVERIFY(chosenWordsFault(five, 7).startsWith(QStringLiteral("Il manque 2 mots")));
        QVERIFY(!chosenWordsFault({}, 5).isEmpty());
        QVERIFY(chosenWordsFault(QStringLiteral("correct cheval pile agrafe zinzin"), 5)
                    .contains(QStringLiteral("n’est pas dans la liste")));
        QVERIFY(chosenWordsFault(five + u' ' + word(3), 5).contains(QStringLiteral("deux fois")));
        // As typed by hand: capitals, hyphens, a space at the end.
        QCOMPARE(chosenWords(QStringLiteral("  ") + five.toUpper().replace(u' ', u'-') + u' '), five.split(u' '));
    }

    void wordsAreProposedWhileOneIsTyped() {
        const std::string_view first = sync::passphraseWords().at(200);
        const QString whole = QString::fromLatin1(first.data(), static_cast<qsizetype>(first.size()));
        const QStringList proposals = wordProposals(whole.left(3), 100);
        QVERIFY(proposals.contains(whole));
        for (const QString& one : proposals)
            QVERIFY(one.startsWith(whole.left(3)));
        QCOMPARE(wordProposals(whole.left(1), 2).size(), 2);
        QVERIFY(wordProposals(whole + u' ', 6).isEmpty());                  // between two words
        QVERIFY(!wordProposals(whole + u' ' + whole, 100).contains(whole)); // it is in already
        QCOMPARE(withProposal(QStringLiteral("lapin ") + whole.left(2), whole), QStringLiteral("lapin %1 ").arg(whole));
        QCOMPARE(withProposal(QStringLiteral("lapin "), whole), QStringLiteral("lapin %1 ").arg(whole));
    }

    void locksAfterTwoMinutesWithoutTouch() {
        LockPolicy policy;
        policy.opened({1'000});
        QVERIFY(!policy.mustLock({120'999}));
        QVERIFY(policy.mustLock({121'000}));
        policy.touched({100'000});
        QVERIFY(!policy.mustLock({219'999}));
        QVERIFY(policy.mustLock({220'000}));
    }

    void locksSoonerInTheBackground() {
        LockPolicy policy;
        policy.opened({0});
        policy.hidden({10'000});
        QCOMPARE(policy.due().ms, 30'000);
        policy.shown();
        QCOMPARE(policy.due().ms, 120'000);
    }

    void aCodeHasSixDigitsAndLeavesNothingBehind() {
        CodeEntry code;
        QSignalSpy complete(&code, &CodeEntry::complete);
        for (const char c : {'1', 'x', '9', '2', '8', '3'})
            code.type(QString(QLatin1Char(c)));
        QCOMPARE(code.filled(), 5);
        code.erase();
        QCOMPARE(code.filled(), 4);
        code.type(QStringLiteral("7"));
        code.type(QStringLiteral("5"));
        QCOMPARE(complete.count(), 1);
        code.type(QStringLiteral("4")); // a seventh digit is not taken
        QCOMPARE(sync::textView(code.take().view()), std::string_view("192875"));
        QCOMPARE(code.filled(), 0);
        QVERIFY(code.take().empty());
    }

    void destinationsFollowTheRoles() {
        QCOMPARE(
            keysFor({"DECLARANT"}),
            QStringList({QStringLiteral("accueil"), QStringLiteral("alertes"), QStringLiteral("annuaire")}));
        QCOMPARE(
            keysFor({"AGENT_LUP:911"}),
            QStringList(
                {QStringLiteral("file"), QStringLiteral("mes_dossiers"), QStringLiteral("activite"),
                 QStringLiteral("annuaire")}));
        QCOMPARE(keysFor({"COORD_PDS:paris13"}), QStringList({QStringLiteral("planning"), QStringLiteral("annuaire")}));
        QVERIFY(keysFor({"DECLARANT", "SAGE_FEMME_PDS:paris13"}).contains(QStringLiteral("planning")));
        QVERIFY(!keysFor({"DECLARANT"}).contains(QStringLiteral("planning")));
        QCOMPARE(keysFor({"COORD_PFIDASS:771"}).first(), QStringLiteral("pfidass"));
        QCOMPARE(keysFor({"COORD_PFIDASS:771"}).last(), QStringLiteral("annuaire"));
        QCOMPARE(keysFor({"AGENT_LUP:911", "COORD_PFIDASS:911"}).count(QStringLiteral("file")), 1);
        QCOMPARE(keysFor({}), QStringList {QStringLiteral("annuaire")});
    }

    void anotherDesksPlaceIsShownOnceSomethingOfItIsHeld() {
        const QString file = QStringLiteral("file");
        const QString support = QStringLiteral("pfidass");
        QCOMPARE(
            keysFor({"AGENT_LUP:911"}, {support}),
            QStringList(
                {file, QStringLiteral("mes_dossiers"), support, QStringLiteral("activite"),
                 QStringLiteral("annuaire")}));
        QVERIFY(!keysFor({"COORD_PFIDASS:771"}).contains(file));
        QCOMPARE(keysFor({"COORD_PFIDASS:771"}, {file}).at(1), file);
        QVERIFY(!keysFor({"DECLARANT"}, {file, support}).contains(file)); // nothing held gives a role
        // Who works at both desks has both places, empty or not.
        QVERIFY(keysFor({"AGENT_LUP:911", "COORD_PFIDASS:911"}).contains(support));
        // What empties goes, and what stays keeps its count.
        DestinationModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRoles({"AGENT_LUP:911"});
        model.setBadge(file, 3);
        QSignalSpy changed(&model, &DestinationModel::changed);
        model.setHeld({support});
        QCOMPARE(model.rowOf(support), 2);
        model.setHeld({support});
        model.setHeld({});
        QCOMPARE(model.rowOf(support), -1);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(model.data(model.index(0), DestinationModel::BadgeRole).toInt(), 3);
        // Each looks for the other's records in the feed of its own desk.
        const auto places = visitedPlaces({"DECLARANT", "AGENT_LUP:911", "COORD_PFIDASS:771"});
        QCOMPARE(places.size(), std::size_t {2});
        QCOMPARE(places[0].query.feed.text, std::string("desk:911:lup"));
        QCOMPARE(places[0].query.dispositifs, std::vector<std::string> {"pfidass"});
        QCOMPARE(places[1].query.feed.text, std::string("desk:771:pfidass"));
        QCOMPARE(places[1].query.dispositifs, std::vector<std::string> {"lup"});
    }

    void theBarSaysTheMostPressingFirst() {
        StatusFacts facts;
        facts.now = {1795269600000};
        facts.engine.phase = sync::SyncPhase::UpToDate;
        facts.engine.lastExchange = facts.now - 5min;
        const Dates dates;
        QCOMPARE(statusWords(facts, dates).badge, QStringLiteral("upToDate"));
        QVERIFY(statusWords(facts, dates).headline.contains(QStringLiteral("14\u00A0h\u00A055")));
        facts.waiting = 2;
        QCOMPARE(statusWords(facts, dates).badge, QStringLiteral("toSend"));
        facts.backAt = facts.now - 2min;
        QCOMPARE(statusWords(facts, dates).headline, QStringLiteral("Réseau revenu à 14\u00A0h\u00A058"));
        facts.backAt = facts.now - 11min;
        QVERIFY(!statusWords(facts, dates).headline.contains(QStringLiteral("Réseau revenu")));
        QVERIFY(statusWords(facts, dates).nextTry.isEmpty());
        facts.nextTry = facts.now + 2min;
        QCOMPARE(statusWords(facts, dates).nextTry, QStringLiteral("Prochain essai dans 2\u00A0min"));
        facts.engine.phase = sync::SyncPhase::Exchanging;
        QCOMPARE(statusWords(facts, dates).badge, QStringLiteral("sending"));
        QVERIFY(statusWords(facts, dates).nextTry.isEmpty());
        facts.engine.phase = sync::SyncPhase::Offline;
        QCOMPARE(statusWords(facts, dates).badge, QStringLiteral("offline"));
        QCOMPARE(statusWords(facts, dates).badgeCount(), 2);
        QVERIFY(statusWords(facts, dates).stale.startsWith(QStringLiteral("Les réponses affichées datent de")));
        QCOMPARE(statusWords(facts, dates).staleLead, QStringLiteral("Hors ligne."));
        facts.toFix = 1;
        QCOMPARE(statusWords(facts, dates).badge, QStringLiteral("toFix"));
        QCOMPARE(statusWords(facts, dates).badgeCount(), 1);
        facts.engine.phase = sync::SyncPhase::CaptivePortal;
        QVERIFY(statusWords(facts, dates).headline.contains(QStringLiteral("page de connexion")));
    }

    void aWrongClockIsSaid() {
        StatusFacts facts;
        facts.engine.clockSkewMs = std::chrono::milliseconds(-2min).count();
        QVERIFY(statusWords(facts, Dates()).clock.isEmpty());
        facts.engine.clockSkewMs = std::chrono::milliseconds(-12min).count();
        QCOMPARE(
            statusWords(facts, Dates()).clock,
            QStringLiteral("L’heure de cet appareil avance de 12\u00A0min. Les heures du service font foi."));
        facts.engine.clockSkewMs = std::chrono::milliseconds(3min).count();
        QVERIFY(statusWords(facts, Dates()).clock.contains(QStringLiteral("retarde de 3\u00A0min")));
    }

    // « Un envoi demande votre attention » is for the author of what waits on her; the desk's work is a case or news.
    void attentionIsAskedOfAuthorsAlone() {
        using platform::Notice;
        const sync::UserId me {"u01"};
        const sync::UserId agent {"u11"};
        const auto told = [](const sync::UserId& reader, const char* act, const sync::UserId& by) {
            sync::Record record;
            record.dispositif = "lup";
            record.definition = 1;
            record.author = {"u01"};
            sync::AppliedOp op;
            op.type = "move";
            op.author = by;
            op.body = {{"by", sync::Value(act)}};
            record.events.push_back(op);
            return noticeOf(record, reader, test::shipped());
        };
        const sync::UserId service {"service"};
        QCOMPARE(told(me, "alarme", service), std::optional(Notice::NeedsAttention));
        QCOMPARE(told(agent, "alarme", service), std::optional(Notice::News));
        QCOMPARE(told(me, "prendre_en_charge", agent), std::optional(Notice::News));
        QCOMPARE(told(me, "poser_question", agent), std::optional(Notice::Question));
        QCOMPARE(told(me, "repondre", agent), std::optional(Notice::Answer));
        QCOMPARE(told(agent, "retirer_accord", me), std::optional(Notice::News));
        QCOMPARE(told(agent, "repondre", agent), std::optional<Notice>());
        QCOMPARE(noticeText(Notice::News, 1), QStringLiteral("Relais : 1 nouveauté"));
        QCOMPARE(noticeText(Notice::News, 3), QStringLiteral("Relais : 3 nouveautés"));
    }

    void settingsAreKeptAndNonsenseIsNotBelieved() {
        QTemporaryDir folder;
        platform::FakeAppearance appearance;
        const std::filesystem::path profile = folder.path().toStdString();
        {
            Settings settings(profile, appearance);
            QCOMPARE(settings.textSize(), 100);
            settings.setTextSize(150);
            settings.setHand(QStringLiteral("left"));
            settings.setTextSize(1234);
            QCOMPARE(settings.textSize(), 100); // not one of the four sizes
            settings.setTextSize(150);
        }
        Settings again(profile, appearance);
        QCOMPARE(again.textSize(), 150);
        QCOMPARE(again.textFactor(), 1.5);
        appearance.scale = 1.6;
        QCOMPARE(again.textFactor(), 2.0); // capped
        again.setTheme(QStringLiteral("system"));
        QCOMPARE(again.theme(), QStringLiteral("light")); // this system cannot tell
        appearance.dark = true;
        QVERIFY(again.isDark());
        again.eraseWithSession();
        QCOMPARE(again.hand(), QStringLiteral("right"));
    }

    void optionsAreCheckedBeforeAnythingStarts() {
        const auto good = read(
            {QStringLiteral("--size"), QStringLiteral("1280x800"), QStringLiteral("--text-factor"),
             QStringLiteral("1.5")});
        QVERIFY(good.options);
        QCOMPARE(good.options->size, QSize(1280, 800));
        QVERIFY(!good.options->demo);
        QCOMPARE(read({QStringLiteral("--size"), QStringLiteral("big")}).exitCode, 2);
        QCOMPARE(read({QStringLiteral("--text-factor"), QStringLiteral("3")}).exitCode, 2);
        QCOMPARE(read({QStringLiteral("--demo-pin"), QStringLiteral("123456")}).exitCode, 2);
        QCOMPARE(read({QStringLiteral("--nonsense")}).exitCode, 2);
        QVERIFY(read({QStringLiteral("--offline")}).options->demo);
        QCOMPARE(read({QStringLiteral("--help")}).exitCode, 0);
    }
};

RELAIS_TEST(SessionRulesTest)

} // namespace session_rules_test
#include "session_rules_test.moc"
