package org.chengxin.evidencelog.key;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.note.KeyProtection;
import org.chengxin.evidencelog.note.KeyProtectionException;

/**
 * The secrets in {@code keys/}, encrypted at rest. {@code keys/keyring} holds the one wrapping key, protected by passphrase
 * or key file: scrypt runs once, and changing the passphrase replaces one file in one step.
 */
public final class Keyring {

    private static final System.Logger LOG = System.getLogger(Keyring.class.getName());
    private static final String FOLDER = "keys/";
    private static final String RING = FOLDER + "keyring";

    private final DataDirectory directory;
    private final byte[] wrappingKey;

    private Keyring(DataDirectory directory, byte[] wrappingKey) {
        this.directory = directory;
        this.wrappingKey = wrappingKey;
    }

    /**
     * Opens the ring, or makes one at first start.
     *
     * @throws KeyringException if it does not open with what was given
     */
    public static Keyring open(DataDirectory directory, KeySettings settings) {
        directory.folder("keys");
        return directory.has(RING) ? existing(directory, settings) : fresh(directory, settings);
    }

    /** Opens a ring that must be there. */
    public static Keyring existing(DataDirectory directory, KeySettings settings) {
        if (!directory.has(RING)) {
            throw new KeyringException("there is no key ring in " + directory.dataDir() + "（此目录没有密钥环）");
        }
        KeySource source = KeySource.existing(directory, settings);
        try {
            return new Keyring(directory, KeyProtection.open(directory.read(RING), source.bytes()));
        } catch (KeyProtectionException failure) {
            throw new KeyringException(
                    failure.reason() == KeyProtectionException.Reason.WRONG_SECRET
                            ? RING + " does not open with " + source + "（口令或密钥文件不对）"
                            : RING + " is damaged or of a later version: restore it from the backup, no key can be"
                                    + " read without it（密钥环已损坏）");
        }
    }

    private static Keyring fresh(DataDirectory directory, KeySettings settings) {
        for (String file : new String[] {"data.key", "log.key", "log-sm2.key"}) {
            if (directory.has(FOLDER + file) && KeyProtection.isProtected(directory.read(FOLDER + file))) {
                throw new KeyringException(RING + " is missing, and " + FOLDER + file
                        + " cannot be read without it: restore it from the backup（密钥环缺失）");
            }
        }
        KeySource source = KeySource.orNew(directory, settings);
        byte[] key = new byte[KeyProtection.WRAPPING_KEY];
        new SecureRandom().nextBytes(key);
        directory.writePrivate(RING, KeyProtection.protect(key, source.bytes()));
        LOG.log(
                System.Logger.Level.WARNING,
                "the keys in {0} are encrypted under {1}; keep it in a second place, apart from the backups:"
                        + " without it nothing opens（密钥已加密，请另行保管口令或密钥文件）",
                directory.dataDir(),
                source);
        return new Keyring(directory, key);
    }

    /** The secret in {@code keys/<file>}; made and kept if there is none. */
    public byte[] secret(String file, Supplier<byte[]> fresh) {
        if (!directory.has(FOLDER + file)) {
            keep(file, fresh.get());
        }
        return secret(file);
    }

    /** The secret in {@code keys/<file>}; one that an earlier version left open is encrypted where it lies. */
    public byte[] secret(String file) {
        byte[] stored = directory.read(FOLDER + file);
        if (!KeyProtection.isProtected(stored)) {
            keep(file, stored);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0}{1} lay open and is encrypted now; copies of it made before are not",
                    FOLDER,
                    file);
            return stored;
        }
        try {
            return KeyProtection.unwrap(stored, wrappingKey);
        } catch (KeyProtectionException failure) {
            throw new KeyringException(
                    failure.reason() == KeyProtectionException.Reason.WRONG_SECRET
                            ? FOLDER + file + " belongs to another key ring: restore both of one moment"
                            : FOLDER + file + " is damaged: restore it from the backup, what it opens or signs cannot"
                                    + " be had without it");
        }
    }

    public boolean has(String file) {
        return directory.has(FOLDER + file);
    }

    /** Encrypts a secret and puts it in place, durably. */
    public void keep(String file, byte[] secret) {
        directory.writePrivate(FOLDER + file, KeyProtection.wrap(secret, wrappingKey));
    }

    /** What only the holder of this ring can make: authenticates the list of keys, 32 bytes. */
    public byte[] seal(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(wrappingKey, "HmacSHA256"));
            mac.update("chengxin-log-keys/v1\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where its installation lies. */
    public DataDirectory directory() {
        return directory;
    }

    /**
     * Puts the ring under another passphrase or key file, in one step: whenever the process ends, the ring opens with the
     * one or the other. A key file that is not there yet is made first.
     */
    public void rewrap(KeySettings settings) {
        KeySource source = KeySource.orNew(directory, settings);
        directory.writePrivate(RING, KeyProtection.protect(wrappingKey, source.bytes()));
    }
}
