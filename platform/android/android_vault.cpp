// The C++ side of KeystoreVault.java: thin calls, every Java exception becomes VaultUnavailable.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/android/android_vault.h"

#include "platform/android/android_context.h"
#include "sync/base/der_signature.h"

#include <QJniEnvironment>
#include <QJniObject>

#include <algorithm>

namespace relais::platform {

using namespace sync;

namespace {

constexpr const char* kVaultClass = "org/relais/app/KeystoreVault";

QJniObject javaText(const std::string& text) { return QJniObject::fromString(QString::fromStdString(text)); }

QJniObject javaBytes(ByteView bytes) {
    QJniEnvironment environment;
    const auto size = static_cast<jsize>(bytes.size());
    jbyteArray array = environment->NewByteArray(size);
    environment->SetByteArrayRegion(array, 0, size, reinterpret_cast<const jbyte*>(bytes.data()));
    return QJniObject::fromLocalRef(array);
}

// Copies a Java array into guarded memory and blanks the Java one: its collector may keep it for long.
SecretBytes takeBytes(const QJniObject& object) {
    QJniEnvironment environment;
    const auto array = object.object<jbyteArray>();
    const jsize size = environment->GetArrayLength(array);
    SecretBytes out(static_cast<std::size_t>(size));
    environment->GetByteArrayRegion(array, 0, size, reinterpret_cast<jbyte*>(out.writable().data()));
    const Bytes blank(static_cast<std::size_t>(size));
    environment->SetByteArrayRegion(array, 0, size, reinterpret_cast<const jbyte*>(blank.data()));
    return out;
}

// Error when the call before threw. The exception's text is not kept: some keystores put the alias or more into it.
Status check() {
    QJniEnvironment environment;
    if (environment.checkAndClearExceptions(QJniEnvironment::OutputMode::Silent))
        return fail(ErrorCode::VaultUnavailable, "the keystore refused");
    return {};
}

template <class... Arguments>
Result<SecretBytes> call(const char* method, const char* signature, Arguments... arguments) {
    const QJniObject result = QJniObject::callStaticObjectMethod(kVaultClass, method, signature, arguments...);
    RELAIS_TRY(check());
    if (!result.isValid())
        return fail(ErrorCode::NotFound, "no such item");
    return takeBytes(result);
}

template <class... Arguments>
Status callVoid(const char* method, const char* signature, Arguments... arguments) {
    QJniObject::callStaticMethod<void>(kVaultClass, method, signature, arguments...);
    return check();
}

// Signs inside the hardware; the public key is read once.
class KeystoreSigner final : public Signer {
public:
    KeystoreSigner(std::string key, Bytes point) : m_key(std::move(key)), m_point(std::move(point)) { }

    [[nodiscard]] PublicKey publicKey() const override { return {SignatureAlgorithm::EcdsaP256, m_point}; }

    [[nodiscard]] Result<Signature> sign(ByteView message) const override {
        RELAIS_ASSIGN(
            const SecretBytes der,
            call(
                "sign", "(Landroid/content/Context;Ljava/lang/String;[B)[B", androidContext().object(),
                javaText(m_key).object<jstring>(), javaBytes(message).object<jbyteArray>()));
        return p256SignatureFromDer(der.view());
    }

private:
    std::string m_key;
    Bytes m_point;
};

} // namespace

AndroidVault::AndroidVault() {
    m_hardware = QJniObject::callStaticMethod<jboolean>(
        kVaultClass, "isHardware", "(Landroid/content/Context;)Z", androidContext().object());
    if (!check())
        m_hardware = false;
}

Result<SecretBytes> AndroidVault::mac(const std::string& key, ByteView message) {
    return call(
        "mac", "(Landroid/content/Context;Ljava/lang/String;[B)[B", androidContext().object(),
        javaText(key).object<jstring>(), javaBytes(message).object<jbyteArray>());
}

bool AndroidVault::canAskPerson() const {
    const bool can = QJniObject::callStaticMethod<jboolean>(
        kVaultClass, "canAskPerson", "(Landroid/content/Context;)Z", androidContext().object());
    return check() && can;
}

Result<SecretBytes> AndroidVault::macForPerson(const std::string& key, ByteView message) {
    auto answer = call(
        "macForPerson", "(Landroid/content/Context;Ljava/lang/String;[B)[B", androidContext().object(),
        javaText(key).object<jstring>(), javaBytes(message).object<jbyteArray>());
    if (!answer && answer.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Forbidden, "not recognised");
    return answer;
}

Status AndroidVault::destroyKey(const std::string& key) {
    return callVoid("destroyKey", "(Ljava/lang/String;)V", javaText(key).object<jstring>());
}

Result<SecretBytes> AndroidVault::read(const std::string& name) {
    return call(
        "read", "(Landroid/content/Context;Ljava/lang/String;)[B", androidContext().object(),
        javaText(name).object<jstring>());
}

Status AndroidVault::write(const std::string& name, const SecretBytes& secret) {
    return callVoid(
        "write", "(Landroid/content/Context;Ljava/lang/String;[B)V", androidContext().object(),
        javaText(name).object<jstring>(), javaBytes(secret.view()).object<jbyteArray>());
}

Status AndroidVault::erase(const std::string& name) {
    return callVoid(
        "erase", "(Landroid/content/Context;Ljava/lang/String;)V", androidContext().object(),
        javaText(name).object<jstring>());
}

Result<std::unique_ptr<Signer>> AndroidVault::signer(const std::string& key) {
    RELAIS_ASSIGN(
        const SecretBytes point,
        call(
            "publicKey", "(Landroid/content/Context;Ljava/lang/String;)[B", androidContext().object(),
            javaText(key).object<jstring>()));
    return std::make_unique<KeystoreSigner>(key, toBytes(point.view()));
}

} // namespace relais::platform
