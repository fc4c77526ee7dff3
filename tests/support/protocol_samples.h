// One full sample of each message of the protocol, the same in tests, recorded exchanges, fuzz seeds and README.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/codec.h"

namespace relais::test {

// Ids made of one repeated byte, so that a dump is readable.
template <class Id>
[[nodiscard]] Id sampleId(std::uint8_t b) {
    Id id;
    id.raw.fill(b);
    return id;
}

[[nodiscard]] sync::Ed25519Signer sampleSigner(std::uint8_t b); // seed of one repeated byte
[[nodiscard]] sync::Op sampleAlert();                           // a LUP alert of the fictitious field day
[[nodiscard]] sync::SignedOp sampleSignedOp();
[[nodiscard]] sync::EnrolUri sampleEnrolUri();
[[nodiscard]] sync::SyncRequest sampleSyncRequest();
[[nodiscard]] sync::SyncResponse sampleSyncResponse();
[[nodiscard]] sync::EnrolRequest sampleEnrolRequest();
[[nodiscard]] sync::EnrolResponse sampleEnrolResponse();
[[nodiscard]] sync::ReadmitRequest sampleReadmitRequest();
[[nodiscard]] sync::ReadmitResponse sampleReadmitResponse();
[[nodiscard]] sync::SpoolRequest sampleSpoolRequest();
[[nodiscard]] sync::SpoolResponse sampleSpoolResponse();
[[nodiscard]] sync::WatchResponse sampleWatchResponse();
[[nodiscard]] sync::ErrorResponse sampleErrorResponse();

// Each message's name and its map, for tests that treat all alike.
[[nodiscard]] std::vector<std::pair<std::string, sync::Value>> sampleMessages();

} // namespace relais::test
