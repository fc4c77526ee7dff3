// The brightness of a frame of video.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/video_grey.h"

#include "platform/qt/code_reader.h"

#include <QBuffer>
#include <QImageReader>

#include <cstring>
#include <optional>

namespace relais::platform {

namespace {

using Format = QVideoFrameFormat;

// Where brightness lies in the first plane: one byte of each `step`; or three, red, green and blue, to be weighed.
struct Packing {
    int step;
    int red;
    int green = -1;
    int blue = -1;
};

std::optional<Packing> packingOf(Format::PixelFormat format) {
    switch (format) {
    case Format::Format_YUV420P:
    case Format::Format_YUV422P:
    case Format::Format_YV12:
    case Format::Format_NV12:
    case Format::Format_NV21:
    case Format::Format_IMC1:
    case Format::Format_IMC2:
    case Format::Format_IMC3:
    case Format::Format_IMC4:
    case Format::Format_Y8:
        return Packing {1, 0};
    case Format::Format_Y16:
    case Format::Format_P010:
    case Format::Format_P016:
        return Packing {2, 1}; // the high byte
    case Format::Format_YUYV:
        return Packing {2, 0};
    case Format::Format_UYVY:
        return Packing {2, 1};
    case Format::Format_ARGB8888:
    case Format::Format_ARGB8888_Premultiplied:
    case Format::Format_XRGB8888:
        return Packing {4, 1, 2, 3};
    case Format::Format_BGRA8888:
    case Format::Format_BGRA8888_Premultiplied:
    case Format::Format_BGRX8888:
        return Packing {4, 2, 1, 0};
    case Format::Format_ABGR8888:
    case Format::Format_XBGR8888:
        return Packing {4, 3, 2, 1};
    case Format::Format_RGBA8888:
    case Format::Format_RGBX8888:
        return Packing {4, 0, 1, 2};
    default:
        return {};
    }
}

bool isWithinBounds(const QSize& size) {
    return !size.isEmpty() && size.width() <= kLongestPicture && size.height() <= kLongestPicture;
}

GreyPicture ofImage(QImage image) {
    if (!isWithinBounds(image.size()))
        return {};
    image.convertTo(QImage::Format_Grayscale8);
    GreyPicture out {image.width(), image.height(), {}};
    for (int y = 0; y < image.height(); ++y)
        out.luma.insert(out.luma.end(), image.constScanLine(y), image.constScanLine(y) + image.width());
    return out;
}

// The size it declares is looked at before any pixel of it.
GreyPicture ofJpeg(const uchar* bytes, int length) {
    QByteArray file = QByteArray::fromRawData(reinterpret_cast<const char*>(bytes), length);
    QBuffer buffer(&file);
    QImageReader reader(&buffer, "jpeg");
    return isWithinBounds(reader.size()) ? ofImage(reader.read()) : GreyPicture {};
}

std::uint8_t brightness(const uchar* pixel, const Packing& packing) {
    if (packing.green < 0)
        return pixel[packing.red];
    // ITU-R BT.601, in 256ths
    return static_cast<std::uint8_t>(
        (77 * pixel[packing.red] + 150 * pixel[packing.green] + 29 * pixel[packing.blue]) >> 8);
}

GreyPicture ofPlane(const QVideoFrame& frame, const Packing& packing) {
    GreyPicture out {frame.width(), frame.height(), {}};
    const int line = frame.bytesPerLine(0);
    const qint64 needed = static_cast<qint64>(line) * (out.height - 1) + static_cast<qint64>(out.width) * packing.step;
    if (line < out.width * packing.step || frame.mappedBytes(0) < needed)
        return {};
    out.luma.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    std::uint8_t* to = out.luma.data();
    for (int y = 0; y < out.height; ++y) {
        const uchar* row = frame.bits(0) + static_cast<std::ptrdiff_t>(y) * line;
        if (packing.step == 1) {
            std::memcpy(to, row, static_cast<std::size_t>(out.width));
            to += out.width;
            continue;
        }
        for (int x = 0; x < out.width; ++x)
            *to++ = brightness(row + static_cast<std::ptrdiff_t>(x) * packing.step, packing);
    }
    return out;
}

} // namespace

bool isPlainVideo(Format::PixelFormat format) { return format == Format::Format_Jpeg || packingOf(format).has_value(); }

GreyPicture greyOf(QVideoFrame frame) {
    if (!isWithinBounds(frame.size()))
        return {};
    const auto packing = packingOf(frame.pixelFormat());
    if (!packing && frame.pixelFormat() != Format::Format_Jpeg)
        return ofImage(frame.toImage());
    if (!frame.map(QVideoFrame::ReadOnly))
        return {};
    GreyPicture out = packing ? ofPlane(frame, *packing) : ofJpeg(frame.bits(0), frame.mappedBytes(0));
    frame.unmap();
    return out;
}

} // namespace relais::platform
