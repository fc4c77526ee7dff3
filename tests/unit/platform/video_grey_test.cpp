// The brightness of frames of video in each packing that cameras use.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/qt_camera.h"
#include "platform/qt/video_grey.h"
#include "tests/support/test_class.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

#include <cstring>

namespace video_grey_test {

using namespace relais::platform;
using Format = QVideoFrameFormat;

namespace {

constexpr int kWide = 6;
constexpr int kHigh = 4;

std::uint8_t wanted(int x, int y) { return static_cast<std::uint8_t>(20 + 10 * x + 30 * y); }

// A frame whose brightness is wanted(x, y), written byte by byte where the packing says.
QVideoFrame frameOf(Format::PixelFormat format, int step, const std::vector<int>& at) {
    QVideoFrame frame(Format(QSize(kWide, kHigh), format));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    std::memset(frame.bits(0), 0x5A, static_cast<std::size_t>(frame.mappedBytes(0)));
    for (int y = 0; y < kHigh; ++y) {
        for (int x = 0; x < kWide; ++x) {
            for (const int offset : at)
                frame.bits(0)[y * frame.bytesPerLine(0) + x * step + offset] = wanted(x, y);
        }
    }
    frame.unmap();
    return frame;
}

} // namespace

class VideoGreyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEachPacking_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("step");
        QTest::addColumn<std::vector<int>>("at");
        const auto row = [](const char* name, Format::PixelFormat format, int step, std::vector<int> at) {
            QTest::newRow(name) << static_cast<int>(format) << step << at;
        };
        row("YUV420P", Format::Format_YUV420P, 1, {0});
        row("NV12", Format::Format_NV12, 1, {0});
        row("NV21", Format::Format_NV21, 1, {0});
        row("Y8", Format::Format_Y8, 1, {0});
        row("Y16", Format::Format_Y16, 2, {1});
        row("YUYV", Format::Format_YUYV, 2, {0});
        row("UYVY", Format::Format_UYVY, 2, {1});
        row("BGRA", Format::Format_BGRA8888, 4, {0, 1, 2});
        row("RGBX", Format::Format_RGBX8888, 4, {0, 1, 2});
        row("ARGB", Format::Format_ARGB8888, 4, {1, 2, 3});
        row("XBGR", Format::Format_XBGR8888, 4, {1, 2, 3});
    }
    void readsEachPacking() {
        QFETCH(int, format);
        QFETCH(int, step);
        QFETCH(std::vector<int>, at);
        const auto packing = static_cast<Format::PixelFormat>(format);
        QVERIFY(isPlainVideo(packing));
        const GreyPicture grey = greyOf(frameOf(packing, step, at));
        QCOMPARE(grey.width, kWide);
        QCOMPARE(grey.height, kHigh);
        for (int y = 0; y < kHigh; ++y) {
            for (int x = 0; x < kWide; ++x)
                QCOMPARE(grey.luma.at(static_cast<std::size_t>(y * kWide + x)), wanted(x, y));
        }
    }

    void weighsColoursAsTheEyeDoes() {
        QVideoFrame frame(Format(QSize(2, 1), Format::Format_RGBX8888));
        QVERIFY(frame.map(QVideoFrame::WriteOnly));
        const std::uint8_t green[] = {0, 255, 0, 0};
        const std::uint8_t blue[] = {0, 0, 255, 0};
        std::memcpy(frame.bits(0), green, 4);
        std::memcpy(frame.bits(0) + 4, blue, 4);
        frame.unmap();
        const GreyPicture grey = greyOf(frame);
        QVERIFY(grey.luma.at(0) > 4 * grey.luma.at(1));
    }

    void refusesWhatItCannotRead() {
        QVERIFY(greyOf(QVideoFrame()).luma.empty());
        QVERIFY(greyOf(QVideoFrame(Format(QSize(5000, 10), Format::Format_Y8))).luma.empty());
        QVERIFY(!isPlainVideo(Format::Format_SamplerExternalOES));
        QVERIFY(!isPlainVideo(Format::Format_Invalid));
    }

    // No machine of a test has a lens: asked all the same, it answers in so many words, once.
    void aMachineWithoutLensSaysSo() {
        const auto camera = makeQtCamera({});
        if (camera->isPresent())
            return; // a real lens is not for a test to look through
        int failures = 0;
        camera->start(
            CodeShape::Qr,
            {[](const GreyPicture&) { QFAIL("nothing can be seen"); },
             [](const std::string&) { QFAIL("nothing can be read"); },
             [&](const relais::sync::Error& why) {
                 failures += why.code == relais::sync::ErrorCode::NotFound ? 1 : 0;
             }});
        QTRY_COMPARE(failures, 1);
        camera->stop();
        QVERIFY(!camera->canOpenSettings());
    }
};

RELAIS_TEST(VideoGreyTest)

} // namespace video_grey_test
#include "video_grey_test.moc"
