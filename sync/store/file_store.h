// Files attached to records: encrypted each with a key of its own, under random names beside the database.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"
#include "sync/base/files.h"
#include "sync/base/ids.h"
#include "sync/base/random.h"
#include "sync/base/secret.h"

namespace relais::sync {

// One encrypted file. `hash` (SHA-256 of the ciphertext) is what an op names it by; knowing it gives no right.
struct StoredFile {
    std::string name; // random, in the files folder
    Hash hash {};
    SecretBytes key;        // 32 bytes; kept in the database and in the op, never in the file
    std::uint64_t size = 0; // of the ciphertext
};

// libsodium secretstream (XChaCha20-Poly1305) in pieces of 64 KiB: a truncated, reordered or altered file does not
// open. Single-threaded.
class FileStore {
public:
    FileStore(Files& files, Random& random, std::string folder)
        : m_files(files), m_random(random), m_folder(std::move(folder)) { }

    [[nodiscard]] Result<StoredFile> put(ByteView content);
    // StoreCorrupt when a byte is not as it was written; NotFound.
    [[nodiscard]] Result<SecretBytes> get(const StoredFile& file) const;
    [[nodiscard]] Status erase(const std::string& name);

private:
    Files& m_files;
    Random& m_random;
    std::string m_folder;
};

} // namespace relais::sync
