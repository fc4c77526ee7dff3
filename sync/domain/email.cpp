// The check of an e-mail address.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/email.h"

namespace relais::sync {

namespace {

bool isLocalChar(char c) {
    constexpr std::string_view kOthers = "!#$%&'*+/=?^_`{|}~-.";
    return isDigit(c) || isAsciiLetter(c) || kOthers.find(c) != std::string_view::npos;
}

bool isLocalPart(std::string_view local) {
    return !local.empty() && local.size() <= 64 && std::ranges::all_of(local, isLocalChar) && !local.starts_with('.')
        && !local.ends_with('.') && local.find("..") == std::string_view::npos;
}

bool isLabel(std::string_view label) {
    return !label.empty() && label.size() <= 63 && !label.starts_with('-') && !label.ends_with('-')
        && std::ranges::all_of(label, [](char c) { return isDigit(c) || isAsciiLetter(c) || c == '-'; });
}

bool isDomain(std::string_view domain) {
    std::size_t labels = 1;
    for (auto dot = domain.find('.'); dot != std::string_view::npos; dot = domain.find('.'), ++labels) {
        if (!isLabel(domain.substr(0, dot)))
            return false;
        domain.remove_prefix(dot + 1);
    }
    return labels >= 2 && isLabel(domain) && domain.size() >= 2 && std::ranges::all_of(domain, isAsciiLetter);
}

} // namespace

Check checkEmail(std::string_view typed) {
    const std::string address = cleaned(typed);
    if (address.size() > 254 || std::ranges::count(address, '@') != 1)
        return Check::bad("FORMAT");
    const std::string_view text = address;
    const auto at = text.find('@');
    if (!isLocalPart(text.substr(0, at)))
        return Check::bad("PARTIE_LOCALE");
    if (!isDomain(text.substr(at + 1)))
        return Check::bad("DOMAINE");
    return Check::good();
}

} // namespace relais::sync
