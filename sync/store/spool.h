// The sealed spool: committed ops that only the service can read, in a file that no PIN opens or closes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/files.h"
#include "sync/protocol/enrol.h"

#include <set>

namespace relais::sync {

// Owns the content of one spool file in memory; one object per file at a time (the locked app's, or the store's).
// Layout: "RLSPOOL1", then frames: length of the payload (4 bytes, big-endian), kind (1), payload, the first 8 bytes
// of SHA-256(kind ‖ payload). Kind 1: an envelope; kind 2: the hash of one the service has received.
// A torn tail (killed while appending) is ignored and overwritten by the next append; damage before
// the end is skipped and counted. Envelopes leave the file only by a rewrite beside, fsync and rename.
class Spool {
public:
    struct Item {
        SpoolEnvelope envelope;
        Hash hash {};
        bool received = false; // the service has it; kept until the durable watermark passes it
    };

    // An absent file is an empty spool.
    [[nodiscard]] static Result<Spool> open(Files& files, std::string path);

    [[nodiscard]] const std::vector<Item>& items() const { return m_items; } // in the order they were appended
    [[nodiscard]] bool has(const OpId& op) const { return m_ops.contains(op); }
    [[nodiscard]] std::size_t damaged() const { return m_damaged; }
    // Not received yet: alerts first, about `byteBudget` bytes, at least one.
    [[nodiscard]] std::vector<SpoolEnvelope> unsent(std::size_t byteBudget) const;
    [[nodiscard]] std::size_t unsentCount() const;

    // On disk when it returns OK.
    [[nodiscard]] Status append(const SpoolEnvelope& envelope);
    [[nodiscard]] Status markReceived(const std::vector<Hash>& hashes);
    // A new history of the service: nothing counts as received any more.
    [[nodiscard]] Status forgetReceived();
    // Erases envelopes: withdrawn, purged, or under the watermark.
    [[nodiscard]] Status erase(const std::set<OpId>& ops);

private:
    Spool(Files& files, std::string path) : m_files(&files), m_path(std::move(path)) { }
    void read(ByteView content);
    void readFrame(std::uint8_t kind, ByteView payload);
    [[nodiscard]] Status extend(ByteView bytes);
    [[nodiscard]] Status rewrite(std::vector<Item> items); // takes them on when they are on disk

    Files* m_files;
    std::string m_path;
    std::vector<Item> m_items;
    std::set<OpId> m_ops;
    std::uint64_t m_end = 0; // where the next frame goes; 0: no file yet
    std::size_t m_damaged = 0;
};

} // namespace relais::sync
