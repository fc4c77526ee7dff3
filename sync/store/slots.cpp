// Wrapping and unwrapping the store's key.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/slots.h"

#include "sync/base/crypto.h"
#include "sync/protocol/cbor_codec.h"
#include "sync/store/secret_rules.h"

#include <algorithm>

namespace relais::sync {

namespace {

constexpr std::string_view kMagic = "RLSLOTS1";
constexpr int kFormat = 1;
constexpr std::int64_t kMostTries = 1'000'000; // counted; a file may say anything

void appendNumber(Bytes& to, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8)
        to.push_back(static_cast<std::uint8_t>(number >> shift));
}

} // namespace

Slots::Slots(SlotDeps deps, std::string path, DeviceId device, UserId user)
    : m_deps(deps), m_path(std::move(path)), m_device(device), m_user(std::move(user)) { }

Result<Slots> Slots::open(SlotDeps deps, std::string path, DeviceId device, UserId user) {
    Slots slots(deps, std::move(path), device, std::move(user));
    RELAIS_TRY(slots.load());
    return slots;
}

Status Slots::load() {
    bool isThere = false;
    for (const char* suffix : {".a", ".b"}) {
        const auto content = m_deps.files.read(m_path + suffix);
        if (content) {
            isThere = isThere || !content->empty();
            take(*content);
        } else if (content.error().code != ErrorCode::NotFound)
            return tl::unexpected(content.error());
    }
    if (isThere && m_generation == 0)
        return fail(ErrorCode::StoreCorrupt, "no generation of the slots is whole");
    return {};
}

void Slots::take(ByteView content) {
    constexpr std::size_t kHead = kMagic.size() + 32;
    if (content.size() < kHead || textView(content.first(kMagic.size())) != kMagic)
        return;
    const ByteView body = content.subspan(kHead);
    if (!equalConstantTime(sha256(body), content.subspan(kMagic.size(), 32)))
        return;
    const auto value = decodeCbor(body);
    if (!value || (*value)["v"].integer() != kFormat
        || static_cast<std::uint64_t>((*value)["gen"].integer()) <= m_generation)
        return;
    m_generation = static_cast<std::uint64_t>((*value)["gen"].integer());
    m_slots.clear();
    for (const Value& entry : (*value)["slots"].array()) {
        Slot slot;
        slot.kind = static_cast<SlotKind>(entry["kind"].integer());
        slot.generation = static_cast<std::uint64_t>(entry["gen"].integer());
        const Bytes& salt = entry["salt"].bytes();
        std::copy_n(salt.begin(), std::min(salt.size(), slot.salt.size()), slot.salt.begin());
        slot.cost.memoryKiB = static_cast<std::uint32_t>(entry["m"].integer());
        slot.cost.passes = static_cast<std::uint32_t>(entry["t"].integer());
        slot.hardwareName = entry["hw"].text();
        slot.box = entry["box"].bytes();
        slot.tries = static_cast<int>(std::clamp<std::int64_t>(entry["tries"].integer(), 0, kMostTries));
        slot.notBefore.ms = entry["wait"].integer();
        m_slots.push_back(std::move(slot));
    }
}

Bytes Slots::encode() const {
    Value::Array slots;
    for (const Slot& slot : m_slots)
        slots.emplace_back(Value::Map {
            {"kind", Value(static_cast<int>(slot.kind))},
            {"gen", Value(slot.generation)},
            {"salt", Value(toBytes(slot.salt))},
            {"m", Value(slot.cost.memoryKiB)},
            {"t", Value(slot.cost.passes)},
            {"hw", Value(slot.hardwareName)},
            {"box", Value(slot.box)},
            {"tries", Value(slot.tries)},
            {"wait", Value(slot.notBefore.ms)}});
    const Bytes body = encodeCbor(
        Value(Value::Map {{"v", Value(kFormat)}, {"gen", Value(m_generation)}, {"slots", Value(std::move(slots))}}));
    Bytes content = toBytes(view(kMagic));
    append(content, sha256(body));
    append(content, body);
    return content;
}

// One generation at a time, each beside, synced and renamed. `everywhere`: no older generation may keep what this one
// replaced (an old passphrase still opens the same store).
Status Slots::save(bool everywhere) {
    for (int i = 0; i < (everywhere ? 2 : 1); ++i) {
        ++m_generation;
        RELAIS_TRY(m_deps.files.replace(m_path + (m_generation % 2 == 0 ? ".a" : ".b"), encode()));
    }
    return {};
}

const Slots::Slot* Slots::find(SlotKind kind) const {
    const auto slot = std::find_if(m_slots.begin(), m_slots.end(), [kind](const Slot& s) { return s.kind == kind; });
    return slot == m_slots.end() ? nullptr : &*slot;
}

Slots::Slot* Slots::find(SlotKind kind) { return const_cast<Slot*>(std::as_const(*this).find(kind)); }

int Slots::pinTriesLeft() const {
    const Slot* slot = find(SlotKind::Pin);
    return slot ? std::max(0, kPinTries - slot->tries) : 0;
}

Bytes Slots::contextOf(const Slot& slot) const {
    Bytes context = toBytes(view("relais-slot-1"));
    append(context, m_device.raw);
    append(context, sha256(view(m_user.text)));
    context.push_back(static_cast<std::uint8_t>(slot.kind));
    appendNumber(context, slot.generation);
    return context;
}

Result<SecretBytes> Slots::wrapKey(const Slot& slot, ByteView secret) {
    SecretBytes key;
    if (slot.kind == SlotKind::Fingerprint) {
        RELAIS_ASSIGN(key, m_deps.hardware.deriveForPerson(slot.hardwareName, slot.salt));
        return bindKey(key, contextOf(slot));
    }
    if (slot.kind == SlotKind::Recovery) {
        key = SecretBytes::from(secret);
    } else {
        RELAIS_ASSIGN(key, argon2id(secret, slot.salt, slot.cost));
    }
    if (!slot.hardwareName.empty()) {
        RELAIS_ASSIGN(key, m_deps.hardware.derive(slot.hardwareName, key.view()));
    }
    return bindKey(key, contextOf(slot));
}

Status Slots::put(Slot slot, ByteView secret, const SecretBytes& storeKey) {
    slot.salt = m_deps.random.bytes<16>(RandomStream::Salts);
    slot.generation = m_generation + 1;
    if (slot.kind != SlotKind::Recovery && m_deps.hardware.isHardware())
        slot.hardwareName = "slot-" + toHex(m_deps.random.bytes<16>(RandomStream::Ids));
    RELAIS_ASSIGN(const SecretBytes key, wrapKey(slot, secret));
    slot.box = encrypt(storeKey.view(), key, contextOf(slot), m_deps.random);
    const Slot* old = find(slot.kind);
    const std::string oldName = old ? old->hardwareName : std::string();
    std::vector<Slot> before = m_slots;
    std::erase_if(m_slots, [&slot](const Slot& s) { return s.kind == slot.kind; });
    m_slots.push_back(std::move(slot));
    if (const Status saved = save(true); !saved) {
        m_slots = std::move(before);
        return saved;
    }
    // Only now that the new one is on disk. A vault that refuses leaves an unused key behind, nothing worse.
    if (!oldName.empty())
        static_cast<void>(m_deps.hardware.destroy(oldName));
    return {};
}

Status Slots::setPin(ByteView pin, const SecretBytes& storeKey, const KdfCost& cost) {
    RELAIS_TRY(checkPin(pin));
    if (!m_deps.hardware.isHardware())
        return fail(ErrorCode::VaultUnavailable, "a PIN is kept only where hardware guards it");
    return put({.kind = SlotKind::Pin, .cost = cost}, pin, storeKey);
}

Status Slots::setPassphrase(ByteView passphrase, const SecretBytes& storeKey, const KdfCost& cost) {
    if (passphraseBits(passphrase) < (m_deps.hardware.isHardware() ? kBitsWithHardware : kBitsAlone))
        return fail(ErrorCode::SecretTooWeak, "not enough words of the list");
    const SecretBytes normal = normalisedPassphrase(passphrase);
    return put({.kind = SlotKind::Passphrase, .cost = cost}, normal.view(), storeKey);
}

Result<SecretBytes> Slots::newRecoveryCode(const SecretBytes& storeKey) {
    SecretBytes code(16);
    m_deps.random.fill(RandomStream::Keys, code.writable());
    RELAIS_TRY(put({.kind = SlotKind::Recovery}, code.view(), storeKey));
    return recoveryText(code);
}

Status Slots::setFingerprint(const SecretBytes& storeKey) {
    if (!m_deps.hardware.isHardware() || !m_deps.hardware.knowsPerson())
        return fail(ErrorCode::VaultUnavailable, "no fingerprint here");
    return put({.kind = SlotKind::Fingerprint}, {}, storeKey);
}

Status Slots::remove(SlotKind kind) {
    const Slot* slot = find(kind);
    if (!slot)
        return {};
    if (!slot->hardwareName.empty())
        RELAIS_TRY(m_deps.hardware.destroy(slot->hardwareName));
    std::erase_if(m_slots, [kind](const Slot& s) { return s.kind == kind; });
    return save(true);
}

Result<SecretBytes> Slots::tryOpen(Slot& slot, ByteView secret) {
    RELAIS_ASSIGN(const SecretBytes key, wrapKey(slot, secret));
    auto storeKey = decrypt(slot.box, key, contextOf(slot));
    if (!storeKey)
        return fail(ErrorCode::SecretWrong, "the secret does not open this slot");
    if (slot.tries > 0) {
        slot.tries = 0;
        slot.notBefore = {};
        RELAIS_TRY(save(false));
    }
    return storeKey;
}

Status Slots::destroyPin() {
    RELAIS_TRY(remove(SlotKind::Pin));
    return fail(ErrorCode::SlotDestroyed, "three wrong tries");
}

Result<SecretBytes> Slots::unlockPin(ByteView pin) {
    Slot* slot = find(SlotKind::Pin);
    if (!slot)
        return fail(ErrorCode::SlotAbsent, "there is no PIN");
    if (slot->tries >= kPinTries)
        return tl::unexpected(destroyPin().error());
    ++slot->tries;
    RELAIS_TRY(save(false));
    auto opened = tryOpen(*slot, pin);
    if (opened || opened.error().code != ErrorCode::SecretWrong || slot->tries < kPinTries)
        return opened;
    return tl::unexpected(destroyPin().error());
}

Result<SecretBytes> Slots::unlockPassphrase(ByteView passphrase) {
    Slot* slot = find(SlotKind::Passphrase);
    if (!slot)
        return fail(ErrorCode::SlotAbsent, "there is no passphrase");
    const WallMs now = m_deps.clock.wall();
    constexpr std::int64_t kLongestWaitMs = 300'000;
    // A clock set back must not lock anybody out longer than the longest wait.
    if (slot->notBefore > now && slot->notBefore.ms - now.ms <= kLongestWaitMs)
        return fail(ErrorCode::RateLimited, std::to_string((slot->notBefore.ms - now.ms + 999) / 1000));
    const std::int64_t waitMs = std::min(kLongestWaitMs, std::int64_t {1000} << std::min(slot->tries, 20));
    ++slot->tries;
    slot->notBefore = now + std::chrono::milliseconds(waitMs);
    RELAIS_TRY(save(false));
    const SecretBytes normal = normalisedPassphrase(passphrase);
    return tryOpen(*slot, normal.view());
}

Result<SecretBytes> Slots::unlockRecovery(ByteView code) {
    Slot* slot = find(SlotKind::Recovery);
    if (!slot)
        return fail(ErrorCode::SlotAbsent, "there is no recovery code");
    RELAIS_ASSIGN(const SecretBytes bytes, parseRecovery(code));
    return tryOpen(*slot, bytes.view());
}

Result<SecretBytes> Slots::unlockFingerprint() {
    Slot* slot = find(SlotKind::Fingerprint);
    if (!slot)
        return fail(ErrorCode::SlotAbsent, "no fingerprint was shown");
    auto opened = tryOpen(*slot, {});
    if (opened || opened.error().code != ErrorCode::SecretWrong)
        return opened;
    RELAIS_TRY(remove(SlotKind::Fingerprint));
    return fail(ErrorCode::SlotDestroyed, "the fingerprints of this device have changed");
}

} // namespace relais::sync
