// No bytes in the rows of a site database crash those who read it while everybody is locked out.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/site_store.h"
#include "tests/support/seeded_random.h"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

using namespace relais::sync;
using namespace relais::test;

namespace {

class StillClock final : public Clock {
public:
    [[nodiscard]] WallMs wall() const override { return {1'795'082'400'000}; }
    [[nodiscard]] MonoMs monotonic() const override { return {1000}; }
};

// One site for all inputs; its rows are written behind its back.
struct Site {
    Site() {
        std::filesystem::remove_all(folder);
        store = std::move(*SiteStore::create(folder, key, {clock, random, files}));
        behind.emplace(std::move(*Connection::open(folder + "/site.db", key, {})));
        if (!store->addUser({"u01"}, "Personne") || !behind->script("PRAGMA synchronous = OFF"))
            std::abort();
    }
    ~Site() { std::filesystem::remove_all(folder); }
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    std::string folder = (std::filesystem::temp_directory_path() / ("fuzz-site-" + std::to_string(getpid()))).string();
    SecretBytes key = SecretBytes::from(Bytes(32, 7));
    StillClock clock;
    SeededRandom random {1};
    SystemFiles files;
    std::unique_ptr<SiteStore> store;
    std::optional<Connection> behind;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Site site;
    const Bytes input(data, data + size);
    if (!site.behind->run("UPDATE users SET facts = ?", input)
        || !site.behind->run("INSERT OR REPLACE INTO meta(key, value) VALUES('enrolment', ?)", input)
        || !site.behind->run("INSERT OR REPLACE INTO meta(key, value) VALUES('enrol_uri', ?)", input)
        || !site.behind->run("INSERT OR REPLACE INTO meta(key, value) VALUES('device', ?)", input)
        || !site.behind->run("INSERT OR REPLACE INTO meta(key, value) VALUES('settings', ?)", input)
        || !site.behind->run("INSERT OR REPLACE INTO reference(name, version, payload) VALUES('desks', 1, ?)", input))
        std::abort();
    (void)site.store->users();
    (void)site.store->enrolment();
    (void)site.store->reference("desks");
    (void)site.store->highestTime();
    return 0;
}
