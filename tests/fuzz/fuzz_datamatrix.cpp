// Any bytes from a scanner: read or refused, never out of bounds, and what is accepted holds its own rules.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/datamatrix.h"
#include "sync/domain/ins.h"

#include <cstdlib>

using namespace relais::sync;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

void judge(std::string_view content) {
    const DatamatrixReading reading = readDatamatrix(content);
    if (!reading.check.ok)
        return require(!reading.check.code.empty());
    require(reading.matricule.size() == 15 && hasNirShape(reading.matricule));
    require(insAuthority(reading.oid).has_value());
    require(!reading.givenNames.empty() && reading.givenNames.size() <= 100);
    require(!reading.birthName.empty() && reading.birthName.size() <= 100);
    require(reading.birthPlace.empty() || reading.birthPlace.size() == 5);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    judge(text);
    // Most inputs would stop at the header: the blocks are tried behind a right one too.
    judge("IS010000000000000000000000S1294079199904288S21.2.250.1.213.1.4.10" + std::string(text));
    return 0;
}
