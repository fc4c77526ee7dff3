// The service's private keys on disk: made once, readable by their owner alone, never replaced.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/service_settings.h"

namespace relais::service {

// Everything that must survive beside the store; losing `store` loses the data, losing `ingest` loses late envelopes.
struct KeyMaterial {
    sync::SecretBytes store; // 32 bytes: SQLCipher key
    sync::Ed25519Signer authority;
    std::vector<IngestKey> ingest;
};

// Reads folder/{store,authority,ingest-N}.key. ConfigInvalid when a file is too open, short, or when some exist and
// others not: a missing key is never silently made anew beside an existing store.
[[nodiscard]] sync::Result<KeyMaterial> readKeys(const std::string& folder);

// Makes the folder (0700) and the files (0600, written, fsynced). Conflict when any exists.
[[nodiscard]] sync::Result<KeyMaterial> makeKeys(const std::string& folder, sync::Random& random);

} // namespace relais::service
