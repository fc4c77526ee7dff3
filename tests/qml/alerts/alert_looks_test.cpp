// Every page of a professional at every size, theme and text size: nothing cut, no word of Qt Quick.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/qml/alerts/alert_book.h"
#include "tests/support/test_class.h"

#include <QDir>

namespace alert_looks_test {

using namespace relais;
using namespace relais::test;

namespace {

constexpr Look kLooks[] = {
    {"phone", {360, 800}},
    {"phone-dark", {360, 800}, true},
    {"phone-200", {360, 800}, false, 2},
    {"upright", {800, 1280}},
    {"tablet", {1280, 800}},
    {"tablet-dark", {1280, 800}, true},
    {"tablet-200", {1280, 800}, false, 2},
    {"desk", {1600, 900}},
};

} // namespace

class AlertLooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QmlWarnings::keep(); }
    void cleanup() { QCOMPARE(QmlWarnings::take(), QStringList()); }

    void drawsEveryPageInEveryLook_data();
    void drawsEveryPageInEveryLook();

private:
    void keep(Book& book, const char* page);
    void fill(RecordsBench& bench);
    void read(Book& book);
    void compose(Book& book);
    void refuse(RecordsBench& bench, Book& book);

    const Look* m_look = nullptr;
    RecordId m_answered;
    RecordId m_asked;
    RecordId m_waiting;
};

// With RELAIS_PICTURES, also leaves the picture there.
void AlertLooksTest::keep(Book& book, const char* page) {
    const QImage picture = book.picture();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("RELAIS_PICTURES");
    if (!folder.isEmpty()) {
        const QString name = QStringLiteral("%1-%2.png").arg(text(page), text(m_look->name));
        QVERIFY(QDir().mkpath(folder) && picture.save(QDir(folder).filePath(name)));
    }
    const QStringList faults = book.clipped() + QmlWarnings::take();
    if (!faults.isEmpty())
        QFAIL(qUtf8Printable(QStringLiteral("%1: %2").arg(text(page), faults.join(QStringLiteral(" | ")))));
}

void AlertLooksTest::fill(RecordsBench& bench) {
    m_answered = bench.save("ESSAI");
    m_asked = bench.save("SPÉCIMEN");
    const RecordId taken = bench.save("FICTIF");
    bench.exchange();
    for (const RecordId& id : {m_answered, m_asked, taken})
        bench.deskActs(id, "prendre_en_charge", {});
    bench.deskActs(
        m_answered, "repondre",
        {{"resultat", Value("DROITS_OUVERTS")},
         {"message", Value("Tiers payant possible dès maintenant. L’attestation est prête au comptoir.")},
         {"droits_jusqu_au", Value("2027-08-31")}});
    bench.deskActs(
        m_asked, "poser_question", {{"question", Value("Date du dernier arrêt de travail remis au patient ?")}});
    m_waiting = bench.save("EXEMPLE");
    bench.records().setOnline(false);
}

void AlertLooksTest::read(Book& book) {
    keep(book, "home");
    book.navigator().goTo(text("alertes"));
    keep(book, "list");
    for (const auto& [id, page] :
         {std::pair(m_answered, "answer"), std::pair(m_asked, "question"), std::pair(m_waiting, "waiting")}) {
        book.navigator().openRecord(text("lup"), QString::fromStdString(toText(id)));
        keep(book, page);
        QVERIFY(book.touch(text("Autres actions")));
        keep(book, qUtf8Printable(text(page) + text("-menu")));
        book.key(Qt::Key_Escape);
        book.navigator().back();
    }
    book.navigator().openRecord(text("lup"), QString::fromStdString(toText(m_waiting)));
    book.settle();
    QVERIFY(book.touch(text("Appeler la LUP")));
    keep(book, "call");
    book.navigator().home();
    book.navigator().openOutbox();
    keep(book, "outbox");
    book.navigator().back();
    book.key(Qt::Key_F, Qt::ControlModifier);
    book.type(text("zzz"));
    keep(book, "nothing");
}

void AlertLooksTest::compose(Book& book) {
    book.navigator().compose(text("lup"));
    keep(book, "compose-empty");
    const bool stepped = book.find(text("Continuer")) != nullptr;
    QVERIFY(book.touch(text(stepped ? "Continuer" : "Envoyer l’alerte")));
    keep(book, "compose-errors");
    book.navigator().back();
    book.navigator().compose(text("lup"));
    book.settle();
    typePatient(book);
    keep(book, "compose-1");
    if (stepped)
        QVERIFY(book.touch(text("Continuer")));
    for (const char* choice : {"Ouverture de droits", "Traitement", "24 h"})
        QVERIFY(book.touch(text(choice)));
    keep(book, "compose-2");
    if (stepped)
        QVERIFY(book.touch(text("Continuer")));
    QVERIFY(book.touch(text("Oui, à l’oral")));
    keep(book, "compose-3");
    QVERIFY(book.touch(text("Envoyer l’alerte")));
    keep(book, "saved");
}

// « Déjà pris » and the refusals of « Envois »; then a draft, its month and its places.
void AlertLooksTest::refuse(RecordsBench& bench, Book& book) {
    book.navigator().home();
    bench.save("FICTIF");
    bench.rule(VerdictKind::Refused, "deja_pris", text("Lou Spécimen l’a pris avant vous.").toStdString());
    bench.save("MODÈLE");
    bench.rule(VerdictKind::Refused, "droits");
    book.navigator().openOutbox();
    keep(book, "outbox-refused");
    QVERIFY(book.touch(text("Détail")));
    keep(book, "outbox-detail");
    book.key(Qt::Key_Escape);
    QVERIFY(book.touch(text("Voir")));
    keep(book, "taken");
    book.navigator().home();
    const RecordId wrong = bench.save("DÉMO");
    bench.exchangeFinding(
        wrong,
        Value(Value::Array {Value(Value::Map {
            {"linkId", Value("telephone")},
            {"code", Value("phone_length")},
            {"params", Value(Value::Map {{"digits", Value(std::int64_t {9})}})}})}));
    book.navigator().openOutbox();
    keep(book, "outbox-to-correct");
    QVERIFY(book.touch(text("Corriger")));
    keep(book, "correction");
    book.navigator().home();
    book.navigator().openRecord(text("lup"), QString::fromStdString(toText(wrong)));
    keep(book, "to-correct");
    book.navigator().home();
    book.navigator().compose(text("lup"));
    book.settle();
    typePatient(book);
    QVERIFY(book.touch(text("Plus")));
    keep(book, "compose-more");
    QVERIFY(book.touch(text("Tout effacer")));
    keep(book, "compose-clear");
    book.key(Qt::Key_Escape);
    if (QQuickItem* next = book.find(text("Continuer")); next != nullptr)
        QVERIFY(book.touch(text("Continuer")));
    QVERIFY(book.touch(text("Autre date")));
    keep(book, "compose-month");
    QVERIFY(book.touch(text("Mois suivant")));
    book.key(Qt::Key_Escape);
    book.navigator().home();
}

void AlertLooksTest::drawsEveryPageInEveryLook_data() {
    QTest::addColumn<int>("look");
    for (std::size_t i = 0; i < std::size(kLooks); ++i)
        QTest::newRow(kLooks[i].name) << static_cast<int>(i);
}

void AlertLooksTest::drawsEveryPageInEveryLook() {
    QFETCH(int, look);
    m_look = &kLooks[look];
    RecordsBench bench;
    fill(bench);
    Book book(bench, *m_look);
    QVERIFY(book.isLoaded());
    read(book);
    bench.clock().advance(std::chrono::minutes(16)); // an alert of 24 h has not left
    book.navigator().goTo(text("accueil"));
    keep(book, "home-late");
    compose(book);
    bench.exchange();
    keep(book, "received");
    refuse(bench, book);
}

RELAIS_TEST(AlertLooksTest)

} // namespace alert_looks_test
#include "alert_looks_test.moc"
