// Encrypting attachments with libsodium's secretstream.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/file_store.h"

#include <algorithm>
#include <sodium.h>

namespace relais::sync {

namespace {
constexpr std::size_t kPiece = 64 * 1024;
constexpr std::size_t kHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
} // namespace

Result<StoredFile> FileStore::put(ByteView content) {
    StoredFile file {.name = toHex(m_random.bytes<16>(RandomStream::Ids)), .key = SecretBytes(32)};
    m_random.fill(RandomStream::Keys, file.key.writable());
    crypto_secretstream_xchacha20poly1305_state state;
    Bytes sealed(kHeader);
    crypto_secretstream_xchacha20poly1305_init_push(&state, sealed.data(), file.key.view().data());
    do {
        const ByteView piece = content.first(std::min(kPiece, content.size()));
        content = content.subspan(piece.size());
        const std::uint8_t tag = content.empty() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        const std::size_t at = sealed.size();
        sealed.resize(at + piece.size() + kOverhead);
        crypto_secretstream_xchacha20poly1305_push(
            &state, sealed.data() + at, nullptr, piece.data(), piece.size(), nullptr, 0, tag);
    } while (!content.empty());
    sodium_memzero(&state, sizeof state);
    RELAIS_TRY(m_files.makeFolder(m_folder));
    RELAIS_TRY(m_files.replace(m_folder + "/" + file.name, sealed));
    file.hash = sha256(sealed);
    file.size = sealed.size();
    return file;
}

Result<SecretBytes> FileStore::get(const StoredFile& file) const {
    RELAIS_ASSIGN(const Bytes sealed, m_files.read(m_folder + "/" + file.name));
    const auto damaged = [] { return fail(ErrorCode::StoreCorrupt, "the file is not as it was written"); };
    if (sealed.size() < kHeader + kOverhead || sha256(sealed) != file.hash || file.key.size() != 32)
        return damaged();
    crypto_secretstream_xchacha20poly1305_state state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, sealed.data(), file.key.view().data()) != 0)
        return damaged();
    const std::size_t pieces = (sealed.size() - kHeader + kPiece + kOverhead - 1) / (kPiece + kOverhead);
    SecretBytes content(sealed.size() - kHeader - pieces * kOverhead);
    std::size_t written = 0;
    std::uint8_t tag = 0;
    for (ByteView rest = ByteView(sealed).subspan(kHeader); !rest.empty();) {
        const ByteView piece = rest.first(std::min(kPiece + kOverhead, rest.size()));
        rest = rest.subspan(piece.size());
        if (piece.size() < kOverhead
            || crypto_secretstream_xchacha20poly1305_pull(
                   &state, content.writable().data() + written, nullptr, &tag, piece.data(), piece.size(), nullptr, 0)
                != 0)
            return damaged();
        written += piece.size() - kOverhead;
    }
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        return damaged();
    return content;
}

Status FileStore::erase(const std::string& name) { return m_files.remove(m_folder + "/" + name); }

} // namespace relais::sync
