// Keys of a person and their comparison.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/duplicates.h"

#include <set>

namespace relais::service {

namespace {

constexpr std::size_t kNirWithoutKey = 13;
constexpr std::size_t kHints = 10;

// Upper case of ASCII letters, without spaces, hyphens and apostrophes: « Le Goff » is LEGOFF. Accented letters stay.
std::string folded(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '\'')
            continue;
        out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return out;
}

std::vector<Hash> keysOf(const std::string& dispositif, const Value& answers) {
    std::vector<Hash> keys;
    const std::string nir = folded(answers["nir"].text());
    // A parent's number says nothing about which child is meant.
    if (nir.size() >= kNirWithoutKey && !answers["nir_tiers"].boolean())
        keys.push_back(sha256({view("nir\n"), view(dispositif), view("\n"), view(nir.substr(0, kNirWithoutKey))}));
    const std::string name = folded(answers["nom_naissance"].text());
    const std::string first = folded(answers["prenom"].text());
    const std::string birth = answers["naissance"].text();
    const std::string motif = answers["motif"].text();
    if (!name.empty() && !first.empty() && !birth.empty()) {
        const std::string who = name + '\n' + first + '\n' + birth + '\n' + motif;
        keys.push_back(sha256({view("who\n"), view(dispositif), view("\n"), view(who)}));
    }
    return keys;
}

} // namespace

Status noteDuplicates(Work& work, const Op& create, Value::Map& facts) {
    const auto answers = create.body.find("answers");
    if (answers == create.body.end())
        return {};
    const std::vector<Hash> keys = keysOf(create.dispositif, answers->second);
    std::set<RecordId> others;
    for (const Hash& key : keys) {
        RELAIS_ASSIGN(const auto same, work.tx.records().withKey(key, work.now - work.settings.duplicateWindow));
        others.insert(same.begin(), same.end());
    }
    others.erase(create.record);
    if (!others.empty()) {
        Value::Array list;
        // The latest few say enough; the list travels with the op.
        for (auto other = others.rbegin(); other != others.rend() && list.size() < kHints; ++other)
            list.emplace_back(toText(*other));
        facts["doublons_possibles"] = std::move(list);
    }
    return work.tx.records().setKeys(create.record, keys, work.now);
}

} // namespace relais::service
