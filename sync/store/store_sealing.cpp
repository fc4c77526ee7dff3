// What the author of a record seals to herself.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"
#include "sync/store/store_impl.h"

namespace relais::sync {

namespace {

// Another key than the one that signs: what one is used for says nothing of the other.
SecretBytes sealingKey(const Ed25519Signer& author) {
    static constexpr std::string_view kUse = "relais author seal 1";
    const SecretBytes seed = author.seed();
    Hash derived = sha256({view(kUse), seed.view()});
    SecretBytes key = SecretBytes::from(derived);
    derived.fill(0);
    return key;
}

Bytes contextOf(const RecordId& record) { return toBytes(record.bytes()); }

} // namespace

std::string Store::sealForAuthor(const RecordId& record, const Value& content) const {
    const Bytes plain = encodeCbor(content);
    return toBase64(encrypt(plain, sealingKey(m_impl->author), contextOf(record), m_impl->deps.random));
}

Result<Value> Store::openForAuthor(const RecordId& record, std::string_view sealed) const {
    RELAIS_ASSIGN(const Bytes box, fromBase64(sealed));
    RELAIS_ASSIGN(const SecretBytes plain, decrypt(box, sealingKey(m_impl->author), contextOf(record)));
    return decodeCbor(plain.view());
}

} // namespace relais::sync
