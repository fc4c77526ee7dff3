// No slots file crashes its reader, takes its memory, or opens without the secret it was made with.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/secret_rules.h"
#include "sync/store/slots.h"
#include "tests/fuzz/memory_files.h"
#include "tests/support/memory_hardware.h"
#include "tests/support/seeded_random.h"

#include <cstdlib>

using namespace relais::sync;
using namespace relais::test;

namespace {

class StillClock final : public Clock {
public:
    [[nodiscard]] WallMs wall() const override { return {1'795'082'400'000}; }
    [[nodiscard]] MonoMs monotonic() const override { return {1000}; }
};

// The body behind its magic and checksum, so that the fuzzer gets to what is inside.
Bytes whole(ByteView body) {
    Bytes file = toBytes(view("RLSLOTS1"));
    append(file, sha256(body));
    append(file, body);
    return file;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    StillClock clock;
    SeededRandom random(1);
    MemoryFiles files;
    MemoryHardware hardware;
    files.content["slots.a"] = toBytes(input);
    files.content["slots.b"] = whole(input);
    auto slots = Slots::open({files, hardware, clock, random}, "slots", DeviceId {{4}}, {"u01"});
    if (!slots)
        return 0;
    (void)slots->pinTriesLeft();
    const SecretBytes code = SecretBytes::from(Bytes(16, 3));
    if (slots->unlockRecovery(recoveryText(code).view()) || slots->unlockFingerprint())
        std::abort();
    // Argon2id costs what the file says: tried only where that is next to nothing, or more than can be.
    static std::uint64_t count = 0;
    if (++count % 64 == 0 && (slots->unlockPin(view("402917")) || slots->unlockPassphrase(view("sept mots"))))
        std::abort();
    return 0;
}
