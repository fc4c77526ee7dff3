// Reading, appending to and rewriting the spool file.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/spool.h"

#include <algorithm>

namespace relais::sync {

namespace {

constexpr std::string_view kSpoolMagic = "RLSPOOL1";
constexpr std::uint8_t kEnvelope = 1;
constexpr std::uint8_t kReceived = 2;
constexpr std::size_t kHeadSize = 5;
constexpr std::size_t kCheckSize = 8;
constexpr std::uint32_t kMaxPayload = 1 << 20; // an op is at most some 10 kB; beyond this the length is damage

Hash checkOf(std::uint8_t kind, ByteView payload) { return sha256({ByteView(&kind, 1), payload}); }

void appendFrame(Bytes& to, std::uint8_t kind, ByteView payload) {
    for (const int shift : {24, 16, 8, 0})
        to.push_back(static_cast<std::uint8_t>(payload.size() >> shift));
    to.push_back(kind);
    append(to, payload);
    append(to, ByteView(checkOf(kind, payload)).first(kCheckSize));
}

std::uint32_t lengthAt(ByteView content, std::size_t at) {
    std::uint32_t length = 0;
    for (std::size_t i = 0; i < 4; ++i)
        length = length << 8 | content[at + i];
    return length;
}

struct Frame {
    std::uint8_t kind = 0;
    ByteView payload;
};

std::optional<Frame> frameAt(ByteView content, std::size_t at) {
    if (content.size() < at + kHeadSize + kCheckSize)
        return std::nullopt;
    const std::uint32_t length = lengthAt(content, at);
    const std::uint8_t kind = content[at + 4];
    if (length > kMaxPayload || (kind != kEnvelope && kind != kReceived)
        || content.size() - at < kHeadSize + length + kCheckSize)
        return std::nullopt;
    const Frame frame {kind, content.subspan(at + kHeadSize, length)};
    const Hash check = checkOf(kind, frame.payload);
    const ByteView stored = content.subspan(at + kHeadSize + length, kCheckSize);
    return equalConstantTime(ByteView(check).first(kCheckSize), stored) ? std::optional(frame) : std::nullopt;
}

} // namespace

Result<Spool> Spool::open(Files& files, std::string path) {
    Spool spool(files, std::move(path));
    const auto content = files.read(spool.m_path);
    if (content)
        spool.read(*content);
    else if (content.error().code != ErrorCode::NotFound)
        return tl::unexpected(content.error());
    return spool;
}

void Spool::read(ByteView content) {
    if (content.size() < kSpoolMagic.size() || textView(content.first(kSpoolMagic.size())) != kSpoolMagic) {
        // Killed while the very first bytes were written: there was nothing to lose. Anything else is damage.
        m_damaged += content.size() > kSpoolMagic.size() ? 1 : 0;
        if (content.size() <= kSpoolMagic.size())
            return;
    }
    std::size_t at = kSpoolMagic.size();
    for (;;) {
        // Damage in the middle must not hide what follows; at the end it is an append that was cut short.
        std::size_t next = at;
        while (next < content.size() && !frameAt(content, next))
            ++next;
        const auto frame = frameAt(content, next);
        if (!frame)
            break;
        m_damaged += next == at ? 0 : 1;
        readFrame(frame->kind, frame->payload);
        at = next + kHeadSize + frame->payload.size() + kCheckSize;
    }
    m_end = at;
}

void Spool::readFrame(std::uint8_t kind, ByteView payload) {
    if (kind == kEnvelope) {
        auto envelope = decodeEnvelope(payload);
        if (!envelope) {
            ++m_damaged;
            return;
        }
        const Hash hash = envelopeHash(*envelope);
        if (m_ops.insert(envelope->op).second)
            m_items.push_back({std::move(*envelope), hash, false});
    } else if (kind == kReceived) {
        for (Item& item : m_items)
            item.received
                = item.received || std::equal(item.hash.begin(), item.hash.end(), payload.begin(), payload.end());
    }
}

std::vector<SpoolEnvelope> Spool::unsent(std::size_t byteBudget) const {
    std::vector<SpoolEnvelope> chosen;
    std::size_t used = 0;
    for (const Lane lane : {Lane::Alert, Lane::Operation})
        for (const Item& item : m_items) {
            if (item.received || item.envelope.lane != lane)
                continue;
            used += item.envelope.sealed.size() + 64;
            if (!chosen.empty() && used > byteBudget)
                return chosen;
            chosen.push_back(item.envelope);
        }
    return chosen;
}

std::size_t Spool::unsentCount() const {
    return static_cast<std::size_t>(
        std::count_if(m_items.begin(), m_items.end(), [](const Item& item) { return !item.received; }));
}

Status Spool::append(const SpoolEnvelope& envelope) {
    if (has(envelope.op))
        return {};
    Bytes bytes;
    if (m_end == 0)
        relais::sync::append(bytes, view(kSpoolMagic));
    appendFrame(bytes, kEnvelope, encodeEnvelope(envelope));
    RELAIS_TRY(extend(bytes));
    m_ops.insert(envelope.op);
    m_items.push_back({envelope, envelopeHash(envelope), false});
    return {};
}

// What was refused must not be found again: all its bytes may be in the file when the disk says that it cannot keep
// them. A disk that refuses to cut them off too leaves it to the next append.
Status Spool::extend(ByteView bytes) {
    if (const Status written = m_files->appendAt(m_path, m_end, bytes); !written) {
        static_cast<void>(m_files->appendAt(m_path, m_end, {}));
        return written;
    }
    m_end += bytes.size();
    return {};
}

Status Spool::markReceived(const std::vector<Hash>& hashes) {
    Bytes bytes;
    std::vector<Item*> marked;
    for (const Hash& hash : hashes)
        for (Item& item : m_items)
            if (!item.received && item.hash == hash) {
                appendFrame(bytes, kReceived, hash);
                marked.push_back(&item);
            }
    if (marked.empty())
        return {};
    RELAIS_TRY(extend(bytes));
    for (Item* item : marked)
        item->received = true;
    return {};
}

Status Spool::forgetReceived() {
    if (std::ranges::none_of(m_items, &Item::received))
        return {}; // not even a file, perhaps
    std::vector<Item> items = m_items;
    for (Item& item : items)
        item.received = false;
    return rewrite(std::move(items));
}

Status Spool::erase(const std::set<OpId>& ops) {
    std::vector<Item> items = m_items;
    std::erase_if(items, [&ops](const Item& item) { return ops.contains(item.envelope.op); });
    return items.size() == m_items.size() ? Status() : rewrite(std::move(items));
}

Status Spool::rewrite(std::vector<Item> items) {
    Bytes bytes = toBytes(view(kSpoolMagic));
    for (const Item& item : items)
        appendFrame(bytes, kEnvelope, encodeEnvelope(item.envelope));
    for (const Item& item : items)
        if (item.received)
            appendFrame(bytes, kReceived, item.hash);
    RELAIS_TRY(m_files->replace(m_path, bytes));
    m_end = bytes.size();
    m_items = std::move(items);
    m_ops.clear();
    for (const Item& item : m_items)
        m_ops.insert(item.envelope.op);
    return {};
}

} // namespace relais::sync
