// No spool file crashes its reader; what it read is found again after a rewrite, and an append is never lost.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/crypto.h"
#include "sync/store/spool.h"
#include "tests/fuzz/memory_files.h"

#include <cstdlib>

using namespace relais::sync;
using namespace relais::test;

namespace {

constexpr std::size_t kLength = 4;
constexpr std::size_t kCheck = 8;

// Frames with right checksums around pieces of the input: its first byte of each piece is the kind, its second the
// length.
Bytes framed(ByteView input) {
    Bytes file = toBytes(view("RLSPOOL1"));
    while (input.size() > 2) {
        const std::uint8_t kind = input[0] % 3;
        const std::size_t size = std::min<std::size_t>(input[1], input.size() - 2);
        const ByteView payload = input.subspan(2, size);
        file.resize(file.size() + kLength - 1);
        file.push_back(static_cast<std::uint8_t>(size));
        file.push_back(kind);
        append(file, payload);
        append(file, ByteView(sha256({ByteView(&kind, 1), payload})).first(kCheck));
        input = input.subspan(2 + size);
    }
    append(file, input);
    return file;
}

void tryOne(Bytes content) {
    MemoryFiles files;
    files.content["spool"] = std::move(content);
    auto spool = Spool::open(files, "spool");
    if (!spool)
        return;
    (void)spool->unsent(1000);
    const std::size_t before = spool->items().size();
    SpoolEnvelope one;
    one.kid = 1;
    one.replica.raw[0] = 1;
    one.op.raw[0] = 0x5a;
    one.sealed = Bytes(40, 7);
    const bool isNew = !spool->has(one.op);
    if (!spool->append(one))
        std::abort();
    auto again = Spool::open(files, "spool");
    if (!again || again->items().size() != before + (isNew ? 1 : 0) || !again->has(one.op))
        std::abort();
    if (!again->forgetReceived() || again->unsentCount() != again->items().size())
        std::abort();
    const auto rewritten = Spool::open(files, "spool");
    if (!rewritten || rewritten->items().size() != again->items().size() || rewritten->damaged() != 0)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    tryOne(toBytes(input));
    tryOne(framed(input));
    return 0;
}
