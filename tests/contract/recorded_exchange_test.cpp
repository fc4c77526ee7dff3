// Exchanges recorded from each protocol version, replayed against today's code both ways; and the README's examples.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/json_codec.h"
#include "tests/support/protocol_samples.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace recorded_exchange_test {

using namespace relais::sync;
using namespace relais::test;

// RELAIS_RECORD=1 writes the files of the current version instead (once, when a version is born).
class RecordedExchangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replays_data();
    void replays();
    void recordedOpStillProvesItself();
    void readmeExamplesAreTheBytes();
};

namespace {

const QString kFolder = QStringLiteral(RELAIS_CONTRACT_DATA "/protocol_1/");

QByteArray readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Bytes bytesOf(const QByteArray& data) {
    return toBytes(view(std::string_view(data.constData(), static_cast<std::size_t>(data.size()))));
}

QByteArray arrayOf(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

void recordIfAsked(const QString& name, const QByteArray& content) {
    if (!qEnvironmentVariableIsSet("RELAIS_RECORD"))
        return;
    QDir().mkpath(kFolder);
    QFile file(kFolder + name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

template <class Message>
Value through(const Value& value) {
    const auto message = fromValue<Message>(value);
    return message ? toValue(*message) : Value();
}

Value throughItsType(const std::string& name, const Value& value) {
    return name == "sync_request"  ? through<SyncRequest>(value)
        : name == "sync_response"  ? through<SyncResponse>(value)
        : name == "enrol_request"  ? through<EnrolRequest>(value)
        : name == "enrol_response" ? through<EnrolResponse>(value)
        : name == "spool_request"  ? through<SpoolRequest>(value)
        : name == "spool_response" ? through<SpoolResponse>(value)
        : name == "watch_response" ? through<WatchResponse>(value)
                                   : through<ErrorResponse>(value);
}

} // namespace

void RecordedExchangeTest::replays_data() {
    QTest::addColumn<QString>("name");
    for (const auto& [name, value] : sampleMessages())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void RecordedExchangeTest::replays() {
    QFETCH(QString, name);
    Value today;
    for (const auto& [each, value] : sampleMessages())
        if (each == name.toStdString())
            today = value;
    recordIfAsked(name + QStringLiteral(".packed"), arrayOf(packValue(today, Format::CborZstd)));
    recordIfAsked(name + QStringLiteral(".json"), QByteArray::fromStdString(toJson(today, 1)));

    // What was sent then is read now, and means the same.
    const auto recorded = unpackValue(bytesOf(readFile(kFolder + name + QStringLiteral(".packed"))), Format::CborZstd);
    QVERIFY2(recorded.has_value(), recorded ? "" : recorded.error().detail.c_str());
    QVERIFY(throughItsType(name.toStdString(), *recorded) == today);
    // What is sent now is, to the byte, what was understood then (compression aside).
    QCOMPARE(arrayOf(encodeCbor(today)), arrayOf(encodeCbor(*recorded)));
    // The same as JSON.
    const QByteArray json = readFile(kFolder + name + QStringLiteral(".json"));
    const auto parsed = parseJson(json.toStdString());
    QVERIFY(parsed.has_value());
    QCOMPARE(toJson(throughItsType(name.toStdString(), *parsed), 1), json.toStdString());
}

void RecordedExchangeTest::recordedOpStillProvesItself() {
    recordIfAsked(QStringLiteral("signed_op.cbor"), arrayOf(encodeSignedOp(sampleSignedOp())));
    const auto op = decodeSignedOp(bytesOf(readFile(kFolder + QStringLiteral("signed_op.cbor"))));
    QVERIFY(op.has_value());
    QVERIFY(verify(sampleSigner(0xa1).publicKey(), op->head(), op->signature));
    const auto content = decodeOp(op->bytes);
    QVERIFY(content.has_value());
    QVERIFY(*content == sampleAlert());
    QVERIFY(encodeOp(sampleAlert()) == op->bytes);
}

void RecordedExchangeTest::readmeExamplesAreTheBytes() {
    const QString readme = QString::fromUtf8(readFile(QStringLiteral(RELAIS_PROTOCOL_README)));
    std::vector<std::pair<QString, std::string>> examples {
        {QStringLiteral("op.cbor"), toHex(encodeOp(sampleAlert()))},
        {QStringLiteral("op.leaf"), toHex(sampleSignedOp().leaf())},
        {QStringLiteral("op.head"), toHex(sampleSignedOp().head())},
        {QStringLiteral("op.signature"), toHex(sampleSignedOp().signature)},
        {QStringLiteral("watch.cbor"), toHex(encodeCbor(toValue(sampleWatchResponse())))},
        {QStringLiteral("enrol.uri"), formatEnrolUri(sampleEnrolUri())},
    };
    for (const auto& [name, value] : sampleMessages())
        examples.emplace_back(QString::fromStdString(name) + QStringLiteral(".json"), toJson(value, 1));
    for (const auto& [name, expected] : examples) {
        const QString mark = QStringLiteral("<!-- example %1 -->\n```").arg(name);
        const qsizetype start = readme.indexOf(mark);
        QVERIFY2(
            start >= 0, qPrintable(name + QStringLiteral(" is missing; it is:\n") + QString::fromStdString(expected)));
        const qsizetype line = readme.indexOf(QLatin1Char('\n'), start + mark.size()) + 1;
        const QString shown = readme.mid(line, readme.indexOf(QStringLiteral("\n```"), line) - line);
        // Long hexadecimal is folded in the README.
        const bool folded = name.contains(QLatin1String("op.")) || name.endsWith(QLatin1String("cbor"))
            || name.endsWith(QLatin1String("uri"));
        QCOMPARE(folded ? QString(shown).remove(QLatin1Char('\n')) : shown, QString::fromStdString(expected));
    }
}

RELAIS_TEST(RecordedExchangeTest)

} // namespace recorded_exchange_test
#include "recorded_exchange_test.moc"
