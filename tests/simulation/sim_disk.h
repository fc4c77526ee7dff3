// Disks in memory that can be killed at any write: a SQLite VFS and the small files, with what was not yet synced.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/files.h"
#include "tests/support/seeded_random.h"

#include <map>
#include <set>
#include <sqlite3.h>

namespace relais::test {

// All nodes' files; a node's are those under "/<node>/". A killed node's calls fail until it is revived, and what it
// had not synced is then lost in part: nothing, all, or any number of the last writes, the last of them torn.
// Single-threaded. Files' own promises (replace, append, remove) are durable when they return, torn when killed inside.
class SimDisk final : public sync::Files {
public:
    explicit SimDisk(std::uint64_t seed);
    ~SimDisk() override;
    SimDisk(const SimDisk&) = delete;
    SimDisk& operator=(const SimDisk&) = delete;

    [[nodiscard]] const std::string& vfs() const { return m_vfsName; }

    // --- faults ---
    void kill(const std::string& node) { m_nodes[node].dead = true; }
    void killAfter(const std::string& node, int writes) { m_nodes[node].writesLeft = writes; }
    [[nodiscard]] bool isDead(const std::string& node) const {
        const auto known = m_nodes.find(node);
        return known != m_nodes.end() && known->second.dead;
    }
    // Moves whenever something of the node's files does.
    [[nodiscard]] std::uint64_t changes(const std::string& node) { return m_nodes[node].changes; }
    // Power is back: loses what was not synced. To be called when nothing of the node has a file open.
    void revive(const std::string& node);
    bool lyingFsync = false;     // planted bug: says it is on disk when it is not
    bool forgetfulSpool = false; // planted bug: what is appended to a spool is not

    // --- whole images ---
    using Image = std::map<std::string, sync::Bytes>;
    [[nodiscard]] Image image(const std::string& prefix) const;
    void restore(const std::string& prefix, const Image& image); // replaces all files under the prefix
    void copy(const std::string& node, const std::string& to);   // its folder, as it is, for another node
    // Path of the first file under the prefix that holds the text; "" when none does.
    [[nodiscard]] std::string fileWith(const std::string& prefix, std::string_view text) const;
    // The same for words that must be on the node's disk never again: only what was written since the last call is
    // searched, all of it when a word is new, after a revival and after a restore.
    [[nodiscard]] std::string relapse(const std::string& node, const std::set<std::string>& words);

    // --- Files ---
    [[nodiscard]] sync::Result<sync::Bytes> read(const std::string& path) override;
    [[nodiscard]] sync::Status replace(const std::string& path, sync::ByteView content) override;
    [[nodiscard]] sync::Status appendAt(const std::string& path, std::uint64_t offset, sync::ByteView content) override;
    [[nodiscard]] sync::Status remove(const std::string& path) override;
    [[nodiscard]] bool exists(const std::string& path) override { return m_files.contains(path); }
    [[nodiscard]] sync::Status makeFolder(const std::string&) override { return {}; }
    [[nodiscard]] sync::Result<std::vector<std::string>> list(const std::string& folder) override;

private:
    struct Undo {
        std::size_t offset = 0;
        sync::Bytes before;
        std::size_t sizeBefore = 0;
    };
    struct Content {
        sync::Bytes bytes;
        std::vector<Undo> unsynced;
    };
    struct Written {
        std::string path;
        std::size_t from = 0;
        std::size_t to = 0;
    };
    struct Node {
        bool dead = false;
        int writesLeft = -1; // before it is killed; -1: lives on
        std::uint64_t changes = 0;
        std::set<std::string> unwanted; // words last searched for
        std::vector<Written> fresh;     // since then
        bool isUnsearched = true;       // all is to be searched
        [[nodiscard]] bool mayWrite();
        void wrote(const std::string& path, std::size_t from, std::size_t to) {
            if (!unwanted.empty() && !isUnsearched)
                fresh.push_back({path, from, to});
        }
    };
    struct OpenFile {
        sqlite3_file base;
        SimDisk* disk;
        Content* content;        // in m_files: nothing removes a file that is open
        const std::string* path; // of it
        Node* node;              // in m_nodes
    };

    [[nodiscard]] Node& nodeOf(const std::string& path);
    static void write(Content& file, std::size_t offset, sync::ByteView content);
    static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags);
    static const sqlite3_io_methods* methods();

    SeededRandom m_random;
    std::string m_vfsName;
    sqlite3_vfs m_vfs {};
    std::map<std::string, Content> m_files;
    std::map<std::string, Node> m_nodes;
};

} // namespace relais::test
