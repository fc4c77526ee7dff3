// Certificates of the service: the pin of one on disk, and a self-signed one for a demonstration or a first start.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"

namespace relais::service {

// SHA-256 of the SubjectPublicKeyInfo of the first certificate of a PEM file (RFC 7469 §2.4).
[[nodiscard]] sync::Result<sync::Hash> certificatePin(const std::string& certificateFile);

// Writes a P-256 key (mode 0600) and a certificate of `days` for localhost, 127.0.0.1 and `host`. Existing files are
// never replaced: Conflict.
[[nodiscard]] sync::Status makeSelfSigned(
    const std::string& certificateFile, const std::string& privateKeyFile, const std::string& host, int days);

} // namespace relais::service
