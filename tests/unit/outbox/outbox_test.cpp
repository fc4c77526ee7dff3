// « Envois » says of each sending where it is, why, and what can be done; nothing that waits can be lost there.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/outbox/outbox_model.h"
#include "tests/support/records_bench.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace outbox_test {

using namespace relais;
using namespace relais::test;
using app::OutboxItem;
using app::OutboxModel;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

struct Opened {
    explicit Opened(RecordsBench& bench, bool online = true) : m_bench(bench) {
        say(online);
        model.setSource(&bench.records());
        bench.drain();
    }
    void say(bool online) {
        app::SyncStatus status;
        status.online = online;
        model.setStatus(status);
        m_bench.drain();
    }
    [[nodiscard]] OutboxItem only() const { return model.item(model.index(0, 0).data(OutboxModel::IdRole).toString()); }
    OutboxModel model;

private:
    RecordsBench& m_bench;
};

} // namespace

class OutboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhyItWaits();
    void saysWhatWasHanded();
    void saysWhyItWasRefused_data();
    void saysWhyItWasRefused();
    void saysWhatWasSetAside();
    void forgetsARefusalOnceUnderstood();
    void takesBackWhatHasNotLeft();
    void keepsTheRowsThatStay();
    void offersToCorrectWhatTheServiceFound();
    void saysWhoseCaseWasTaken();
    void saysThatAnAnswerCouldNotBeReadUntilItIs();
};

void OutboxTest::saysWhyItWaits() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    Opened opened(bench, false);
    QCOMPARE(opened.model.waiting(), 1);
    QCOMPARE(opened.only().title, text("Alerte · EXEMPLE Sacha"));
    QCOMPARE(opened.only().reason, text("Attend le réseau"));
    QVERIFY(opened.only().canTakeBack);
    QVERIFY2(opened.only().actionText.isEmpty(), "nothing is asked of its author");
    opened.say(true);
    QCOMPARE(opened.only().reason, text("Part au prochain échange"));
}

void OutboxTest::saysWhatWasHanded() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    Opened opened(bench);
    bench.exchange();
    bench.drain();
    QCOMPARE(opened.model.waiting(), 0);
    QCOMPARE(opened.model.toSee(), 0);
    QVERIFY(!opened.only().canTakeBack || opened.model.count() == 0);
}

void OutboxTest::saysWhyItWasRefused_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("action");
    QTest::newRow("rights") << "droits"
                            << "" << text("Vous n’avez plus accès à ce dossier. Votre texte reste lisible ici.")
                            << text("J’ai compris");
    QTest::newRow("first") << "deja_pris"
                           << "" << text("Une autre personne l’a pris avant vous") << text("Voir");
    QTest::newRow("named") << "deja_pris" << text("Lou Spécimen l’a pris avant vous.")
                           << text("Lou Spécimen l’a pris avant vous.") << text("Voir");
    QTest::newRow("parent") << "parent"
                            << "" << text("Ceci dépendait d’un envoi refusé. Votre texte reste lisible ici.")
                            << text("J’ai compris");
    QTest::newRow("of a later service") << "code_de_demain"
                                        << "" << text("Ce dossier a changé : cette action n’est plus possible.")
                                        << text("J’ai compris");
}

void OutboxTest::saysWhyItWasRefused() {
    QFETCH(QString, code);
    QFETCH(QString, words);
    QFETCH(QString, reason);
    QFETCH(QString, action);
    RecordsBench bench;
    bench.save("EXEMPLE");
    Opened opened(bench);
    bench.rule(VerdictKind::Refused, code.toStdString(), words.toStdString());
    QCOMPARE(opened.model.toSee(), 1);
    QCOMPARE(opened.only().reason.replace(QChar(0x00A0), QLatin1Char(' ')), reason);
    QCOMPARE(opened.only().actionText, action);
    QCOMPARE(opened.only().title, text("Alerte · EXEMPLE Sacha")); // its record is gone, its patient is not
    const QSignalSpy taken(&opened.model, &OutboxModel::takenAsked);
    opened.model.act(opened.only().id);
    QCOMPARE(taken.size(), code == QLatin1String("deja_pris") ? 1 : 0);
}

void OutboxTest::saysWhatWasSetAside() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    Opened opened(bench);
    bench.rule(VerdictKind::Quarantined, "accord");
    QCOMPARE(opened.only().reason, text("L’accord du patient manque. Personne d’autre ne la voit."));
    RecordsBench other;
    other.save("ESSAI");
    Opened second(other);
    other.rule(VerdictKind::Quarantined, "signature");
    QCOMPARE(second.only().reason, text("Le service a mis cet envoi de côté pour vérification. Il n’est pas perdu."));
}

void OutboxTest::forgetsARefusalOnceUnderstood() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    Opened opened(bench);
    bench.rule(VerdictKind::Refused, "droits");
    const OutboxItem refused = opened.only();
    QVERIFY(!refused.canTakeBack);
    opened.model.act(refused.id);
    bench.drain();
    QCOMPARE(opened.model.toSee(), 0);
    const auto kept = bench.ask(
        [&](Store& store) { return store.ownOpContent(*idFromText<OpId>(refused.id.toStdString())).has_value(); });
    QVERIFY2(kept, "what was written is still on the device");
}

void OutboxTest::takesBackWhatHasNotLeft() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    Opened opened(bench, false);
    const QSignalSpy back(&opened.model, &OutboxModel::takenBack);
    opened.model.takeBack(opened.only().id);
    bench.drain();
    QCOMPARE(back.size(), 1);
    const auto drafts = bench.ask([](Store& store) { return *store.drafts(); });
    QCOMPARE(drafts.size(), std::size_t {1});
    QCOMPARE(back[0][0].toString(), QString::fromStdString(toText(drafts[0].id)));
    QCOMPARE(Value(drafts[0].fields)["nom_naissance"].text(), std::string("EXEMPLE"));
}

// A row under the finger stays its row when another one comes or goes.
void OutboxTest::keepsTheRowsThatStay() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    Opened opened(bench, false);
    const QAbstractItemModelTester tester(&opened.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex finger(opened.model.index(0, 0));
    const QString id = finger.data(OutboxModel::IdRole).toString();
    bench.save("FICTIF");
    QCOMPARE(opened.model.count(), 2);
    QVERIFY(finger.isValid());
    opened.say(true);
    bench.exchange();
    QVERIFY(finger.isValid());
    QCOMPARE(finger.data(OutboxModel::IdRole).toString(), id);
    QCOMPARE(finger.data(OutboxModel::SectionRole).toInt(), int(OutboxModel::HandedToday));
}

// Accepted with a fault: said under « À voir » until its correction is made, and counted nowhere else.
void OutboxTest::offersToCorrectWhatTheServiceFound() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    bench.save("FICTIF");
    Opened opened(bench);
    bench.exchangeFinding(
        id,
        Value(Value::Array {Value(Value::Map {
            {"linkId", Value("telephone")},
            {"code", Value("phone_length")},
            {"params", Value(Value::Map {{"digits", Value(std::int64_t {9})}})}})}));
    QCOMPARE(opened.model.toSee(), 1);
    QCOMPARE(opened.model.handedToday(), opened.model.count() - 1);
    const OutboxItem found = opened.only();
    QCOMPARE(found.actionText, text("Corriger"));
    QCOMPARE(found.reason.simplified(), text("Le téléphone a 9 chiffres, il en faut 10"));
    const QSignalSpy asked(&opened.model, &OutboxModel::correctionAsked);
    opened.model.act(found.id);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), found.recordId);
    const auto committed = bench.ask([id](Store& store) {
        OpDraft draft = complementDraft(id, {});
        draft.type = "correction";
        draft.body = {{"answers", Value(Value::Map {{"telephone", Value("+33639985678")}})}};
        return store.commit(draft);
    });
    bench.records().tell(committed->changes);
    bench.drain();
    QCOMPARE(opened.model.toSee(), 0);
    QCOMPARE(opened.model.waiting(), 1);
}

// Who was first, on which patient: the agent knows at once which case left her hands.
void OutboxTest::saysWhoseCaseWasTaken() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    bench.exchange();
    bench.deskActs(id, "prendre_en_charge");
    const auto committed
        = bench.ask([id](Store& store) { return store.commit(complementDraft(id, "Encore un mot.")); });
    bench.records().tell(committed->changes);
    Opened opened(bench);
    bench.rule(VerdictKind::Refused, "deja_pris");
    QCOMPARE(opened.model.toSee(), 1);
    QCOMPARE(opened.only().patient, text("EXEMPLE Sacha"));
    QVERIFY2(opened.only().keptText.startsWith(text("Sabine Ouzoulias · ")), qPrintable(opened.only().keptText));
}

void OutboxTest::saysThatAnAnswerCouldNotBeReadUntilItIs() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    bench.exchange();
    Opened opened(bench);
    QVERIFY(opened.model.unreadText().isEmpty());
    const auto cursor = [&bench] {
        return bench.ask([](Store& store) {
            const auto cursors = store.syncState()->cursors;
            return *std::ranges::find(cursors, FeedId {"user:u01"}, &Cursor::feed);
        });
    };
    Entry entry {900, EntryKind::Op, {}, 0, Value("not an op")};
    entry.record.raw.fill(0x33);
    const auto tell = [&bench](const Result<Changes>& changes) {
        QVERIFY2(changes, changes ? "" : changes.error().detail.c_str());
        bench.records().tell(*changes);
        bench.drain();
    };
    tell(bench.ask([entry](Store& store) { return store.setAside({"user:u01"}, GrantId {{0x61}}, entry); }));
    QVERIFY2(opened.model.unreadText().contains(text("lue")), qPrintable(opened.model.unreadText()));
    // Asked for whole, the record turns out to have left: nothing of it is kept any more.
    tell(bench.ask([entry, at = cursor()](Store& store) {
        SyncRequest request;
        request.epoch = store.syncState()->epoch;
        request.cursors = {at};
        SyncResponse answer {.epoch = request.epoch, .serviceTime = {1'795'273'260'000}, .last = 901};
        answer.pages = {{at.feed, at.grant, {{901, EntryKind::Left, entry.record, 0, {}}}, 901, false, {}}};
        return store.apply(answer, request);
    }));
    QVERIFY(opened.model.unreadText().isEmpty());
}

RELAIS_TEST(OutboxTest)

} // namespace outbox_test
#include "outbox_test.moc"
