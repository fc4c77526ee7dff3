// Whether the other end of a TLS connection is the service this device was enrolled at.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/certificate_judge.h"

#include <QSslError>

#include <algorithm>
#include <memory>
#include <openssl/x509.h>

namespace relais::platform {

using namespace sync;

Hash spkiHash(const QSslCertificate& certificate) {
    // Not by QSslKey: it knows no Ed25519.
    const QByteArray der = certificate.toDer();
    const auto* cursor = reinterpret_cast<const unsigned char*>(der.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> x509(d2i_X509(nullptr, &cursor, der.size()), &X509_free);
    if (!x509)
        return {};
    unsigned char* spki = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x509.get()), &spki);
    if (length <= 0)
        return {};
    const Hash hash = sha256(ByteView(spki, static_cast<std::size_t>(length)));
    OPENSSL_free(spki);
    return hash;
}

Status judgeCertificate(
    const QList<QSslCertificate>& chain, const QString& host, const std::vector<Hash>& pins, bool caRequired) {
    const Hash leaf = chain.isEmpty() ? Hash {} : spkiHash(chain.first());
    if (leaf == Hash {} || std::find(pins.begin(), pins.end(), leaf) == pins.end())
        return fail(ErrorCode::TlsUntrusted, "the key is not a pinned one");
    if (!caRequired)
        return {};
    for (const QSslError& error : QSslCertificate::verify(chain, host)) {
        if (error.error() != QSslError::CertificateExpired && error.error() != QSslError::CertificateNotYetValid)
            return fail(ErrorCode::TlsUntrusted, "chain: error " + std::to_string(error.error()));
    }
    return {};
}

} // namespace relais::platform
