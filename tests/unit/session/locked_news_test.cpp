// What a locked device tells of an answer that waits, and what it never tells; against the real service.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/store_bench.h"
#include "tests/support/test_class.h"
#include "tests/unit/session/session_bench.h"

namespace locked_news_test {

using namespace relais;
using namespace relais::test;

class LockedNewsTest : public SessionBench {
    Q_OBJECT

    void addUser(const QString& id, const QString& name, const QString& role) {
        const auto added = m_service.run(
            {QStringLiteral("user"), QStringLiteral("add"), id, QStringLiteral("--label"), name,
             QStringLiteral("--profession"), QStringLiteral("10"), QStringLiteral("--role"), role});
        QVERIFY2(added.code == 0, added.err.constData());
    }
    template <class Answer>
    static Answer waitFor(Pending<Answer> asked) {
        if (!QTest::qWaitFor([&] { return asked.isFinished(); }, kPatience))
            throw std::runtime_error("the store's thread does not answer");
        return asked.result();
    }
    // Said, and accepted by the service.
    static RecordId say(Device& device, const OpDraft& draft) {
        Session& session = *device.session;
        const auto said = waitFor(session.thread().withStore([draft](Store& store) { return store.commit(draft); }));
        if (!said)
            throw std::runtime_error(said.error().detail);
        session.tryNow();
        const auto isAccepted = [&] {
            const auto ops = waitFor(
                session.thread().withStore([record = said->record](Store& store) { return store.ownOps(record); }));
            return ops && std::ranges::any_of(*ops, [&](const OwnOp& op) {
                       return op.id == said->op && op.status == OwnStatus::Accepted;
                   });
        };
        if (!QTest::qWaitFor(isAccepted, kPatience))
            throw std::runtime_error("not accepted: " + draft.type);
        return said->record;
    }
    static OpDraft act(const RecordId& record, const char* name, Value::Map payload = {}) {
        payload["by"] = Value(name);
        return {.type = "move", .dispositif = "lup", .definition = 1, .record = record, .body = std::move(payload)};
    }
    // The locked device asks, and its answer was taken in; what it tells is told by then.
    static void ask(Device& device) {
        Session& session = *device.session;
        QSignalSpy heard(&session.thread(), &StoreThread::spoolChanged);
        const auto last = [&heard] {
            return heard.isEmpty() ? sync::WallMs {} : heard.back().at(0).value<sync::SyncStatus>().lastExchange;
        };
        const sync::WallMs before = device.clock.wall() - std::chrono::milliseconds(1);
        session.tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(last() > before, kPatience);
    }
    static void lock(Device& device) {
        device.session->lock();
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Locked, kPatience);
        ask(device);
    }
    static void unlock(Device& device) {
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
    }

private Q_SLOTS:
    void initTestCase() {
        openService();
        addUser(QStringLiteral("u95"), QStringLiteral("Dr Lou Spécimen"), QStringLiteral("DECLARANT"));
        addUser(QStringLiteral("u96"), QStringLiteral("Alix Agent"), QStringLiteral("AGENT_LUP:911"));
    }

    void anAnswerIsToldOnceWhileLockedAndNamesNothing() {
        Device agent;
        enrol(agent, QStringLiteral("u96"), QStringLiteral("Alix Agent"));
        Device doctor;
        enrol(doctor, QStringLiteral("u95"), QStringLiteral("Dr Lou Spécimen"));
        const RecordId record = say(doctor, alertDraft());
        Session& session = *doctor.session;
        auto& shown = doctor.notifier.shown;

        // « Notifications » off: nothing, and nothing later of what was not told.
        session.settings()->setNotifications(false);
        lock(doctor);
        say(agent, act(record, "prendre_en_charge"));
        ask(doctor);
        QVERIFY(shown.empty());
        session.settings()->setNotifications(true);
        ask(doctor);
        QVERIFY(shown.empty());

        // What reached her open store, before her eyes, is no news to the lock.
        unlock(doctor);
        say(agent, act(record, "poser_question", {{"question", Value("Quelle est la date ?")}}));
        const auto isHere = [&] {
            const auto held
                = waitFor(session.thread().withStore([record](Store& store) { return store.record(record); }));
            return held && held->state == "EN_ATTENTE_DECLARANT";
        };
        session.tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(isHere(), kPatience);
        lock(doctor);
        QVERIFY(shown.empty());

        say(agent,
            act(record, "repondre",
                {{"resultat", Value("DROITS_OUVERTS")},
                 {"message", Value(kAnswerText)},
                 {"tiers_payant", Value(true)},
                 {"patient_prevenu", Value(true)}}));
        ask(doctor);
        QCOMPARE(shown.size(), std::size_t {1});
        QCOMPARE(shown.front().text, std::string("Relais : un retour vous attend"));
        ask(doctor);
        QCOMPARE(shown.size(), std::size_t {1});
        // Another process, later: it was told.
        doctor.boot();
        doctor.session->start();
        QTRY_COMPARE(doctor.session->phase(), Session::Locked);
        ask(doctor);
        QCOMPARE(shown.size(), std::size_t {1});

        // Touched: the lock, then home.
        QSignalSpy forward(doctor.session.get(), &Session::noticeTouched);
        QSignalSpy asked(doctor.session->navigator(), &Navigator::recordAsked);
        doctor.notifier.touch();
        QCOMPARE(forward.count(), 1);
        QCOMPARE(doctor.session->phase(), Session::Locked);
        unlock(doctor);
        QCoreApplication::processEvents();
        QVERIFY(asked.isEmpty());
    }

    // Nobody touches anything: the watch brings the order to whose records are open.
    void whoIsDisabledWhileOpenLearnsItAtOnce() {
        addUser(QStringLiteral("u97"), QStringLiteral("Dr Sacha Modèle"), QStringLiteral("DECLARANT"));
        Device device;
        enrol(device, QStringLiteral("u97"), QStringLiteral("Dr Sacha Modèle"));
        QTRY_VERIFY_WITH_TIMEOUT(device.session->status().online, kPatience);
        QCOMPARE(m_service.run({QStringLiteral("user"), QStringLiteral("disable"), QStringLiteral("u97")}).code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Enrolling, kPatience);
    }
};

RELAIS_TEST(LockedNewsTest)

} // namespace locked_news_test
#include "locked_news_test.moc"
