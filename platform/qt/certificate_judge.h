// Whether the other end of a TLS connection is the service this device was enrolled at.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"

#include <QList>
#include <QSslCertificate>
#include <QString>

namespace relais::platform {

// SHA-256 of the certificate's SubjectPublicKeyInfo: what a pin of the enrolment code is. All zero when unreadable.
[[nodiscard]] sync::Hash spkiHash(const QSslCertificate& certificate);

// TlsUntrusted unless the leaf's key is one of `pins`; then, if `caRequired`, unless the chain leads to an authority
// of this device and names `host`. A pinned key may be out of its dates: a device's clock at 2099 holds no alert back
// (sync-protocol.md "Who is speaking"). Any thread.
[[nodiscard]] sync::Status judgeCertificate(
    const QList<QSslCertificate>& chain, const QString& host, const std::vector<sync::Hash>& pins, bool caRequired);

} // namespace relais::platform
