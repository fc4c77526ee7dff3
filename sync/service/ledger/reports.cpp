// Waiting reports out, receipts in.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/reports.h"

#include "sync/domain/service_op.h"
#include "sync/service/ledger/intake.h"
#include "sync/service/ledger/record_reading.h"

#include <algorithm>

namespace relais::service {

namespace {

constexpr std::string_view kTransmission = "transmission";
constexpr std::size_t kRank = 0x2000; // service_op.h
constexpr const char* kSent = "envoyer";
constexpr const char* kReceived = "accuser";
constexpr const char* kFailed = "echouer";

const std::string& textOf(const Value::Map& map, std::string_view name) {
    static const std::string kNone;
    const auto it = map.find(name);
    return it == map.end() ? kNone : it->second.text();
}

std::string nameOfTerritory(const ReferenceData& reference, const std::string& code) {
    const auto permanence = reference.permanences.find(code);
    return permanence == reference.permanences.end() ? code : permanence->second.name.fr;
}

class Sender {
public:
    Sender(Work& work, Courier& courier) : m_work(work), m_courier(courier) { }
    Sender(const Sender&) = delete;
    Sender& operator=(const Sender&) = delete;

    Status send(const Record& record) {
        const Definition* definition = m_work.definitions.closest(record.dispositif, record.definition);
        if (definition == nullptr || definition->workflow.act(kSent) == nullptr || record.purged)
            return {};
        RELAIS_TRY(readNames());
        const auto maternity
            = std::ranges::find(m_directory, textOf(record.answers, "maternite_reference"), &DirectoryEntry::id);
        if (maternity == m_directory.end())
            return act(record, *definition, kFailed);
        const Report report {
            record,     definition->form,
            *maternity, nameOfTerritory(m_work.definitions.reference(), textOf(record.answers, "territoire")),
            m_nameOf,   m_work.now};
        const Status handed = m_courier.deliver(report);
        if (!handed && handed.error().code == ErrorCode::Forbidden)
            return act(record, *definition, kFailed);
        return handed ? act(record, *definition, kSent) : Status {}; // a tray that cannot be written: at the next turn
    }

    Status act(const Record& record, const Definition& definition, std::string_view name) {
        const Act* act = definition.workflow.act(name);
        return act == nullptr ? Status {}
                              : Intake(m_work, {}, {}).makeOps({serviceAct(record, *act, kRank, m_work.now)});
    }

private:
    // The public tables, once for all reports of a turn.
    Status readNames() {
        if (m_read)
            return {};
        m_read = true;
        RELAIS_ASSIGN(const auto directory, m_work.tx.catalog().reference("directory"));
        if (auto entries = directoryFromValue(directory ? directory->rows : Value()))
            m_directory = std::move(*entries);
        RELAIS_ASSIGN(const auto communes, m_work.tx.catalog().reference("communes"));
        if (const auto rows = communesFromRows(communes ? communes->rows : Value()))
            for (const Commune& commune : *rows)
                m_communes.emplace(commune.code, commune.name);
        return {};
    }

    [[nodiscard]] std::string nameIn(const FormItem& item, const std::string& code) const {
        if (item.check == "commune") {
            const auto known = m_communes.find(code);
            return known == m_communes.end() ? code : known->second;
        }
        if (!item.control.starts_with("directory"))
            return code;
        const auto entry = std::ranges::find(m_directory, code, &DirectoryEntry::id);
        return entry == m_directory.end() ? code : entry->name.fr;
    }

    Work& m_work;
    Courier& m_courier;
    bool m_read = false;
    std::vector<DirectoryEntry> m_directory;
    std::map<std::string, std::string> m_communes;
    const NameOf m_nameOf = [this](const FormItem& item, const std::string& code) { return nameIn(item, code); };
};

} // namespace

Status sendReports(Work& work, Courier& courier) {
    RELAIS_ASSIGN(const auto open, work.tx.records().open());
    Sender sender(work, courier);
    for (const RecordId& id : open) {
        RELAIS_ASSIGN(const auto read, readRecord(work, id));
        if (read.row && textOf(read.row->record.facts, kTransmission) == "A_TRANSMETTRE")
            RELAIS_TRY(sender.send(read.row->record));
    }
    return {};
}

Status takeReceipts(Work& work, Courier& courier, std::vector<RecordId>& done) {
    const auto receipts = courier.receipts();
    if (!receipts)
        return {}; // a tray that cannot be read: at the next turn
    Sender sender(work, courier);
    for (const Receipt& receipt : *receipts) {
        RELAIS_ASSIGN(const auto read, readRecord(work, receipt.record));
        const Definition* definition
            = read.row ? work.definitions.closest(read.row->record.dispositif, read.row->record.definition) : nullptr;
        const bool sent = read.row && textOf(read.row->record.facts, kTransmission) == "ENVOYEE";
        if (sent && definition != nullptr)
            RELAIS_TRY(sender.act(
                read.row->record, *definition, receipt.delivery == Delivery::Received ? kReceived : kFailed));
        done.push_back(receipt.record);
    }
    return {};
}

} // namespace relais::service
