package org.chengxin.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.chengxin.evidencelog.key.Keyring;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Field encryption (AES-256-GCM, key from the key ring) with a keyed blind index that finds encrypted values again. */
@Component
public class Confidential {

    private static final String KEY_FILE = "data.key";
    private static final int NONCE = 12;

    /** Cached per thread: looking up the algorithm costs as much as encrypting a report. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Confidential::cipher);

    private static final int TAG = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec encryptionKey;
    private final SecretKeySpec indexKey;
    private final SecretKeySpec outgoingKey;

    /** Makes a new key only if nothing has been encrypted yet. */
    @Autowired
    Confidential(Keyring keyring, JdbcClient sql) {
        this(existing(keyring, sql));
    }

    Confidential(Keyring keyring) {
        byte[] key = keyring.secret(KEY_FILE, this::fresh);
        if (key.length != 64) {
            throw new IllegalStateException(
                    "keys/" + KEY_FILE + " is damaged: restore it from the backup, nothing can be read without it");
        }
        encryptionKey = new SecretKeySpec(key, 0, 32, "AES");
        indexKey = new SecretKeySpec(key, 32, 32, "HmacSHA256");
        outgoingKey = new SecretKeySpec(mac(indexKey, "key of texts that leave the house, version 1"), "AES");
    }

    private static Keyring existing(Keyring keyring, JdbcClient sql) {
        if (!keyring.has(KEY_FILE)
                && sql.sql("select exists (select from evidence.fact)")
                        .query(Boolean.class)
                        .single()) {
            throw new IllegalStateException(
                    "keys/" + KEY_FILE + " is missing and the database holds what is encrypted under"
                            + " it: restore it from the backup, nothing can be read without it（数据密钥缺失，请从备份恢复）");
        }
        return keyring;
    }

    private byte[] fresh() {
        byte[] fresh = new byte[64];
        random.nextBytes(fresh);
        return fresh;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nonce (12 bytes), ciphertext, tag (16 bytes). */
    public byte[] encrypt(byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(Cipher.ENCRYPT_MODE, encryptionKey, new GCMParameterSpec(128, nonce));
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException if the bytes were altered or written under another key */
    public byte[] decrypt(byte[] sealed) {
        if (sealed.length < NONCE + TAG) {
            throw new IllegalStateException("an encrypted value was cut short");
        }
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(Cipher.DECRYPT_MODE, encryptionKey, new GCMParameterSpec(128, sealed, 0, NONCE));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("an encrypted value was altered or belongs to another key", altered);
        }
    }

    /** Encrypts a text; null stays null. */
    public byte @Nullable [] encryptText(@Nullable String plain) {
        return plain == null ? null : encrypt(plain.getBytes(StandardCharsets.UTF_8));
    }

    public @Nullable String decryptText(byte @Nullable [] sealed) {
        return sealed == null ? null : new String(decrypt(sealed), StandardCharsets.UTF_8);
    }

    /**
     * Encrypts a text that is handed out and comes back, such as a list cursor. Its holder cannot read it, and it opens only
     * in the same context. Uses a key of its own, derived from the installation's.
     *
     * @param context who and what the text is for
     */
    public String sealText(String context, String plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] text = outgoing(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = Arrays.copyOf(nonce, NONCE + text.length);
            System.arraycopy(text, 0, sealed, NONCE, text.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens a sealed text; empty if it was not sealed here in this context. */
    public Optional<String> openText(String context, String text) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text);
            if (sealed.length < NONCE + TAG) {
                return Optional.empty();
            }
            byte[] plain = outgoing(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), context)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private Cipher outgoing(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, outgoingKey, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Equal texts have equal indexes; without the key the text can be neither read nor guessed. */
    public byte @Nullable [] blindIndex(@Nullable String plain) {
        return plain == null ? null : mac(indexKey, plain);
    }

    private static byte[] mac(SecretKeySpec key, String plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
