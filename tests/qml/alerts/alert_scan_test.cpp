// The identity printed as a Datamatrix fills the first step of an alert, read by the real reader before a scripted
// lens.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/qml/alerts/alert_book.h"
#include "tests/support/code_pictures.h"
#include "tests/support/test_class.h"

#include <QDir>

namespace alert_scan_test {

using namespace relais;
using namespace relais::test;

namespace {

const std::string kHead = "IS010000000000000000000000S1294079199904288S21.2.250.1.213.1.4.10";
const std::string kCamille = kHead + "S3CAMILLE ANNE\x1dS4ROUSSEL-TEST\x1dS5FS614-07-1994S799999";
const std::string kWithoutSeparators = kHead + "S3CAMILLE ANNES4ROUSSEL-TESTS5FS614-07-1994S799999";

constexpr Look kLooks[] = {
    {"phone", {360, 800}},
    {"phone-dark", {360, 800}, true},
    {"phone-200", {360, 800}, false, 2},
    {"upright", {800, 1280}},
    {"tablet", {1280, 800}},
    {"tablet-dark", {1280, 800}, true},
    {"tablet-200", {1280, 800}, false, 2},
};

} // namespace

class AlertScanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QmlWarnings::keep(); }
    void cleanup() { QCOMPARE(QmlWarnings::take(), QStringList()); }

    void fillsWhatIsEmpty();
    void saysWhatItDoesNotTake();
    void asksBeforeItReplaces();
    void saysThatTheCameraIsRefused();
    void offersNothingWithoutACamera();
    void isOffAsSoonAsThePageGoes();
    void standsInEveryLook_data();
    void standsInEveryLook();

private:
    static void hold(Book& book, const std::string& code) {
        book.camera().show(printed(platform::CodeShape::DataMatrix, code));
        QTRY_VERIFY(book.camera().hasSeenAll());
        book.settle();
    }
    [[nodiscard]] static bool aim(Book& book) {
        return book.touch(text("Scanner")) && QTest::qWaitFor([&] { return book.camera().isOn(); });
    }
    static void keep(Book& book, const Look& look, const char* page) {
        const QImage picture = book.picture();
        const QString folder = qEnvironmentVariable("RELAIS_PICTURES");
        if (!folder.isEmpty()) {
            const QString name = QStringLiteral("%1-%2.png").arg(text(page), text(look.name));
            QVERIFY(QDir().mkpath(folder) && picture.save(QDir(folder).filePath(name)));
        }
        QCOMPARE(book.clipped(), QStringList());
    }
};

void AlertScanTest::fillsWhatIsEmpty() {
    RecordsBench bench;
    Book book(bench);
    QVERIFY(book.touch(text("Alerter la LUP")));
    QVERIFY(aim(book));
    hold(book, kCamille);
    QTRY_VERIFY(!book.camera().isOn());
    QTRY_VERIFY(
        book.reads(text("numéro, nom de naissance, prénom, date de naissance, sexe. À vérifier avec une pièce")));
    // As it will be sent, with nothing else typed than the telephone.
    QTRY_VERIFY(!book.reads(text("Scanner l’identité")));
    QCOMPARE(book.focusName(), text("Scanner")); // what was filled stays in sight, no pad over it
    QVERIFY(book.tabTo(text("Téléphone du patient")));
    book.type(text("0639981234"));
    for (const char* choice :
         {"Continuer", "Ouverture de droits", "Traitement", "24 h", "Continuer", "Oui, à l’oral", "Envoyer l’alerte"})
        QVERIFY2(book.touch(text(choice)), choice);
    const auto record = bench.ask([](Store& store) { return store.record(store.outbox()->front().record); });
    QVERIFY(record);
    const Value sent(record->answers);
    QCOMPARE(sent["nir"].text(), std::string("294079199904288"));
    QCOMPARE(sent["nir_type"].text(), std::string("NIR"));
    QCOMPARE(sent["nom_naissance"].text(), std::string("ROUSSEL-TEST"));
    QCOMPARE(sent["prenom"].text(), std::string("Camille"));
    QCOMPARE(sent["naissance"].text(), std::string("1994-07-14"));
    QCOMPARE(sent["sexe"].text(), std::string("F"));
}

void AlertScanTest::saysWhatItDoesNotTake() {
    RecordsBench bench;
    Book book(bench);
    QVERIFY(book.touch(text("Alerter la LUP")));
    QVERIFY(aim(book));
    hold(book, "(01)03453120000011(17)191125");
    QTRY_VERIFY(book.reads(text("Ce n’est pas le code d’identité d’un patient (INS).")));
    hold(book, kWithoutSeparators);
    QTRY_VERIFY(book.reads(text("Ce code a perdu ses séparateurs à l’impression")));
    std::string wrongKey = kCamille;
    wrongKey.replace(wrongKey.find("288S2"), 5, "201S2");
    hold(book, wrongKey);
    QTRY_VERIFY(book.reads(text("Ce code d’identité est inexact.")));
    std::string real = kCamille;
    real.replace(real.find("4.10S3"), 6, "4.8\x1dS3");
    hold(book, real);
    QTRY_VERIFY(book.reads(text("l’identité d’une vraie personne n’est pas acceptée")));
    QVERIFY(book.camera().isOn()); // scanning went on
    hold(book, kCamille);
    QTRY_VERIFY(book.reads(text("Rempli par le code")));
}

void AlertScanTest::asksBeforeItReplaces() {
    RecordsBench bench;
    Book book(bench);
    QVERIFY(book.touch(text("Alerter la LUP")));
    typePatient(book); // Sacha Exemple
    QVERIFY(aim(book));
    hold(book, kCamille);
    QTRY_VERIFY(book.reads(text("Le code ne dit pas la même chose que la saisie : numéro, nom de naissance, prénom.")));
    QVERIFY(book.reads(text("ROUSSEL-TEST Camille, née le 14/07/1994")));
    QVERIFY(!book.camera().isOn());
    QVERIFY(book.touch(text("Garder la saisie")));
    QTRY_VERIFY(book.find(text("Garder la saisie")) == nullptr);
    QVERIFY(!book.reads(text("Rempli par le code")));
    QTRY_VERIFY(!book.reads(text("Scanner l’identité")));
    QVERIFY(aim(book));
    hold(book, kCamille);
    QTRY_VERIFY(book.find(text("Remplacer la saisie")) != nullptr);
    QVERIFY(book.touch(text("Remplacer la saisie")));
    QTRY_VERIFY(book.reads(text("numéro, nom de naissance, prénom, date de naissance.")));
    // The same again changes nothing, and asks nothing.
    QVERIFY(aim(book));
    hold(book, kCamille);
    QTRY_VERIFY(book.reads(text("Le code dit la même chose que la saisie.")));
}

void AlertScanTest::saysThatTheCameraIsRefused() {
    RecordsBench bench;
    Book book(bench);
    book.camera().refused = true;
    QVERIFY(book.touch(text("Alerter la LUP")));
    QVERIFY(book.touch(text("Scanner")));
    QTRY_VERIFY(book.reads(text("Relais n’a pas le droit d’utiliser l’appareil photo.")));
    QVERIFY(book.touch(text("Ouvrir les réglages")));
    QCOMPARE(book.camera().settingsOpened, 1);
    QVERIFY(!book.camera().isOn());
}

void AlertScanTest::offersNothingWithoutACamera() {
    RecordsBench bench;
    Book book(bench);
    book.camera().present = false;
    QVERIFY(book.touch(text("Alerter la LUP")));
    book.settle();
    QVERIFY(book.find(text("Récents")) != nullptr);
    QVERIFY(book.find(text("Scanner")) == nullptr);
}

// A lock destroys the pages: the lens is off with them.
void AlertScanTest::isOffAsSoonAsThePageGoes() {
    RecordsBench bench;
    Book book(bench);
    QVERIFY(book.touch(text("Alerter la LUP")));
    QVERIFY(aim(book));
    book.key(Qt::Key_Escape); // the sheet
    QTRY_VERIFY(!book.camera().isOn());
    QVERIFY(aim(book));
    book.navigator().back();
    QTRY_VERIFY(!book.camera().isOn());
}

void AlertScanTest::standsInEveryLook_data() {
    QTest::addColumn<int>("look");
    for (std::size_t i = 0; i < std::size(kLooks); ++i)
        QTest::newRow(kLooks[i].name) << static_cast<int>(i);
}

void AlertScanTest::standsInEveryLook() {
    QFETCH(int, look);
    const Look& one = kLooks[look];
    RecordsBench bench;
    Book book(bench, one);
    QVERIFY(book.isLoaded());
    book.navigator().compose(text("lup"));
    book.settle();
    keep(book, one, "05-scan-offered");
    QVERIFY(aim(book));
    hold(book, kWithoutSeparators);
    QTRY_VERIFY(book.reads(text("a perdu ses séparateurs")));
    keep(book, one, "05-scan-refused");
    book.key(Qt::Key_Escape);
    QTRY_VERIFY(!book.reads(text("Scanner l’identité")));
    QVERIFY(book.tabTo(text("Nom de naissance")));
    book.type(text("Autre"));
    QVERIFY(aim(book));
    hold(book, kCamille);
    QTRY_VERIFY(book.find(text("Remplacer la saisie")) != nullptr);
    keep(book, one, "05-scan-asks");
    QVERIFY(book.touch(text("Remplacer la saisie")));
    QTRY_VERIFY(book.reads(text("Rempli par le code")));
    QTRY_VERIFY(!book.reads(text("Scanner l’identité")));
    keep(book, one, "05-scan-filled");
}

RELAIS_TEST(AlertScanTest)

} // namespace alert_scan_test
#include "alert_scan_test.moc"
