// Keys inside the phone's hardware, for the C++ vault: a MAC that the PIN is fed through, a signature, and small sealed secrets.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
package org.relais.app;

import android.content.Context;
import android.content.pm.PackageManager;
import android.hardware.biometrics.BiometricManager;
import android.hardware.biometrics.BiometricPrompt;
import android.os.Build;
import android.os.CancellationSignal;
import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyInfo;
import android.security.keystore.KeyPermanentlyInvalidatedException;
import android.security.keystore.KeyProperties;
import android.util.AtomicFile;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;

// Static, because the C++ side owns the state; every method may block and is never called from the UI thread.
// A result of null means "no such item"; an exception means that the keystore is locked, wiped or refused.
public final class KeystoreVault {
    private static final String PROVIDER = "AndroidKeyStore";
    private static final String SEALING = "seal";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private KeystoreVault() {}

    /** Whether a key made now lives in a trusted environment or a secure element. */
    public static boolean isHardware(Context context) throws Exception {
        SecretKey key = macKey(context, "probe");
        KeyInfo info = (KeyInfo) SecretKeyFactory.getInstance(key.getAlgorithm(), PROVIDER).getKeySpec(key, KeyInfo.class);
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            int level = info.getSecurityLevel();
            return level == KeyProperties.SECURITY_LEVEL_TRUSTED_ENVIRONMENT || level == KeyProperties.SECURITY_LEVEL_STRONGBOX;
        }
        return info.isInsideSecureHardware();
    }

    public static byte[] mac(Context context, String name, byte[] message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(macKey(context, name));
        return mac.doFinal(message);
    }

    public static void destroyKey(String name) throws Exception {
        keyStore().deleteEntry("mac." + name);
        keyStore().deleteEntry("person." + name);
    }

    /** Whether a fingerprint or a face that may guard a key is enrolled; before Android 11 nothing says so for sure. */
    public static boolean canAskPerson(Context context) {
        return Build.VERSION.SDK_INT >= Build.VERSION_CODES.R
            && context.getSystemService(BiometricManager.class).canAuthenticate(BiometricManager.Authenticators.BIOMETRIC_STRONG)
                == BiometricManager.BIOMETRIC_SUCCESS;
    }

    /** As mac(), once the system has recognised its owner; null when it did not, or was refused. Waits for the answer. */
    public static byte[] macForPerson(Context context, String name, byte[] message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        try {
            mac.init(personKey(context, name));
        } catch (KeyPermanentlyInvalidatedException enrolledSince) {
            keyStore().deleteEntry("person." + name); // another finger since: what the old key guarded stays closed to it
            mac.init(personKey(context, name));
        }
        AtomicReference<Mac> recognised = new AtomicReference<>();
        CountDownLatch answered = new CountDownLatch(1);
        BiometricPrompt prompt = new BiometricPrompt.Builder(context)
            .setTitle(context.getApplicationInfo().loadLabel(context.getPackageManager()))
            .setNegativeButton(context.getText(android.R.string.cancel), context.getMainExecutor(), (dialog, which) -> answered.countDown())
            .build();
        prompt.authenticate(new BiometricPrompt.CryptoObject(mac), new CancellationSignal(), context.getMainExecutor(),
            new BiometricPrompt.AuthenticationCallback() {
                @Override
                public void onAuthenticationSucceeded(BiometricPrompt.AuthenticationResult result) {
                    recognised.set(result.getCryptoObject().getMac());
                    answered.countDown();
                }

                @Override
                public void onAuthenticationError(int code, CharSequence text) {
                    answered.countDown();
                }
            });
        answered.await();
        return recognised.get() == null ? null : recognised.get().doFinal(message);
    }

    /** The public key as an uncompressed point (SEC 1, 65 bytes); made at the first call. */
    public static byte[] publicKey(Context context, String name) throws Exception {
        signingKey(context, name);
        ECPublicKey key = (ECPublicKey) keyStore().getCertificate("sign." + name).getPublicKey();
        byte[] point = new byte[65];
        point[0] = 4;
        copyRight(key.getW().getAffineX(), point, 1);
        copyRight(key.getW().getAffineY(), point, 33);
        return point;
    }

    /** ECDSA P-256 with SHA-256 over message, DER encoded. */
    public static byte[] sign(Context context, String name, byte[] message) throws Exception {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signingKey(context, name));
        signature.update(message);
        return signature.sign();
    }

    public static byte[] read(Context context, String name) throws Exception {
        byte[] box;
        try {
            box = new AtomicFile(fileOf(context, name)).readFully();
        } catch (FileNotFoundException absent) {
            return null;
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, sealingKey(context), new GCMParameterSpec(TAG_BITS, box, 0, NONCE_BYTES));
        cipher.updateAAD(name.getBytes("UTF-8"));
        return cipher.doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
    }

    public static void write(Context context, String name, byte[] secret) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, sealingKey(context));
        cipher.updateAAD(name.getBytes("UTF-8"));
        byte[] sealed = cipher.doFinal(secret);
        Arrays.fill(secret, (byte) 0);
        // AtomicFile writes beside, syncs and renames: a kill leaves the old secret or the new one.
        AtomicFile file = new AtomicFile(fileOf(context, name));
        FileOutputStream stream = file.startWrite();
        try {
            stream.write(cipher.getIV());
            stream.write(sealed);
            file.finishWrite(stream);
        } catch (Exception error) {
            file.failWrite(stream);
            throw error;
        }
    }

    public static void erase(Context context, String name) throws Exception {
        new AtomicFile(fileOf(context, name)).delete();
    }

    private static KeyStore keyStore() throws Exception {
        KeyStore store = KeyStore.getInstance(PROVIDER);
        store.load(null);
        return store;
    }

    // Names are not file names: they are hashed, and the folder is one that no backup takes.
    private static File fileOf(Context context, String name) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes("UTF-8"));
        return new File(context.getNoBackupFilesDir(), String.format("%064x.vault", new BigInteger(1, hash)));
    }

    private static SecretKey macKey(Context context, String name) throws Exception {
        Key known = keyStore().getKey("mac." + name, null);
        return known != null ? (SecretKey) known : make(context, KeyProperties.KEY_ALGORITHM_HMAC_SHA256,
            new KeyGenParameterSpec.Builder("mac." + name, KeyProperties.PURPOSE_SIGN));
    }

    private static SecretKey personKey(Context context, String name) throws Exception {
        Key known = keyStore().getKey("person." + name, null);
        return known != null ? (SecretKey) known : make(context, KeyProperties.KEY_ALGORITHM_HMAC_SHA256,
            new KeyGenParameterSpec.Builder("person." + name, KeyProperties.PURPOSE_SIGN)
                .setUserAuthenticationRequired(true).setInvalidatedByBiometricEnrollment(true));
    }

    private static SecretKey sealingKey(Context context) throws Exception {
        Key known = keyStore().getKey(SEALING, null);
        return known != null ? (SecretKey) known : make(context, KeyProperties.KEY_ALGORITHM_AES,
            new KeyGenParameterSpec.Builder(SEALING, KeyProperties.PURPOSE_ENCRYPT | KeyProperties.PURPOSE_DECRYPT)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM).setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE).setKeySize(256));
    }

    private static SecretKey make(Context context, String algorithm, KeyGenParameterSpec.Builder builder) throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance(algorithm, PROVIDER);
        try {
            generator.init(inStrongBox(context, builder, true).build());
            return generator.generateKey();
        } catch (ProviderException full) {
            generator.init(inStrongBox(context, builder, false).build()); // the secure element is full or slow to answer: the trusted environment
            return generator.generateKey();
        }
    }

    private static PrivateKey signingKey(Context context, String name) throws Exception {
        Key known = keyStore().getKey("sign." + name, null);
        if (known != null) {
            return (PrivateKey) known;
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance(KeyProperties.KEY_ALGORITHM_EC, PROVIDER);
        KeyGenParameterSpec.Builder builder = new KeyGenParameterSpec.Builder("sign." + name, KeyProperties.PURPOSE_SIGN)
            .setAlgorithmParameterSpec(new ECGenParameterSpec("secp256r1")).setDigests(KeyProperties.DIGEST_SHA256);
        try {
            generator.initialize(inStrongBox(context, builder, true).build());
            return generator.generateKeyPair().getPrivate();
        } catch (ProviderException full) {
            generator.initialize(inStrongBox(context, builder, false).build());
            return generator.generateKeyPair().getPrivate();
        }
    }

    private static KeyGenParameterSpec.Builder inStrongBox(Context context, KeyGenParameterSpec.Builder builder, boolean wanted) {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            builder.setIsStrongBoxBacked(wanted && context.getPackageManager().hasSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE));
        }
        return builder;
    }

    private static void copyRight(BigInteger number, byte[] to, int offset) {
        byte[] raw = number.toByteArray();
        int skip = Math.max(0, raw.length - 32);
        System.arraycopy(raw, skip, to, offset + 32 - (raw.length - skip), raw.length - skip);
    }
}
