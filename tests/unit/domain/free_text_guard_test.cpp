// What free text must not hold is found however it is written, and ordinary text is left alone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/free_text_guard.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <string>

namespace free_text_guard_test {

using namespace relais::sync;

namespace {

// "15:[…] phone:[…]": kinds and the exact piece of text found.
std::string described(std::string_view text, const std::vector<FoundTrace>& found) {
    constexpr const char* kNames[] {"15", "13", "oid", "birth", "phone", "mail"};
    std::string out;
    for (const FoundTrace& trace : found) {
        out += out.empty() ? "" : " ";
        out += kNames[static_cast<std::size_t>(trace.trace)];
        out.append(":[").append(text.substr(trace.begin, trace.end - trace.begin)).append("]");
    }
    return out;
}

void addRow(const char* text, const char* expected) { QTest::newRow(text) << QByteArray(text) << QByteArray(expected); }

} // namespace

class FreeTextGuardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void visitText_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        addRow("le NIR 294079199904288 est faux", "15:[294079199904288]");
        addRow("N°2 94 07 91 999 042 88.", "15:[2 94 07 91 999 042 88]");
        addRow("2\u00A094\u202F07 91-999.042 | 88", "15:[2\u00A094\u202F07 91-999.042 | 88]");
        addRow("1 85 03 2A 999 012 64", "15:[1 85 03 2A 999 012 64]");
        addRow("185032b99901274", "15:[185032b99901274]");
        addRow("le 12 2 94 07 91 999 042 88 12", "15:[2 94 07 91 999 042 88]");
        addRow("carte 2940791999042", "13:[2940791999042]");
        addRow("carte 2 94 07 91 999 042 reçue", "13:[2 94 07 91 999 042]");
        addRow("000000000000000", "15:[000000000000000]");
        addRow("OID 1.2.250.1.213.1.4.10 lu", "oid:[1.2.250.1.213.1.4.10]");
        addRow("née le 14/07/1984 à Évry", "birth:[née le 14/07/1984]");
        addRow("Né(e) le : 14.07.84", "birth:[Né(e) le : 14.07.84]");
        addRow("NÉE LE 14 juillet 1984", "birth:[NÉE LE 14 juillet 1984]");
        addRow("né·e le 1er août", "birth:[né·e le 1er août]");
        addRow("ne\u0301 le 1984-07-14", "birth:[ne\u0301 le 1984-07-14]");
        addRow("appeler 01 99 00 12 34", "phone:[01 99 00 12 34]");
        addRow("0639980042,", "phone:[0639980042]");
        addRow("+33 (0)6.39.98.00.42", "phone:[+33 (0)6.39.98.00.42]");
        addRow("0033 6 39 98 00 42", "phone:[0033 6 39 98 00 42]");
        addRow("écrire à lou.specimen@cabinet-fictif.example.", "mail:[lou.specimen@cabinet-fictif.example]");
        addRow("01 99 00 12 34 ou a@b.example", "phone:[01 99 00 12 34] mail:[a@b.example]");
        addRow("Boîte dédiée opérationnelle ; deux dossiers sur dix revenus incomplets.", "");
        addRow("rendez-vous le 14/07/2026 à 10 h 30, 12 personnes", "");
        addRow("je ne le vois pas, 3 fois sur 10", "");
        addRow("population 138 231, 6 communes, 163 633 habitants", "");
        addRow("FINESS 919990010, RPPS 99000000010, 91228", "");
        addRow("budget 1 000 000 000 €", "");
        addRow("une personne née en province le lendemain", "");
        addRow("@ 10 h, voir le site www.exemple.example", "");
        addRow("20262611", "");
        addRow("", "");
    }
    void visitText() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const std::string plain = text.toStdString();
        QCOMPARE(QByteArray::fromStdString(described(plain, tracesInVisitText(plain))), expected);
    }

    void alertTextRefusesOnlyFifteenDigits() {
        const auto found = [](std::string_view text) { return described(text, tracesInAlertText(text)); };
        QVERIFY(found("numéro 2 94 07 91 999 042 88 ici") == "15:[2 94 07 91 999 042 88]");
        QVERIFY(found("123456789012345") == "15:[123456789012345]");
        QVERIFY(found("1234567890123456").empty());
        QVERIFY(found("rappeler au 01 99 00 12 34, née le 14/07/1984, 2940791999042").empty());
        QVERIFY(found("Droits fermés depuis septembre, tiers payant refusé.").empty());
    }

    void lineEndsSeparateNumbers() {
        const std::string text = "2 94 07 91\n999 042 88";
        QVERIFY(tracesInVisitText(text).empty());
    }

    void anyBytesAreAccepted() {
        std::string text;
        for (int i = 0; i < 4'096; ++i)
            text += static_cast<char>(i * 37 % 256);
        for (const FoundTrace& trace : tracesInVisitText(text))
            QVERIFY(trace.begin < trace.end && trace.end <= text.size());
        QVERIFY(
            tracesInVisitText("né(e) le").empty() && tracesInVisitText("+33").empty()
            && tracesInVisitText("\xC3").empty());
    }
};

RELAIS_TEST(FreeTextGuardTest)

} // namespace free_text_guard_test
#include "free_text_guard_test.moc"
