// A code for a person becomes a device of theirs, once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

enum class CodeKind : std::uint8_t { Typed, Qr };

// A new one-time code for an existing, enabled user: 12 Crockford characters to type, 26 in a QR. Only its hash is
// kept. InvalidArgument or NotFound in a sentence for the administrator.
[[nodiscard]] Result<std::string> newEnrolCode(Work& work, const UserId& user, CodeKind kind);

// The code of the request if it is good now, for this request: EnrolCodeInvalid, EnrolCodeUsed, EnrolCodeExpired.
[[nodiscard]] Result<EnrolCodeRow> goodCode(Work& work, const EnrolRequest& request);
// The same request again gives the same device again. `digits`: comparisonDigits() of it.
[[nodiscard]] Result<EnrolResponse> enrolDevice(Work& work, const EnrolRequest& request, const std::string& digits);

// The certificate of an enrolment, once its signature is the authority's.
[[nodiscard]] Result<EnrolCertificate>
readCertificate(const PublicKey& authority, ByteView certificate, ByteView signature);
// Puts a device that this history forgot back on file, unconfirmed: it uploads, and reads once confirmed.
Status readmitDevice(Work& work, const EnrolCertificate& certificate);

// Upper case, without spaces and hyphens, O as 0, I and L as 1 (Crockford): what people type is what was printed.
[[nodiscard]] std::string normalisedCode(std::string_view typed);

} // namespace relais::service
