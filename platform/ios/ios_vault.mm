// Secure Enclave and keychain behind the vault's interface; nothing here is kept between calls.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/ios/ios_vault.h"

#include "sync/base/der_signature.h"

#include <CommonCrypto/CommonHMAC.h>
#import <Foundation/Foundation.h>
#import <LocalAuthentication/LocalAuthentication.h>
#import <Security/Security.h>

namespace relais::platform {

using namespace sync;

namespace {

constexpr std::size_t kMacKeyBytes = 32;

NSString* text(const std::string& name) { return [NSString stringWithUTF8String:name.c_str()]; }

NSData* data(ByteView bytes) { return [NSData dataWithBytes:bytes.data() length:bytes.size()]; }

ByteView bytesOf(NSData* from) { return {static_cast<const std::uint8_t*>(from.bytes), from.length}; }

auto refused(OSStatus status) {
    return fail(status == errSecItemNotFound ? ErrorCode::NotFound : ErrorCode::VaultUnavailable,
                "keychain " + std::to_string(status));
}

// Present only while the device is unlocked, never in a backup, never on another device.
id accessibility() { return (__bridge id)kSecAttrAccessibleWhenUnlockedThisDeviceOnly; }

NSMutableDictionary* itemQuery(const std::string& name) {
    return [@{
        (__bridge id)kSecClass : (__bridge id)kSecClassGenericPassword,
        (__bridge id)kSecAttrService : @"org.relais.app",
        (__bridge id)kSecAttrAccount : text(name),
    } mutableCopy];
}

NSDictionary* keyQuery(const std::string& tag) {
    return @{
        (__bridge id)kSecClass : (__bridge id)kSecClassKey,
        (__bridge id)kSecAttrApplicationTag : [text(tag) dataUsingEncoding:NSUTF8StringEncoding],
        (__bridge id)kSecAttrKeyType : (__bridge id)kSecAttrKeyTypeECSECPrimeRandom,
    };
}

// The enclave key with this tag, or null; the caller releases it.
SecKeyRef findKey(const std::string& tag) {
    NSMutableDictionary* query = [keyQuery(tag) mutableCopy];
    query[(__bridge id)kSecReturnRef] = @YES;
    CFTypeRef found = nullptr;
    return SecItemCopyMatching((__bridge CFDictionaryRef)query, &found) == errSecSuccess ? (SecKeyRef)found : nullptr;
}

SecKeyRef makeKey(const std::string& tag, SecAccessControlCreateFlags flags) {
    SecAccessControlRef access = SecAccessControlCreateWithFlags(
        kCFAllocatorDefault, kSecAttrAccessibleWhenUnlockedThisDeviceOnly, flags, nullptr);
    NSDictionary* attributes = @{
        (__bridge id)kSecAttrKeyType : (__bridge id)kSecAttrKeyTypeECSECPrimeRandom,
        (__bridge id)kSecAttrKeySizeInBits : @256,
        (__bridge id)kSecAttrTokenID : (__bridge id)kSecAttrTokenIDSecureEnclave,
        (__bridge id)kSecPrivateKeyAttrs : @{
            (__bridge id)kSecAttrIsPermanent : @YES,
            (__bridge id)kSecAttrApplicationTag : [text(tag) dataUsingEncoding:NSUTF8StringEncoding],
            (__bridge id)kSecAttrAccessControl : (__bridge id)access,
        },
    };
    SecKeyRef key = SecKeyCreateRandomKey((__bridge CFDictionaryRef)attributes, nullptr);
    CFRelease(access);
    return key;
}

// Owns one reference to a key of the enclave.
class Key {
public:
    explicit Key(SecKeyRef key) : m_key(key) { }
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;
    ~Key() {
        if (m_key)
            CFRelease(m_key);
    }
    [[nodiscard]] SecKeyRef get() const { return m_key; }

private:
    SecKeyRef m_key;
};

SecKeyRef keyOf(const std::string& tag, SecAccessControlCreateFlags flags = kSecAccessControlPrivateKeyUsage) {
    SecKeyRef key = findKey(tag);
    return key ? key : makeKey(tag, flags);
}

Result<Bytes> pointOf(SecKeyRef key) {
    const Key publicKey(SecKeyCopyPublicKey(key));
    NSData* point = publicKey.get()
        ? (NSData*)CFBridgingRelease(SecKeyCopyExternalRepresentation(publicKey.get(), nullptr))
        : nil;
    if (!point)
        return fail(ErrorCode::VaultUnavailable, "no public key");
    return toBytes(bytesOf(point));
}

class EnclaveSigner final : public Signer {
public:
    EnclaveSigner(std::string tag, Bytes point) : m_tag(std::move(tag)), m_point(std::move(point)) { }

    [[nodiscard]] PublicKey publicKey() const override { return {SignatureAlgorithm::EcdsaP256, m_point}; }

    [[nodiscard]] Result<Signature> sign(ByteView message) const override {
        const Key key(findKey(m_tag));
        if (!key.get())
            return fail(ErrorCode::VaultUnavailable, "the signing key is gone");
        NSData* der = (NSData*)CFBridgingRelease(SecKeyCreateSignature(
            key.get(), kSecKeyAlgorithmECDSASignatureMessageX962SHA256, (__bridge CFDataRef)data(message), nullptr));
        if (!der)
            return fail(ErrorCode::VaultUnavailable, "the enclave refused to sign");
        return p256SignatureFromDer(bytesOf(der));
    }

private:
    std::string m_tag;
    Bytes m_point;
};

} // namespace

bool IosVault::isHardware() const {
    const Key key(keyOf("probe"));
    return key.get() != nullptr;
}

Result<SecretBytes> IosVault::mac(const std::string& key, ByteView message) {
    return macUnder("mac." + key, kSecAccessControlPrivateKeyUsage, message);
}

bool IosVault::canAskPerson() const {
    return [[LAContext new] canEvaluatePolicy:LAPolicyDeviceOwnerAuthenticationWithBiometrics error:nil];
}

// The enclave asks by itself before this key serves; a face or finger enrolled since makes the key unusable.
Result<SecretBytes> IosVault::macForPerson(const std::string& key, ByteView message) {
    return macUnder(
        "person." + key, kSecAccessControlPrivateKeyUsage | kSecAccessControlBiometryCurrentSet, message);
}

// `tag` names both the enclave key and the item it sealed.
Result<SecretBytes> IosVault::macUnder(const std::string& tag, unsigned long access, ByteView message) {
    const Key enclave(keyOf(tag, access));
    if (!enclave.get())
        return fail(ErrorCode::VaultUnavailable, "no enclave key");
    auto sealed = read(tag);
    if (!sealed && sealed.error().code != ErrorCode::NotFound)
        return sealed;
    if (!sealed) {
        SecretBytes fresh(kMacKeyBytes);
        if (SecRandomCopyBytes(kSecRandomDefault, kMacKeyBytes, fresh.writable().data()) != errSecSuccess)
            return fail(ErrorCode::VaultUnavailable, "no randomness");
        const Key publicKey(SecKeyCopyPublicKey(enclave.get()));
        NSData* box = (NSData*)CFBridgingRelease(
            SecKeyCreateEncryptedData(publicKey.get(), kSecKeyAlgorithmECIESEncryptionCofactorVariableIVX963SHA256AESGCM,
                                      (__bridge CFDataRef)data(fresh.view()), nullptr));
        if (!box)
            return fail(ErrorCode::VaultUnavailable, "the enclave refused to seal");
        sealed = SecretBytes::from(bytesOf(box));
        RELAIS_TRY(write(tag, *sealed));
    }
    CFErrorRef refusal = nullptr;
    NSData* opened = (NSData*)CFBridgingRelease(
        SecKeyCreateDecryptedData(enclave.get(), kSecKeyAlgorithmECIESEncryptionCofactorVariableIVX963SHA256AESGCM,
                                  (__bridge CFDataRef)data(sealed->view()), &refusal));
    if (!opened || opened.length != kMacKeyBytes) {
        NSError* why = (NSError*)CFBridgingRelease(refusal);
        const bool notRecognised = [why.domain isEqualToString:LAErrorDomain] || why.code == errSecUserCanceled
            || why.code == errSecAuthFailed;
        return fail(notRecognised ? ErrorCode::Forbidden : ErrorCode::VaultUnavailable, "the enclave refused to open");
    }
    SecretBytes out(CC_SHA256_DIGEST_LENGTH);
    CCHmac(kCCHmacAlgSHA256, opened.bytes, opened.length, message.data(), message.size(), out.writable().data());
    return out;
}

Status IosVault::destroyKey(const std::string& key) {
    for (const std::string& tag : {"mac." + key, "person." + key}) {
        const OSStatus status = SecItemDelete((__bridge CFDictionaryRef)keyQuery(tag));
        if (status != errSecSuccess && status != errSecItemNotFound)
            return refused(status);
        RELAIS_TRY(erase(tag));
    }
    return {};
}

Result<SecretBytes> IosVault::read(const std::string& name) {
    NSMutableDictionary* query = itemQuery(name);
    query[(__bridge id)kSecReturnData] = @YES;
    CFTypeRef found = nullptr;
    if (const OSStatus status = SecItemCopyMatching((__bridge CFDictionaryRef)query, &found); status != errSecSuccess)
        return refused(status);
    return SecretBytes::from(bytesOf((NSData*)CFBridgingRelease(found)));
}

Status IosVault::write(const std::string& name, const SecretBytes& secret) {
    NSMutableDictionary* item = itemQuery(name);
    NSDictionary* change = @{(__bridge id)kSecValueData : data(secret.view())};
    OSStatus status = SecItemUpdate((__bridge CFDictionaryRef)item, (__bridge CFDictionaryRef)change);
    if (status == errSecItemNotFound) {
        item[(__bridge id)kSecValueData] = data(secret.view());
        item[(__bridge id)kSecAttrAccessible] = accessibility();
        status = SecItemAdd((__bridge CFDictionaryRef)item, nullptr);
    }
    if (status != errSecSuccess)
        return refused(status);
    return {};
}

Status IosVault::erase(const std::string& name) {
    const OSStatus status = SecItemDelete((__bridge CFDictionaryRef)itemQuery(name));
    if (status != errSecSuccess && status != errSecItemNotFound)
        return refused(status);
    return {};
}

Result<std::unique_ptr<Signer>> IosVault::signer(const std::string& key) {
    const std::string tag = "sign." + key;
    const Key enclave(keyOf(tag));
    if (!enclave.get())
        return fail(ErrorCode::VaultUnavailable, "no enclave key");
    RELAIS_ASSIGN(Bytes point, pointOf(enclave.get()));
    return std::make_unique<EnclaveSigner>(tag, std::move(point));
}

} // namespace relais::platform
