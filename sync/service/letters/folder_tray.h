// The outgoing tray as a folder: a secure-mail gateway takes reports there, and leaves what came of them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/files.h"
#include "sync/service/ledger/courier.h"
#include "sync/service/letters/fhir_document.h"

namespace relais::service {

// Between the service and the operator of the secure mail (MSSanté), whose access is the host's (domain.md §5.5). Names
// are the record's id and nothing else:
//   <id>.pdf             the letter
//   <id>.fhir.json       the FHIR document
//   <id>.ready.json      written last: {"reference", "maternity", "finess", "subject"}; the gateway takes what has one.
//                        The subject names no person and no health data.
//   <id>.receipt.json    written by the gateway: {"state": "received"} or {"state": "failed"}
// The files are readable by the service's account alone and go when the receipt is in the ledger; until then they are
// as plain as the mail the gateway sends, on the same encrypted disk as the host's other secrets.
class FolderTray final : public Courier {
public:
    // `folder` is made when absent.
    FolderTray(std::string folder, sync::Files& files);

    [[nodiscard]] sync::Status deliver(const Report& report) override;
    [[nodiscard]] Result<std::vector<Receipt>> receipts() override;
    [[nodiscard]] sync::Status settled(const sync::RecordId& record) override;

private:
    [[nodiscard]] std::string path(const sync::RecordId& record, std::string_view ending) const;

    std::string m_folder;
    sync::Files& m_files;
};

} // namespace relais::service
