// Reads every cell of an encrypted database with its own key: what remains of somebody, wherever it may lie.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/vault_keys.h"
#include "platform/qt/system_clock.h"
#include "sync/sql/connection.h"
#include "sync/store/site_store.h"
#include "sync/store/slots.h"

#include <QByteArray>

#include <deque>
#include <stdexcept>

namespace relais::test {

template <class T>
T opened(sync::Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().detail);
    return std::move(*result);
}

// All tables, those of the full-text index included; bytes as they lie.
inline QByteArray everyCell(const std::string& path, const sync::SecretBytes& key) {
    sync::Connection db = opened(sync::Connection::open(path, key, {}));
    std::deque<std::string> texts; // a statement's text outlives its connection's cache
    const auto names = [&](const std::string& sql) {
        std::vector<std::string> found;
        auto statement = opened(db.query(texts.emplace_back(sql)));
        (void)statement.each([&](const sync::Statement& row) { found.push_back(row.text(0)); });
        return found;
    };
    QByteArray all;
    for (const std::string& table : names("SELECT name FROM sqlite_master WHERE type = 'table'"))
        for (const std::string& column : names("SELECT name FROM pragma_table_info('" + table + "')")) {
            // A virtual table may refuse; the tables it is made of do not.
            auto cells = db.query(texts.emplace_back("SELECT \"" + column + "\" FROM \"" + table + "\""));
            if (cells)
                (void)cells->each([&](const sync::Statement& row) {
                    const sync::ByteView cell = row.blob(0);
                    all.append(reinterpret_cast<const char*>(cell.data()), static_cast<qsizetype>(cell.size()));
                    all.append('\n');
                });
        }
    return all;
}

// The stores of a device that is closed: of the first of its people, opened with her code, and of the site.
inline QByteArray everyCellOf(const std::string& profile, platform::Vault& vault, const std::string& pin) {
    platform::SystemClock clock;
    sync::SystemRandom random;
    sync::SystemFiles files;
    const sync::SecretBytes siteKey = opened(vault.read("site"));
    sync::StorePaths paths;
    sync::SecretBytes key;
    {
        const auto site = opened(sync::SiteStore::open(profile, siteKey, {clock, random, files}));
        const auto enrolment = opened(site->enrolment());
        const auto users = opened(site->users());
        paths = site->pathsOf(users.at(0));
        app::VaultKeys keys(vault);
        sync::Slots ways
            = opened(sync::Slots::open({files, keys, clock, random}, paths.slots(), enrolment->device, users.at(0).id));
        key = opened(ways.unlockPin(sync::view(pin)));
    }
    return everyCell(paths.database(), key) + everyCell(profile + "/site.db", siteKey);
}

} // namespace relais::test
