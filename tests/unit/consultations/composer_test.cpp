// A consultation from the first question to the signature: the duty it belongs to, a baby seen again, several at once,
// and what only its author may ever read.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/consultations/consultation_composer.h"
#include "app/consultations/consultation_list_model.h"
#include "app/consultations/consultation_view.h"
#include "tests/unit/consultations/midwife_bench.h"
#include "tests/unit/domain/pds_day.h"

#include <QSignalSpy>
#include <QTest>

using namespace relais;
using namespace relais::test;
using app::ConsultationComposer;

namespace {

QString said(const char* utf8) { return QString::fromUtf8(utf8); }

struct Form {
    Form(MidwifeBench& world, const char* type, const RecordId& followed = {}) : bench(world) {
        one.setType(said(type));
        if (!followed.isNull())
            one.setFollowedId(QString::fromStdString(toText(followed)));
        one.setSource(&bench.records());
        bench.drain();
    }
    explicit Form(MidwifeBench& world, const QString& draft) : bench(world) {
        one.setDraftId(draft);
        one.setSource(&bench.records());
        bench.drain();
    }
    // As typed: one answer after the other, each left.
    void fill(const Value::Map& answers) {
        for (const auto& [linkId, value] : answers) {
            if (linkId == "mesures" || linkId.starts_with("garde") || linkId == "territoire" || linkId == "type")
                continue;
            one.form()->setAnswer(linkId, value);
            one.form()->leave(QString::fromStdString(linkId));
        }
        bench.drain();
    }
    void sign() {
        one.sign();
        bench.drain();
    }
    MidwifeBench& bench;
    ConsultationComposer one;
};

// Nothing of what was typed is in any of these bytes.
bool saysNowhere(const std::vector<Op>& ops, const std::string& words) {
    return std::ranges::none_of(ops, [&](const Op& op) {
        const Bytes bytes = encodeOp(op);
        return textView(bytes).find(words) != std::string_view::npos;
    });
}

Value::Map violence() {
    return with(
        pds09(),
        {{"signes_alerte", Value(codes({"DETRESSE_PSYCHIQUE", "VIOLENCES"}))},
         {"violences_texte", Value("Elle raconte ce soir.")}});
}

} // namespace

class ComposerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void belongsToTheDutyOfTheHour();
    void asksWhyOutsideADuty();
    void signsTheDataSet();
    void stopsWhereSomethingIsMissing();
    void seesABabyAgain();
    void namesNobodyOfAConfidentialOne();
    void keepsSeveralOpenAtOnce();
    void sealsViolenceToItsAuthor();
    void finishesASignatureThatWasCut();
    void addsWithoutChanging();
    void notesARendezVousFoundLater();
    void opensAnAlertWithWhoSheIs();
};

void ComposerTest::belongsToTheDutyOfTheHour() {
    MidwifeBench bench;
    Form form(bench, "ICTERE");
    QVERIFY(form.one.isReady());
    QCOMPARE(form.one.form()->answer("garde").text(), toText(bench.duty));
    QCOMPARE(form.one.form()->answer("territoire").text(), std::string("paris13"));
    QCOMPARE(form.one.form()->answer("garde_debut").integer(), paris("2026-11-21 14:00").ms);
    QCOMPARE(form.one.form()->answer("garde_fin").integer(), paris("2026-11-21 19:00").ms);
    QCOMPARE(form.one.form()->answer("debut").integer(), paris("2026-11-21 16:12").ms);
    QVERIFY(!form.one.form()->answer("hors_garde").boolean());
    QVERIFY(!form.one.isStarted()); // nothing was said yet
    QCOMPARE(bench.drafts(), std::size_t {0});
}

void ComposerTest::asksWhyOutsideADuty() {
    MidwifeBench bench("2026-11-23 10:00", false);
    Form form(bench, "ALLAITEMENT");
    QCOMPARE(form.one.form()->answer("territoire").text(), std::string("paris13"));
    QVERIFY(form.one.form()->answer("hors_garde").boolean());
    QVERIFY(form.one.form()->rows(0)->rowOf(said("hors_garde_motif")) >= 0);
}

void ComposerTest::signsTheDataSet() {
    struct Case {
        const char* now;
        const char* type;
        Value::Map answers;
    };
    for (const Case& one :
         {Case {"2026-10-24 14:40", "ALLAITEMENT", pds01()},
          Case {"2026-10-25 10:50", "CONTRACEPTION_URGENCE", pds03()}, Case {"2026-10-25 12:15", "URGENTE", pds04()},
          Case {"2026-10-31 16:20", "POST_PARTUM", pds05()}, Case {"2026-11-07 14:55", "DEMANDE_IVG", pds07()},
          Case {"2026-11-15 10:10", "SUITES_SORTIE_PRECOCE", pds10()}, Case {"2026-10-25 17:05", "ICTERE", pds02()}}) {
        MidwifeBench bench(one.now);
        Form form(bench, one.type);
        form.fill(one.answers);
        const Value typed(one.answers);
        for (const Value& measure : typed["mesures"].array()) {
            form.one.measures()->add();
            for (const auto& [linkId, value] : measure.map())
                form.one.measures()->form()->setAnswer(linkId, value);
        }
        form.sign();
        QVERIFY2(
            !form.one.savedRecord().isEmpty(),
            qPrintable(said(one.type) + form.one.form()->errors().join(said(" | "))));
        QCOMPARE(bench.drafts(), std::size_t {0});
        const std::vector<Record> made = bench.signedOnes();
        QCOMPARE(made.size(), std::size_t {1});
        const Value answers(made[0].answers);
        for (const auto& [linkId, value] : one.answers) {
            if (!linkId.starts_with("garde") && linkId != "telephone" && linkId != "mesures")
                QVERIFY2(answers[linkId] == value, linkId.c_str());
        }
        QCOMPARE(answers["telephone"].text(), std::string("+33639981001"));
        QCOMPARE(answers["mesures"].array().size(), Value(one.answers)["mesures"].array().size());
        QVERIFY(!answers.has("perte_poids") && !answers.has("hors_garde")); // what follows is never sent
        form.sign();                                                        // a second touch
        QCOMPARE(bench.signedOnes().size(), std::size_t {1});
    }
}

void ComposerTest::stopsWhereSomethingIsMissing() {
    MidwifeBench bench("2026-10-24 14:40");
    Form form(bench, "ALLAITEMENT");
    QVERIFY(!form.one.advance());
    QVERIFY(form.one.form()->errors().size() > 4);
    QCOMPARE(form.one.step(), 0);
    Value::Map answers = pds01();
    answers.erase("rdv_le");
    answers.erase("rdv_professionnel");
    form.fill(answers);
    for (int step = 1; step < ConsultationComposer::kSteps; ++step) {
        QVERIFY2(form.one.advance(), qPrintable(form.one.form()->errors().join(said(" | "))));
        QCOMPARE(form.one.step(), step);
    }
    form.sign();
    QVERIFY(form.one.savedRecord().isEmpty());
    QCOMPARE(form.one.form()->errors(), QStringList {said("Notez un rendez-vous, ou pourquoi il n’y en a pas")});
    form.one.form()->choose(said("rdv_absent_motif"), said("REFUS"));
    form.sign();
    QVERIFY(!form.one.savedRecord().isEmpty());
}

void ComposerTest::seesABabyAgain() {
    MidwifeBench bench("2026-10-25 17:05");
    const RecordId first = bench.seen(pds02());
    bench.clock().setWall(paris("2026-10-25 18:30"));
    app::ConsultationPeople people;
    people.setType(said("ICTERE"));
    people.setSource(&bench.records());
    bench.drain();
    QCOMPARE(people.count(), 1);
    const QString name = people.index(0, 0).data(app::ConsultationPeople::NameRole).toString();
    QVERIFY2(name.contains(said("57 h 15")), qPrintable(name));
    Form form(bench, "ICTERE", first);
    QCOMPARE(form.one.step(), 1); // who it is, is known
    QCOMPARE(form.one.form()->answer("bebe_naissance").integer(), paris("2026-10-23 10:15").ms);
    QVERIFY(form.one.form()->answer("bebe_poids_g").isNull() && form.one.form()->answer("signes").isNull());
    QCOMPARE(form.one.measures()->chart()->count(), 2); // the earlier ones, of this baby alone
    form.one.measures()->form()->setText(said("valeur"), said("198"));
    QCOMPARE(form.one.measures()->chart()->count(), 3);
    QCOMPARE(form.one.measures()->chart()->lastLabel().remove(QChar(0xA0)).remove(QLatin1Char(' ')), said("198à57h15"));
    bench.drain();
    QCOMPARE(form.one.form()->answer("mesures").array().size(), std::size_t {1}); // earlier ones stay where they are
}

void ComposerTest::namesNobodyOfAConfidentialOne() {
    MidwifeBench bench("2026-11-07 14:55");
    bench.seen(pds07());
    app::ConsultationPeople people;
    people.setType(said("POST_PARTUM"));
    people.setSource(&bench.records());
    app::ConsultationListModel list;
    list.setSource(&bench.records());
    bench.drain();
    QCOMPARE(people.count(), 0);
    QCOMPARE(list.count(), 1);
    QCOMPARE(list.index(0, 0).data(app::RecordListModel::TitleRole).toString(), said("Consultation confidentielle"));
    for (int role = Qt::UserRole; role < Qt::UserRole + 40; ++role)
        QVERIFY(!list.index(0, 0).data(role).toString().contains(said("EXEMPLE")));
    list.setSearch(said("Exemple"));
    bench.drain();
    QCOMPARE(list.count(), 0);
    app::ConsultationView view;
    view.setSource(&bench.records());
    view.setRecordId(QString::fromStdString(toText(bench.signedOnes()[0].id)));
    bench.drain();
    QVERIFY(view.isHidden() && !view.title().contains(said("EXEMPLE")));
    view.reveal();
    QVERIFY(view.title().contains(said("EXEMPLE")));
}

void ComposerTest::keepsSeveralOpenAtOnce() {
    MidwifeBench bench("2026-10-24 14:40");
    QString feeding;
    {
        Form form(bench, "ALLAITEMENT");
        form.fill(pds01());
        form.one.goToStep(2);
        QSignalSpy kept(&form.one, &ConsultationComposer::draftKept);
        form.one.keepDraft();
        bench.drain();
        feeding = kept.value(0).value(0).toString();
        Form other(bench, "ICTERE");
        other.one.form()->setText(said("nom_naissance"), said("Spécimen"));
    } // the app is locked with both open
    bench.drain();
    QCOMPARE(bench.drafts(), std::size_t {2});
    Form again(bench, feeding);
    QCOMPARE(again.one.step(), 2);
    QCOMPARE(again.one.type(), said("ALLAITEMENT"));
    QCOMPARE(again.one.form()->answer("mode").text(), std::string("EXCLUSIF"));
    again.sign();
    QVERIFY(!again.one.savedRecord().isEmpty());
    QCOMPARE(bench.drafts(), std::size_t {1});
}

void ComposerTest::sealsViolenceToItsAuthor() {
    MidwifeBench bench("2026-11-14 16:00");
    Form form(bench, "POST_PARTUM");
    form.fill(violence());
    form.sign();
    QVERIFY2(!form.one.savedRecord().isEmpty(), qPrintable(form.one.form()->errors().join(said(" | "))));
    QCOMPARE(bench.drafts(), std::size_t {0});
    const std::vector<Op> ops = bench.sent();
    QCOMPARE(ops.size(), std::size_t {2});
    QCOMPARE(ops[1].type, std::string("confidence"));
    QVERIFY(saysNowhere(ops, "VIOLENCES") && saysNowhere(ops, "raconte"));
    QVERIFY(!saysNowhere(ops, "DETRESSE_PSYCHIQUE")); // the test looks at the right bytes
    app::ConsultationView view;
    view.setSource(&bench.records());
    view.setRecordId(form.one.savedRecord());
    bench.drain();
    QVERIFY(view.sealedLines().join(QLatin1Char(' ')).contains(said("Elle raconte ce soir.")));
    QVERIFY(!view.answers().join(QLatin1Char(' ')).contains(said("raconte")));
    // Of another record, or altered, it does not open.
    const std::string box = Value(ops[1].body)["scelle"].text();
    QVERIFY(bench.ask([&](Store& store) { return store.openForAuthor(ops[0].record, box); }));
    QVERIFY(!bench.ask([&](Store& store) { return store.openForAuthor(RecordId {{9}}, box); }));
    QVERIFY(!bench.ask([&](Store& store) { return store.openForAuthor(ops[0].record, "A" + box); }));
}

// Killed between its two ops: the draft is there still, and signing again makes one consultation, not two.
void ComposerTest::finishesASignatureThatWasCut() {
    MidwifeBench bench("2026-11-14 16:00");
    QString draft;
    {
        Form form(bench, "POST_PARTUM");
        form.fill(violence());
        QSignalSpy kept(&form.one, &ConsultationComposer::draftKept);
        form.one.keepDraft();
        bench.drain();
        draft = kept.value(0).value(0).toString();
    }
    const RecordId made = bench.seen(pds09());
    const DraftId id = *idFromText<DraftId>(draft.toStdString());
    QVERIFY(bench.ask([&](Store& store) { return store.saveDraftField(id, "~signee", Value(toText(made))); }));
    Form again(bench, draft);
    again.sign();
    QCOMPARE(again.one.savedRecord(), QString::fromStdString(toText(made)));
    QCOMPARE(bench.signedOnes().size(), std::size_t {1});
    QCOMPARE(bench.sent().size(), std::size_t {1}); // the sealed part alone
    QCOMPARE(bench.drafts(), std::size_t {0});
}

void ComposerTest::addsWithoutChanging() {
    MidwifeBench bench("2026-10-24 14:40");
    const RecordId id = bench.seen(pds01());
    const Value::Map before = bench.signedOnes()[0].answers;
    app::ConsultationView view;
    view.setSource(&bench.records());
    view.setRecordId(QString::fromStdString(toText(id)));
    bench.drain();
    QVERIFY(!view.isHidden());
    QVERIFY(view.answers().contains(said("= −6,8 % depuis la naissance")));
    QVERIFY(!view.add(QString()).isEmpty());
    QCOMPARE(view.add(said("Rappelée ce soir, tout va bien.")), QString());
    bench.drain();
    QCOMPARE(view.addenda().size(), 1);
    QVERIFY(bench.signedOnes()[0].answers == before);
}

void ComposerTest::notesARendezVousFoundLater() {
    MidwifeBench bench("2026-10-24 14:40");
    bench.seen(with(
        pds01(),
        {{"rdv_le", {}},
         {"rdv_professionnel", {}},
         {"rdv_absent_motif", Value("NON_TROUVE")},
         {"accord_tache", Value("NON")}}));
    app::ConsultationView view;
    view.setSource(&bench.records());
    view.setRecordId(QString::fromStdString(toText(bench.signedOnes()[0].id)));
    bench.drain();
    QVERIFY(view.isAppointmentOwed());
    view.beginAppointment();
    QVERIFY(!view.noteAppointment()); // nothing was said yet
    view.appointment()->choose(said("rdv_le"), said("2026-10-27"));
    view.appointment()->choose(said("professionnel"), said("SAGE_FEMME"));
    QVERIFY(view.noteAppointment());
    bench.drain();
    bench.exchange();
    QVERIFY(!view.isAppointmentOwed());
}

void ComposerTest::opensAnAlertWithWhoSheIs() {
    MidwifeBench bench("2026-10-25 12:15");
    Form form(bench, "URGENTE");
    form.fill(with(pds04(), {{"orientation", Value("LUP")}}));
    QSignalSpy ready(&form.one, &ConsultationComposer::alertReady);
    form.one.startAlert();
    bench.drain();
    QCOMPARE(ready.size(), 1);
    const DraftId id = *idFromText<DraftId>(ready[0][0].toString().toStdString());
    const Draft draft = *bench.ask([id](Store& store) { return store.draft(id); });
    QCOMPARE(draft.dispositif, std::string("lup"));
    QCOMPARE(Value(draft.fields)["nom_naissance"].text(), std::string("EXEMPLE"));
    QVERIFY(!draft.fields.contains("motif"));
}

QTEST_GUILESS_MAIN(ComposerTest)
#include "composer_test.moc"
