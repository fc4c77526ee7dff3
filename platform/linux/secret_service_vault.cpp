// The vault of a Linux desktop: the keyring of the session through QtKeychain.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/linux/secret_service_vault.h"

#include <QEventLoop>
#include <qt6keychain/keychain.h>

#include <sodium.h>

namespace relais::platform {

using namespace sync;

namespace {

// QtKeychain answers through an event loop; the vault's caller waits for its answer on its own thread.
QKeychain::Error finish(QKeychain::Job& job) {
    QEventLoop loop;
    job.setAutoDelete(false);
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    return job.error();
}

Error errorOf(QKeychain::Error error) {
    if (error == QKeychain::EntryNotFound)
        return {ErrorCode::NotFound, "no such item in the keyring"};
    return {ErrorCode::VaultUnavailable, "keyring error " + std::to_string(error)};
}

QString service() { return QStringLiteral("org.relais.Relais"); }

} // namespace

SecretServiceVault::SecretServiceVault(std::string profile) : m_profile(std::move(profile)) { }

Result<SecretBytes> SecretServiceVault::read(const std::string& name) {
    QKeychain::ReadPasswordJob job(service());
    job.setKey(QString::fromStdString(m_profile + "/" + name));
    if (const auto error = finish(job); error != QKeychain::NoError)
        return tl::unexpected(errorOf(error));
    QByteArray bytes = job.binaryData();
    auto secret = SecretBytes::from(
        {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

Status SecretServiceVault::write(const std::string& name, const SecretBytes& secret) {
    QKeychain::WritePasswordJob job(service());
    job.setKey(QString::fromStdString(m_profile + "/" + name));
    job.setBinaryData(
        QByteArray(reinterpret_cast<const char*>(secret.view().data()), static_cast<qsizetype>(secret.size())));
    if (const auto error = finish(job); error != QKeychain::NoError)
        return tl::unexpected(errorOf(error));
    return {};
}

Status SecretServiceVault::erase(const std::string& name) {
    QKeychain::DeletePasswordJob job(service());
    job.setKey(QString::fromStdString(m_profile + "/" + name));
    const auto error = finish(job);
    if (error != QKeychain::NoError && error != QKeychain::EntryNotFound)
        return tl::unexpected(errorOf(error));
    return {};
}

} // namespace relais::platform
