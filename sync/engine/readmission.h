// A device that the service has forgotten (an older backup was restored) shows its certificate, once per silence.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/exchange_step.h"

#include <utility>

namespace relais::sync {

// sync-protocol.md "A new epoch": "a device enrolled after the backup still uploads, and reads once an administrator
// confirms it". Shared by the engine and the uploader of a locked app. `config` outlives it.
class Readmission {
public:
    explicit Readmission(const EngineConfig& config) : m_config(config) { }

    // The service does not know this device, and has not just been shown its certificate.
    [[nodiscard]] bool mayHelp(const ErrorResponse& error) const {
        return error.code == "unauthenticated" && !m_config.certificate.empty() && m_shown == Shown::No;
    }
    [[nodiscard]] Result<OutgoingRequest> request(const Speaker& speaker, const Asked& asked, WallMs created) const {
        const ReadmitRequest shown {asked.nonce, m_config.certificate, m_config.certificateSignature};
        return makeRequest(speaker, asked, created, "/v1/readmit", pack(shown));
    }
    // Shown again at once it would be no use.
    void taken() { m_shown = Shown::Taken; }
    void refused() { m_shown = Shown::Refused; }
    void heard() { m_shown = Shown::No; } // the service knows this device
    // Unknown all the same. A silence follows, after which it is shown again: the service may have been restored once
    // more. True when that needs not be long, for a certificate that was taken.
    [[nodiscard]] bool retries() { return std::exchange(m_shown, Shown::No) == Shown::Taken; }

private:
    const EngineConfig& m_config;
    enum class Shown : std::uint8_t { No, Taken, Refused };
    Shown m_shown = Shown::No;
};

} // namespace relais::sync
