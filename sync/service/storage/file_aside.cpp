// Reading and writing the mark and the journal of removals.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/storage/file_aside.h"

#include <charconv>
#include <sstream>

namespace relais::service {

namespace {

constexpr std::string_view kMarkName = "/mark";
constexpr std::string_view kJournalName = "/removals";

std::string checkOf(std::string_view body) { return toHex(ByteView(sha256(view(body))).first(4)); }

std::string lineOf(const Removal& removal) {
    const std::string body = std::to_string(static_cast<int>(removal.kind)) + ' ' + removal.subject + ' '
        + (removal.by.empty() ? "-" : removal.by) + ' ' + std::to_string(removal.at.ms);
    return checkOf(body) + ' ' + body + '\n';
}

std::optional<Removal> removalOf(std::string_view line) {
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos || checkOf(line.substr(space + 1)) != line.substr(0, space))
        return {};
    std::istringstream fields {std::string(line.substr(space + 1))};
    int kind = 0;
    Removal removal;
    if (!(fields >> kind >> removal.subject >> removal.by >> removal.at.ms))
        return {};
    removal.kind = static_cast<Removal::Kind>(kind);
    if (removal.by == "-")
        removal.by.clear();
    return removal;
}

} // namespace

Result<std::optional<Mark>> FileAside::mark() {
    const auto content = m_files.read(m_folder + std::string(kMarkName));
    if (!content) {
        if (content.error().code == ErrorCode::NotFound)
            return std::optional<Mark> {};
        return tl::unexpected<Error>(content.error());
    }
    std::istringstream fields {std::string(textView(*content))};
    std::string epoch;
    Mark mark;
    if (!(fields >> epoch >> mark.counter))
        return std::optional<Mark> {};
    RELAIS_ASSIGN(mark.epoch, idFromText<Epoch>(epoch));
    return std::optional<Mark>(mark);
}

Status FileAside::setMark(const Mark& mark) {
    return m_files.replace(
        m_folder + std::string(kMarkName), view(toText(mark.epoch) + ' ' + std::to_string(mark.counter) + '\n'));
}

Result<FileAside::Journal> FileAside::readJournal() {
    Journal journal;
    const auto content = m_files.read(m_folder + std::string(kJournalName));
    if (!content) {
        if (content.error().code == ErrorCode::NotFound)
            return journal;
        return tl::unexpected<Error>(content.error());
    }
    std::string_view rest = textView(*content);
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos)
            break;
        const auto removal = removalOf(rest.substr(0, end));
        if (!removal) {
            // Only the very last line may be torn; one in the middle means that the journal itself is damaged.
            if (end + 1 != rest.size())
                return fail(ErrorCode::StoreCorrupt, "the journal of removals is damaged");
            break;
        }
        journal.removals.push_back(*removal);
        journal.whole += end + 1;
        rest.remove_prefix(end + 1);
    }
    return journal;
}

Status FileAside::append(const std::vector<Removal>& removals) {
    if (removals.empty())
        return {};
    RELAIS_ASSIGN(const Journal journal, readJournal());
    std::string lines;
    for (const Removal& removal : removals)
        lines += lineOf(removal);
    return m_files.appendAt(m_folder + std::string(kJournalName), journal.whole, view(lines));
}

Result<std::vector<Removal>> FileAside::removals() {
    RELAIS_ASSIGN(Journal journal, readJournal());
    return std::move(journal.removals);
}

} // namespace relais::service
