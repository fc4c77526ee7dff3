// The enrolment code: read back as written, refused when anything is missing or strange; digits that people compare.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/protocol_samples.h"
#include "tests/support/test_class.h"

#include <QRegularExpression>
#include <QTest>

namespace enrol_uri_test {

using namespace relais::sync;
using namespace relais::test;

class EnrolUriTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void defaultsAndOrderDoNotMatter();
    void refuses_data();
    void refuses();
    void readsTypedCodes();
    void digitsDependOnEverything();
};

void EnrolUriTest::roundTrips() {
    EnrolUri uri = sampleEnrolUri();
    QVERIFY(parseEnrolUri(formatEnrolUri(uri)) == uri);
    uri.port = 443;
    uri.caRequired = true;
    uri.pins.pop_back();
    uri.authority = {SignatureAlgorithm::EcdsaP256, Bytes(65, 4)};
    uri.secret = "7K2M9QXR4T6V";
    uri.host = "[2001:db8::1]";
    QVERIFY(parseEnrolUri(formatEnrolUri(uri)) == uri);
    QVERIFY(formatEnrolUri(uri).find("&p=") == std::string::npos);
}

void EnrolUriTest::defaultsAndOrderDoNotMatter() {
    const std::string text = formatEnrolUri(sampleEnrolUri());
    const auto at = text.find("&h=");
    const std::string moved
        = text.substr(0, at) + text.substr(text.find('&', at + 1)) + text.substr(at, text.find('&', at + 1) - at);
    QVERIFY(moved != text);
    QVERIFY(parseEnrolUri(moved) == sampleEnrolUri());
    QVERIFY(parseEnrolUri(text + "&later=1") == sampleEnrolUri());
}

void EnrolUriTest::refuses_data() {
    QTest::addColumn<QString>("text");
    const QString good = QString::fromStdString(formatEnrolUri(sampleEnrolUri()));
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
    row("empty", {});
    row("another scheme", QString(good).replace(QLatin1String("relais:"), QLatin1String("https:")));
    row("another verb", QString(good).replace(QLatin1String("enrol?"), QLatin1String("wipe?")));
    row("another version", QString(good).replace(QLatin1String("v=1"), QLatin1String("v=2")));
    for (const char* part : {"v", "h", "s", "pin", "ik", "ak"})
        QTest::addRow("without %s", part) << QString(good).remove(
            QRegularExpression(QStringLiteral("(?<=[?&])%1=[^&]*(&|$)").arg(QString::fromLatin1(part))));
    row("host twice", good + QStringLiteral("&h=other.example"));
    row("host with a path", QString(good).replace(QLatin1String("relais.example"), QLatin1String("relais.example/x")));
    row("host with a user", QString(good).replace(QLatin1String("relais.example"), QLatin1String("a@relais.example")));
    row("empty host", QString(good).replace(QLatin1String("relais.example"), QString()));
    row("port 0", QString(good).replace(QLatin1String("p=8443"), QLatin1String("p=0")));
    row("port 65536", QString(good).replace(QLatin1String("p=8443"), QLatin1String("p=65536")));
    row("port -1", QString(good).replace(QLatin1String("p=8443"), QLatin1String("p=-1")));
    row("port with letters", QString(good).replace(QLatin1String("p=8443"), QLatin1String("p=84a")));
    row("lower-case secret", QString(good).replace(QLatin1String("s=7K2M9"), QLatin1String("s=7k2m9")));
    row("short secret", QString(good).replace(QLatin1String("s=7K2M9"), QLatin1String("s=")));
    row("short pin", QString(good).replace(QRegularExpression(QStringLiteral("pin=....")), QStringLiteral("pin=")));
    row("pins empty", QString(good).replace(QRegularExpression(QStringLiteral("pin=[^&]*")), QStringLiteral("pin=")));
    row("ingest key short",
        QString(good).replace(QRegularExpression(QStringLiteral("ik=....")), QStringLiteral("ik=")));
    row("authority of no kind", QString(good).replace(QLatin1String("ak=A"), QLatin1String("ak=B")));
    row("ca of no kind", QString(good).replace(QLatin1String("ca=none"), QLatin1String("ca=any")));
    row("part without name", good + QStringLiteral("&=x"));
    row("part without value sign", good + QStringLiteral("&x"));
    row("too long", good + QStringLiteral("&x=") + QString(3000, QLatin1Char('y')));
}

void EnrolUriTest::refuses() {
    QFETCH(QString, text);
    QVERIFY(!parseEnrolUri(text.toStdString()));
}

void EnrolUriTest::readsTypedCodes() {
    QCOMPARE(QString::fromStdString(normalEnrolSecret("7k2m-9qxr 4t6v").value()), QStringLiteral("7K2M9QXR4T6V"));
    QCOMPARE(QString::fromStdString(normalEnrolSecret("oil0-oil0-oil0").value()), QStringLiteral("011001100110"));
    for (const char* wrong : {"", "7K2M-9QXR-4T6", "7K2M-9QXR-4T6VW", "7K2M-9QXR-4T6U", "7K2M-9QXR-4T6é"})
        QCOMPARE(normalEnrolSecret(wrong).error().code, ErrorCode::InvalidArgument);
}

void EnrolUriTest::digitsDependOnEverything() {
    const PublicKey device = sampleSigner(1).publicKey();
    const PublicKey authority = sampleSigner(2).publicKey();
    const std::string digits = comparisonDigits(device, authority, "7K2M9QXR4T6V");
    QVERIFY(QRegularExpression(QStringLiteral("^[0-9]{6}$")).match(QString::fromStdString(digits)).hasMatch());
    QVERIFY(comparisonDigits(device, authority, "7K2M9QXR4T6V") == digits);
    QVERIFY(comparisonDigits(sampleSigner(3).publicKey(), authority, "7K2M9QXR4T6V") != digits);
    QVERIFY(comparisonDigits(device, sampleSigner(3).publicKey(), "7K2M9QXR4T6V") != digits);
    QVERIFY(comparisonDigits(device, authority, "7K2M9QXR4T6W") != digits);
}

RELAIS_TEST(EnrolUriTest)

} // namespace enrol_uri_test
#include "enrol_uri_test.moc"
