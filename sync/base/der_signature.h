// The P-256 signatures that phones' hardware gives in DER, as the 64 bytes of the protocol.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"

namespace relais::sync {

// r ‖ s of an Ecdsa-Sig-Value (RFC 3279 §2.2.3: a SEQUENCE of two INTEGERs), each right-aligned in 32 bytes.
// Error: Malformed for anything else: other tags, lengths that disagree, negative or longer numbers, bytes after.
[[nodiscard]] Result<Signature> p256SignatureFromDer(ByteView der);

} // namespace relais::sync
