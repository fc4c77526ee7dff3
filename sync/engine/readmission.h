// A device that the service has forgotten (an older backup was restored) shows its certificate, once per silence.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/exchange_step.h"

namespace relais::sync {

// sync-protocol.md "A new epoch": "a device enrolled after the backup still uploads, and reads once an administrator
// confirms it". Shared by the engine and the uploader of a locked app. `config` outlives it.
class Readmission {
public:
    explicit Readmission(const EngineConfig& config) : m_config(config) { }

    // The service does not know this device, and has not yet refused its certificate.
    [[nodiscard]] bool mayHelp(const ErrorResponse& error) const {
        return error.code == "unauthenticated" && !m_config.certificate.empty() && !m_refused;
    }
    [[nodiscard]] Result<OutgoingRequest> request(const Speaker& speaker, const Asked& asked, WallMs created) const {
        const ReadmitRequest shown {asked.nonce, m_config.certificate, m_config.certificateSignature};
        return makeRequest(speaker, asked, created, "/v1/readmit", pack(shown));
    }
    void refused() { m_refused = true; }
    void heard() { m_refused = false; } // the service knows this device

private:
    const EngineConfig& m_config;
    bool m_refused = false;
};

} // namespace relais::sync
