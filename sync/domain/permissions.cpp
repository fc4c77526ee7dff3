// Who may do what, by role and caisse.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/permissions.h"

#include "sync/domain/rules_impl.h"

#include <algorithm>

namespace relais::sync {

Role parseRole(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return {std::string(text), {}};
    return {std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

std::vector<FeedId>
feedsOf(const UserId& user, const std::vector<std::string>& roles, const DefinitionSet& definitions) {
    std::set<FeedId> out {{"user:" + user.text}, {"reference"}};
    for (const std::string& text : roles) {
        const Role role = parseRole(text);
        for (const std::string& code : definitions.codes()) {
            const Definition* definition = definitions.current(code);
            if (definition == nullptr)
                continue;
            const auto given = definition->workflow.subscriptions.find(role.name);
            if (given == definition->workflow.subscriptions.end())
                continue;
            for (std::string feed : given->second) {
                if (const std::size_t place = feed.find("{scope}"); place != std::string::npos) {
                    if (role.scope.empty())
                        continue;
                    feed.replace(place, std::string_view("{scope}").size(), role.scope);
                }
                out.insert({feed});
            }
        }
    }
    return {out.begin(), out.end()};
}

bool mayAct(const Actor& actor, const std::vector<std::string>& by, const Record& record) {
    const auto listed = [&](std::string_view who) { return std::ranges::find(by, who) != by.end(); };
    if (actor.service)
        return listed("service");
    if (actor.unverified || actor.user.empty())
        return false;
    const Value facts(record.facts);
    const bool author = actor.user == record.author || actor.user.text == facts[Fact::kRecognised].text();
    if (author && listed("author"))
        return true;
    if (listed("holder") && actor.user.text == facts[Fact::kHolder].text())
        return true;
    // Without the person's agreement nobody but the author may know of it.
    if (facts[Fact::kQuarantine].text() == "accord")
        return false;
    return std::ranges::any_of(actor.roles, [&](const std::string& text) {
        const Role role = parseRole(text);
        const Value& territory = facts[Fact::kTerritory];
        const bool here = territory.isNull()
            ? facts[Fact::kTriage].boolean() || role.scope == facts[Fact::kCaisse].text()
            : role.scope == territory.text();
        return (here || role.scope.empty()) && listed(role.name);
    });
}

} // namespace relais::sync
