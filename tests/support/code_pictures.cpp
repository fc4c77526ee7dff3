// Printed codes as a lens sees them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/code_pictures.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

namespace relais::test {

using platform::CodeShape;
using platform::GreyPicture;

namespace {

constexpr int kWide = 640;
constexpr int kHigh = 480;
constexpr int kCode = 360;
constexpr std::uint8_t kPaper = 235;
constexpr std::uint8_t kInk = 25;

} // namespace

GreyPicture blankSheet() { return {kWide, kHigh, std::vector<std::uint8_t>(std::size_t {kWide} * kHigh, kPaper)}; }

GreyPicture printed(CodeShape shape, const std::string& text) {
    const bool qr = shape == CodeShape::Qr;
    const ZXing::MultiFormatWriter writer(qr ? ZXing::BarcodeFormat::QRCode : ZXing::BarcodeFormat::DataMatrix);
    const ZXing::BitMatrix code = writer.encode(std::wstring(text.begin(), text.end()), kCode, kCode);
    GreyPicture out = blankSheet();
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x) {
            const int at = (y + (kHigh - code.height()) / 2) * kWide + x + (kWide - code.width()) / 2;
            out.luma[static_cast<std::size_t>(at)] = code.get(x, y) ? kInk : kPaper;
        }
    }
    return out;
}

} // namespace relais::test
