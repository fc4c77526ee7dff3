// Codes read with ZXing-C++, 1.4 to 2.x.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/code_reader.h"

#define ZX_USE_UTF8 // silences 1.4, whose texts were wide; only bytes are taken here
#include <ZXing/ReadBarcode.h>
#include <exception>

namespace relais::platform {

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions; // since 2.2
#else
using Options = ZXing::DecodeHints;
#endif

bool isReadable(const GreyPicture& picture) {
    return picture.width > 0 && picture.height > 0 && picture.width <= kLongestPicture
        && picture.height <= kLongestPicture
        && picture.luma.size() == static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
}

// Each pixel the mean of four: the grain of a dark room goes, and it hides a Data Matrix more than a QR code.
GreyPicture halved(const GreyPicture& from) {
    GreyPicture out {from.width / 2, from.height / 2, {}};
    out.luma.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    for (int y = 0; y < out.height; ++y) {
        const std::uint8_t* above = from.luma.data() + static_cast<std::ptrdiff_t>(2 * y) * from.width;
        const std::uint8_t* below = above + from.width;
        for (int x = 0; x < 2 * out.width; x += 2)
            out.luma.push_back(static_cast<std::uint8_t>((above[x] + above[x + 1] + below[x] + below[x + 1]) / 4));
    }
    return out;
}

// The bytes, not the text: what closes a field of an INS must not be made readable.
std::optional<std::string> readOnce(const GreyPicture& picture, const Options& options) {
    const auto found = ZXing::ReadBarcode(
        ZXing::ImageView(picture.luma.data(), picture.width, picture.height, ZXing::ImageFormat::Lum), options);
    if (!found.isValid())
        return {};
    const auto& bytes = found.bytes();
    return std::string(bytes.begin(), bytes.end());
}

} // namespace

bool canReadCodes() { return true; }

std::optional<std::string> readCode(const GreyPicture& picture, CodeShape shape) {
    if (!isReadable(picture))
        return {};
    Options options;
    options.setFormats(shape == CodeShape::Qr ? ZXing::BarcodeFormat::QRCode : ZXing::BarcodeFormat::DataMatrix);
    try {
        if (auto code = readOnce(picture, options))
            return code;
        return picture.width > 1 && picture.height > 1 ? readOnce(halved(picture), options) : std::nullopt;
    } catch (const std::exception&) {
        return {}; // a picture that it cannot make sense of
    }
}

} // namespace relais::platform
