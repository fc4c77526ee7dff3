// Makes and reads X.509 certificates, by OpenSSL.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/http/certificate.h"

#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <unistd.h>

namespace relais::service {
namespace {

using sync::ErrorCode;
using sync::fail;

template <auto Release>
struct Releaser {
    template <class T>
    void operator()(T* p) const noexcept {
        Release(p);
    }
};
using File = std::unique_ptr<std::FILE, Releaser<std::fclose>>;
using Certificate = std::unique_ptr<X509, Releaser<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Releaser<X509_EXTENSION_free>>;

File createNew(const std::string& path, mode_t mode) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    return File(descriptor < 0 ? nullptr : ::fdopen(descriptor, "w"));
}

bool addExtension(X509* certificate, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

Certificate selfSigned(EVP_PKEY* key, const std::string& host, int days) {
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600L);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86'400L * days);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>("Relais"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    const std::string hosts = host.empty() ? "" : ",DNS:" + host;
    if (!addExtension(certificate.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1" + hosts)
        || !addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE")
        || X509_sign(certificate.get(), key, EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

} // namespace

sync::Result<sync::Hash> certificatePin(const std::string& certificateFile) {
    const File file(std::fopen(certificateFile.c_str(), "r"));
    const Certificate certificate(file ? PEM_read_X509(file.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!certificate)
        return fail(ErrorCode::ConfigInvalid, "no certificate in " + certificateFile);
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &der);
    const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owned(
        der, [](unsigned char* p) { OPENSSL_free(p); });
    if (size <= 0)
        return fail(ErrorCode::ConfigInvalid, "no public key in " + certificateFile);
    return sync::sha256(sync::ByteView(der, static_cast<std::size_t>(size)));
}

sync::Status makeSelfSigned(
    const std::string& certificateFile, const std::string& privateKeyFile, const std::string& host, int days) {
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = key ? selfSigned(key.get(), host, days) : nullptr;
    if (!certificate)
        return fail(ErrorCode::Internal, "OpenSSL cannot make a certificate");
    const File keyFile = createNew(privateKeyFile, 0600);
    const File out = keyFile ? createNew(certificateFile, 0644) : nullptr;
    if (!out)
        return fail(ErrorCode::Conflict, "exists or cannot be written: " + privateKeyFile + ", " + certificateFile);
    if (PEM_write_PrivateKey(keyFile.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1
        || PEM_write_X509(out.get(), certificate.get()) != 1 || std::fflush(keyFile.get()) != 0
        || std::fflush(out.get()) != 0 || ::fsync(::fileno(keyFile.get())) != 0)
        return fail(ErrorCode::StorageFailed, "cannot write the certificate");
    return {};
}

} // namespace relais::service
