// Three files out, one in.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/letters/folder_tray.h"

#include "sync/protocol/json_codec.h"

namespace relais::service {

using sync::Status;
using sync::Value;

namespace {

constexpr std::string_view kLetter = ".pdf";
constexpr std::string_view kDocument = ".fhir.json";
constexpr std::string_view kReady = ".ready.json";
constexpr std::string_view kReceipt = ".receipt.json";

std::string textFact(const sync::Record& record, std::string_view name) {
    const auto found = record.facts.find(name);
    return found == record.facts.end() ? std::string() : found->second.text();
}

LetterFacts factsOf(const Report& report) {
    const auto signedAt = report.record.facts.find("signee_le");
    const sync::WallMs at {signedAt == report.record.facts.end() ? report.now.ms : signedAt->second.integer()};
    return {
        textFact(report.record, "numero"),
        report.record.authorLabel,
        report.territory,
        report.maternity.name.fr,
        at,
        report.now};
}

} // namespace

FolderTray::FolderTray(std::string folder, sync::Files& files) : m_folder(std::move(folder)), m_files(files) { }

std::string FolderTray::path(const sync::RecordId& record, std::string_view ending) const {
    return m_folder + '/' + sync::toText(record) + std::string(ending);
}

Status FolderTray::deliver(const Report& report) {
    const LetterFacts facts = factsOf(report);
    RELAIS_ASSIGN(const Bytes letter, maternityLetter(report.form, report.record, facts, report.nameOf));
    RELAIS_ASSIGN(const Value document, fhirDocument(report.form, report.record, facts));
    const Value ready = Value::Map {
        {"reference", Value(facts.number)},
        {"maternity", Value(facts.maternity)},
        {"finess", Value(report.maternity.finess)},
        {"subject", Value("Relais : compte rendu " + facts.number)}};
    RELAIS_TRY(m_files.makeFolder(m_folder));
    const sync::RecordId& id = report.record.id;
    RELAIS_TRY(m_files.replace(path(id, kLetter), letter));
    RELAIS_TRY(m_files.replace(path(id, kDocument), sync::view(sync::toJson(document))));
    return m_files.replace(path(id, kReady), sync::view(sync::toJson(ready)));
}

Result<std::vector<Receipt>> FolderTray::receipts() {
    RELAIS_TRY(m_files.makeFolder(m_folder));
    RELAIS_ASSIGN(const auto names, m_files.list(m_folder));
    std::vector<Receipt> out;
    for (const std::string& name : names) {
        if (!name.ends_with(kReceipt))
            continue;
        const auto id
            = sync::idFromText<sync::RecordId>(std::string_view(name).substr(0, name.size() - kReceipt.size()));
        const auto content = m_files.read(m_folder + '/' + name);
        if (!id || !content)
            continue;
        const auto said = sync::parseJson(sync::textView(*content));
        const std::string state = said ? (*said)["state"].text() : std::string();
        // Half written, or of another gateway: looked at again later.
        if (state == "received" || state == "failed")
            out.push_back({*id, state == "received" ? Delivery::Received : Delivery::Failed});
    }
    return out;
}

Status FolderTray::settled(const sync::RecordId& record) {
    for (const std::string_view ending : {kReady, kLetter, kDocument, kReceipt})
        RELAIS_TRY(m_files.remove(path(record, ending)));
    return {};
}

} // namespace relais::service
