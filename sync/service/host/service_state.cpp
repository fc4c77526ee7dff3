// Opening a state folder, or making one.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/service_state.h"

#include "sync/domain/paris_time.h"

#include <charconv>

namespace relais::service {
namespace {

// A scenario goes on where it was after a restart: the instant it began at is kept.
Result<std::chrono::milliseconds> scenarioOffset(const Config& config, Files& files) {
    const auto start = LocalTime::parse(config.text("scenario_start"));
    if (!start)
        return std::chrono::milliseconds {0};
    const std::string path = config.text("state") + "/scenario";
    std::int64_t anchor = ServiceClock().wall().ms;
    if (const auto kept = files.read(path)) {
        const std::string_view text = textView(*kept);
        const auto [end, e] = std::from_chars(text.data(), text.data() + text.size(), anchor);
        if (e != std::errc {} || end != text.data() + text.size())
            return fail(ErrorCode::ConfigInvalid, "not an instant: " + path);
    } else {
        RELAIS_TRY(files.replace(path, view(std::to_string(anchor))));
    }
    return fromParisFirst(*start) - WallMs {anchor};
}

} // namespace

Result<std::unique_ptr<ServiceState>> ServiceState::open(const Config& config) {
    SystemFiles files;
    SystemRandom random;
    RELAIS_TRY(files.makeFolder(config.text("state")));
    RELAIS_TRY(files.makeFolder(config.path("aside", "aside")));
    const std::string store = config.text("state") + "/store.db";
    const std::string folder = config.text("state") + "/keys";
    const bool storeThere = files.exists(store);
    const bool keysThere = files.exists(folder + "/store.key");
    if (storeThere && !keysThere)
        return fail(ErrorCode::ConfigInvalid, "the store is there but its keys are not: " + folder);
    // Its mark aside says that it has served: an empty store in its place would forget every alert and erase devices.
    if (keysThere && !storeThere && files.exists(config.path("aside", "aside") + "/mark"))
        return fail(
            ErrorCode::ConfigInvalid, "the keys are there but their store is not: " + store + "; restore a backup");
    RELAIS_ASSIGN(KeyMaterial keys, keysThere ? readKeys(folder) : makeKeys(folder, random));
    const auto mode = storeThere ? OpenOptions::Mode::Existing : OpenOptions::Mode::CreateNew;
    RELAIS_ASSIGN(auto storage, SqliteStorage::open(store, keys.store, serviceOpenOptions(mode)));
    RELAIS_ASSIGN(const auto offset, scenarioOffset(config, files));
    return std::unique_ptr<ServiceState>(
        new ServiceState(config, std::move(keys), std::move(storage), ServiceClock(offset)));
}

ServiceState::ServiceState(Config config, KeyMaterial keys, std::unique_ptr<SqliteStorage> storage, ServiceClock clock)
    : m_config(std::move(config)), m_keys(std::move(keys)), m_storage(std::move(storage)),
      m_aside(m_files, m_config.path("aside", "aside")), m_clock(clock) {
    if (const std::string& tray = m_config.text("tray"); !tray.empty())
        m_tray.emplace(tray, m_files);
}

ServiceKeys ServiceState::keys() const {
    ServiceKeys keys;
    keys.authority = &m_keys.authority;
    for (const IngestKey& key : m_keys.ingest)
        keys.ingest.push_back({key.kid, {key.pair.publicKey, key.pair.secretKey.copy()}});
    return keys;
}

Settings ServiceState::settings() const {
    Settings settings;
    settings.production = m_config.production();
    settings.leaseTime = std::chrono::hours(std::min<std::uint64_t>(m_config.count("lease_hours"), 336));
    settings.dutyDaysAhead = std::min<std::uint64_t>(m_config.count("duty_days"), 366);
    settings.device = {
        {"mode", m_config.text("mode")},
        {"lease_hours", static_cast<std::int64_t>(m_config.count("lease_hours"))},
    };
    return settings;
}

Result<std::string> readText(const std::string& path) {
    SystemFiles files;
    const auto bytes = files.read(path);
    if (!bytes)
        return fail(ErrorCode::NotFound, "cannot read " + path);
    return std::string(textView(*bytes));
}

} // namespace relais::service
