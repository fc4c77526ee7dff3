// The tray on a real folder: what a gateway finds, what it answers, and what a failing disk leaves.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/letters/folder_tray.h"
#include "tests/support/test_class.h"
#include "tests/unit/letters/letter_world.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace folder_tray_test {

using namespace relais;
using namespace relais::service;
using namespace relais::test;

namespace {

constexpr const char* kId = "07070707-0707-0707-0707-070707070707";

// The disk is full once so many files were written.
class FullDisk final : public sync::Files {
public:
    explicit FullDisk(int room) : m_room(room) { }
    sync::Result<sync::Bytes> read(const std::string& path) override { return m_real.read(path); }
    sync::Status replace(const std::string& path, sync::ByteView content) override {
        if (m_room-- <= 0)
            return sync::fail(sync::ErrorCode::StoreFull, "no space left");
        return m_real.replace(path, content);
    }
    sync::Status appendAt(const std::string& path, std::uint64_t offset, sync::ByteView content) override {
        return m_real.appendAt(path, offset, content);
    }
    sync::Status remove(const std::string& path) override { return m_real.remove(path); }
    bool exists(const std::string& path) override { return m_real.exists(path); }
    sync::Status makeFolder(const std::string& path) override { return m_real.makeFolder(path); }
    sync::Result<std::vector<std::string>> list(const std::string& folder) override { return m_real.list(folder); }

private:
    int m_room;
    sync::SystemFiles m_real;
};

struct Tray {
    explicit Tray(int room = 1000) : files(room), tray(folder.path().toStdString() + "/tray", files) { }

    sync::Status deliver(Value::Map answers = pds02()) {
        const sync::Record record = signedRecord(std::move(answers));
        sync::DirectoryEntry maternity;
        maternity.name.fr = "Maternité des Bords de Bièvre (fictive)";
        maternity.finess = "949990402";
        return tray.deliver(
            {record, consultationForm(), maternity, "Permanence des sages-femmes", letterNames(),
             paris("2026-10-25 17:10")});
    }
    [[nodiscard]] QStringList names() const {
        return QDir(folder.filePath(QStringLiteral("tray"))).entryList(QDir::Files);
    }
    void answer(const QByteArray& json) const {
        QFile file(folder.filePath(QStringLiteral("tray/%1.receipt.json").arg(QLatin1String(kId))));
        if (file.open(QIODevice::WriteOnly))
            file.write(json);
    }

    QTemporaryDir folder;
    FullDisk files;
    FolderTray tray;
};

} // namespace

class FolderTrayTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGatewayFindsLetterDocumentAndEnvelope() {
        Tray tray;
        QVERIFY(tray.deliver().has_value());
        const QString id = QLatin1String(kId);
        QCOMPARE(
            tray.names(),
            (QStringList {
                id + QStringLiteral(".fhir.json"), id + QStringLiteral(".pdf"), id + QStringLiteral(".ready.json")}));
        QFile ready(tray.folder.filePath(QStringLiteral("tray/%1.ready.json").arg(id)));
        QVERIFY(ready.open(QIODevice::ReadOnly));
        const QByteArray envelope = ready.readAll();
        QVERIFY(envelope.contains("949990402") && envelope.contains("PDS-750-2026-000012"));
        // Neither a person nor her health on the outside of the letter.
        for (const char* word : {"EXEMPLE", "Sacha", "ICTERE", "0639981001"})
            QVERIFY(!envelope.contains(word));
        QVERIFY(!(ready.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        QVERIFY(tray.tray.receipts()->empty());
    }

    void receiptsAreReadOnceAndCleared() {
        Tray tray;
        QVERIFY(tray.deliver().has_value());
        tray.answer("{\"state\": \"rece"); // half written
        QVERIFY(tray.tray.receipts()->empty());
        tray.answer("{\"state\": \"received\"}");
        const auto receipts = tray.tray.receipts();
        QCOMPARE(receipts->size(), std::size_t {1});
        QVERIFY(receipts->front().delivery == Delivery::Received);
        QCOMPARE(sync::toText(receipts->front().record), std::string(kId));
        QVERIFY(tray.tray.settled(receipts->front().record).has_value());
        QVERIFY(tray.names().isEmpty());
        QVERIFY(tray.tray.settled(receipts->front().record).has_value()); // again: nothing to do
    }

    void aFullDiskOffersNothingHalf() {
        for (int room = 0; room < 3; ++room) {
            Tray tray(room);
            const auto delivered = tray.deliver();
            QVERIFY(!delivered && delivered.error().code == sync::ErrorCode::StoreFull);
            QVERIFY(tray.names().filter(QStringLiteral("ready")).isEmpty());
        }
    }

    void whatMustNotLeaveIsNotWritten() {
        Tray tray;
        const auto delivered = tray.deliver(with(pds02(), {{"compte_rendu", Value("NON")}}));
        QVERIFY(!delivered && delivered.error().code == sync::ErrorCode::Forbidden);
        QVERIFY(tray.names().isEmpty());
    }
};

RELAIS_TEST(FolderTrayTest)

} // namespace folder_tray_test
#include "folder_tray_test.moc"
