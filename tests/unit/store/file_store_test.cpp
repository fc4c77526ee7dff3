// Attached files come back byte for byte, or not at all.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/file_store.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace file_store_test {

using namespace relais::sync;
using namespace relais::test;

class FileStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contentComesBack_data() {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 65535, 65536, 65537, 200000})
            QTest::newRow(std::to_string(size).c_str()) << size;
    }
    void contentComesBack() {
        QFETCH(int, size);
        const TempFolder folder;
        SystemFiles files;
        SystemRandom random;
        FileStore store(files, random, folder.file("files"));
        Bytes content(static_cast<std::size_t>(size));
        random.fill(RandomStream::Ids, content);
        auto file = store.put(content);
        QVERIFY(file);
        QCOMPARE(file->name.size(), std::size_t {32});
        const auto back = store.get(*file);
        QVERIFY(back && toBytes(back->view()) == content);
        const std::string path = folder.file("files/" + file->name);
        const Bytes sealed = contentOf(path);
        QCOMPARE(sha256(sealed), file->hash);
        for (const std::size_t cut : {sealed.size() - 1, sealed.size() / 2, std::size_t {0}}) {
            overwrite(path, ByteView(sealed).first(cut));
            QCOMPARE(store.get(*file).error().code, ErrorCode::StoreCorrupt);
        }
        Bytes flipped = sealed;
        flipped[flipped.size() / 2] ^= 1;
        overwrite(path, flipped);
        QCOMPARE(store.get(*file).error().code, ErrorCode::StoreCorrupt);
        // Knowing the hash of an altered file does not make it open.
        file->hash = sha256(flipped);
        QCOMPARE(store.get(*file).error().code, ErrorCode::StoreCorrupt);
        QVERIFY(store.erase(file->name));
        QCOMPARE(store.get(*file).error().code, ErrorCode::NotFound);
    }
};

RELAIS_TEST(FileStoreTest)

} // namespace file_store_test
#include "file_store_test.moc"
