// Codes read in real pictures: straight, turned, noisy, in perspective, absent; and what no camera should give.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/fake/fake_camera.h"
#include "platform/qt/code_reader.h"
#include "tests/support/code_pictures.h"
#include "tests/support/test_class.h"

#include <QImage>
#include <QTest>
#include <QTransform>

#include <random>

namespace code_reader_test {

using namespace relais;
using namespace relais::platform;
using namespace relais::test;

namespace {

const std::string kUri
    = "relais://enrol?v=1&h=relais.example.org&p=8443&s=7QMA4XTDK7QM4XTDK7QM4XTDK7"
      "&pin=b1T0Hnl7VgXsv8i2w0TcQWz7h3nYhJb0oGJ1r4mC2sE&ik=3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      "&kid=3&ak=AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA&ca=none";
const std::string kIns
    = "IS010000000000000000000000S1294079199904288S21.2.250.1.213.1.4.10S3CAMILLE ANNE\x1dS4ROUSSEL-TEST"
      "\x1dS5FS614-07-1994S799999";

QImage imageOf(const GreyPicture& picture) {
    return QImage(picture.luma.data(), picture.width, picture.height, picture.width, QImage::Format_Grayscale8).copy();
}

GreyPicture greyFrom(const QImage& image) {
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    GreyPicture out {grey.width(), grey.height(), {}};
    for (int y = 0; y < grey.height(); ++y)
        out.luma.insert(out.luma.end(), grey.constScanLine(y), grey.constScanLine(y) + grey.width());
    return out;
}

GreyPicture shaped(const GreyPicture& picture, const QTransform& how) {
    const QImage turned
        = imageOf(picture).convertToFormat(QImage::Format_ARGB32).transformed(how, Qt::SmoothTransformation);
    QImage paper(turned.size(), QImage::Format_RGB32);
    paper.fill(qRgb(235, 235, 235));
    for (int y = 0; y < turned.height(); ++y) {
        for (int x = 0; x < turned.width(); ++x) {
            if (qAlpha(turned.pixel(x, y)) > 127)
                paper.setPixel(x, y, turned.pixel(x, y));
        }
    }
    return greyFrom(paper);
}

GreyPicture noisy(GreyPicture picture, unsigned seed) {
    std::minstd_rand chance(seed);
    std::uniform_int_distribution<int> grain(-45, 45);
    for (std::uint8_t& pixel : picture.luma)
        pixel = static_cast<std::uint8_t>(std::clamp(pixel + grain(chance), 0, 255));
    return picture;
}

} // namespace

class CodeReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhateverWayItIsHeld_data() {
        QTest::addColumn<int>("shape");
        QTest::addColumn<std::string>("text");
        QTest::addColumn<QTransform>("how");
        QTest::addColumn<bool>("grainy");
        const auto rows = [](const char* name, CodeShape shape, const std::string& text) {
            const auto row = [&](const char* way, const QTransform& how, bool grainy) {
                QTest::addRow("%s %s", name, way) << static_cast<int>(shape) << text << how << grainy;
            };
            row("straight", {}, false);
            row("noisy", {}, true);
            row("turned by 90", QTransform().rotate(90), false);
            row("upside down", QTransform().rotate(180), false);
            row("askew", QTransform().rotate(17), true);
            row("from the side", QTransform().rotate(25, Qt::YAxis), false);
        };
        rows("QR", CodeShape::Qr, kUri);
        rows("INS", CodeShape::DataMatrix, kIns);
    }
    void readsWhateverWayItIsHeld() {
        QFETCH(int, shape);
        QFETCH(std::string, text);
        QFETCH(QTransform, how);
        QFETCH(bool, grainy);
        const auto kind = static_cast<CodeShape>(shape);
        GreyPicture picture = printed(kind, text);
        if (!how.isIdentity())
            picture = shaped(picture, how);
        if (grainy)
            picture = noisy(std::move(picture), 7);
        const auto read = readCode(picture, kind);
        QVERIFY(read);
        QCOMPARE(QByteArray::fromStdString(*read), QByteArray::fromStdString(text)); // GS included
    }

    void findsNothingWhereThereIsNothing() {
        QVERIFY(!readCode(blankSheet(), CodeShape::Qr));
        QVERIFY(!readCode(blankSheet(), CodeShape::DataMatrix));
        for (unsigned seed = 1; seed <= 5; ++seed) {
            QVERIFY(!readCode(noisy(blankSheet(), seed), CodeShape::Qr));
            QVERIFY(!readCode(noisy(blankSheet(), seed), CodeShape::DataMatrix));
        }
    }

    void looksForOneShapeOnly() {
        QVERIFY(!readCode(printed(CodeShape::Qr, kUri), CodeShape::DataMatrix));
        QVERIFY(!readCode(printed(CodeShape::DataMatrix, kIns), CodeShape::Qr));
    }

    void refusesAPictureThatIsNotWhatItSays() {
        GreyPicture picture = printed(CodeShape::Qr, kUri);
        QVERIFY(readCode(picture, CodeShape::Qr));
        picture.luma.pop_back();
        QVERIFY(!readCode(picture, CodeShape::Qr));
        QVERIFY(!readCode({}, CodeShape::Qr));
        QVERIFY(!readCode({-1, -1, {0}}, CodeShape::Qr));
        const int over = kLongestPicture + 1;
        QVERIFY(!readCode({over, 1, std::vector<std::uint8_t>(static_cast<std::size_t>(over))}, CodeShape::Qr));
    }

    void showsThePictureUprightAndSmall() {
        // 4 × 2: 1 2 3 4 above 5 6 7 8
        const GreyPicture wide {4, 2, {1, 2, 3, 4, 5, 6, 7, 8}};
        using Luma = std::vector<std::uint8_t>;
        QCOMPARE(preview({wide, 0, false}, 4).luma, wide.luma);
        QCOMPARE(preview({wide, 0, true}, 4).luma, (Luma {4, 3, 2, 1, 8, 7, 6, 5}));
        const GreyPicture turned = preview({wide, 90, false}, 4);
        QCOMPARE(turned.width, 2);
        QCOMPARE(turned.luma, (Luma {5, 1, 6, 2, 7, 3, 8, 4}));
        QCOMPARE(preview({wide, 180, false}, 4).luma, (Luma {8, 7, 6, 5, 4, 3, 2, 1}));
        QCOMPARE(preview({wide, 270, false}, 4).luma, (Luma {4, 8, 3, 7, 2, 6, 1, 5}));
        const GreyPicture small = preview({wide, 0, false}, 2);
        QCOMPARE(small.width, 2);
        QCOMPARE(small.height, 1);
        QCOMPARE(small.luma, (Luma {1, 3}));
        QVERIFY(preview({}, 640).luma.empty());
    }

    // One picture at a time, on another thread; turned off, nothing more is told.
    void theCameraTellsWhatItReadsUntilItIsTurnedOff() {
        FakeCamera camera;
        std::vector<std::string> read;
        int seen = 0;
        const Camera::Watcher watcher {
            [&](const GreyPicture& picture) { seen += picture.width == 640 ? 1 : 0; },
            [&](const std::string& code) { read.push_back(code); }, [](const sync::Error&) { QFAIL("no failure"); }};
        camera.start(CodeShape::Qr, watcher);
        camera.show(blankSheet());
        camera.show(printed(CodeShape::DataMatrix, kIns));
        camera.show(printed(CodeShape::Qr, kUri));
        QTRY_COMPARE(read.size(), std::size_t {1});
        QCOMPARE(read.front(), kUri);
        QCOMPARE(seen, 3);
        camera.show(printed(CodeShape::Qr, kUri)); // being read
        camera.stop();
        QTRY_VERIFY(camera.hasSeenAll());
        QCOMPARE(seen, 3);
        QCOMPARE(read.size(), std::size_t {1});
        QVERIFY(!camera.isOn());
    }

    void aCameraDestroyedWhileItReadsAnswersNoMore() {
        int told = 0;
        {
            FakeCamera camera;
            camera.start(
                CodeShape::Qr,
                {[&](const GreyPicture&) { ++told; }, [&](const std::string&) { ++told; },
                 [&](const sync::Error&) { ++told; }});
            camera.show(printed(CodeShape::Qr, kUri));
        }
        QCoreApplication::processEvents();
        QCOMPARE(told, 0);
    }
};

RELAIS_TEST(CodeReaderTest)

} // namespace code_reader_test
#include "code_reader_test.moc"
