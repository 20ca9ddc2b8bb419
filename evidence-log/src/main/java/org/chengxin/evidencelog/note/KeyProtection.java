package org.chengxin.evidencelog.note;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.CRC32C;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;
import org.chengxin.evidencelog.note.KeyProtectionException.Reason;

/**
 * A secret at rest: AES-256-GCM under a key that scrypt derives from a passphrase, or under a wrapping key of 32 bytes.
 * The bytes are those of docs/formats/evidence-log.md, "Key files"; a secret has 1 to {@value #MAXIMUM_SECRET} bytes.
 */
public final class KeyProtection {
    static final int MAXIMUM_SECRET = 65_536;
    /** The length of a wrapping key. */
    public static final int WRAPPING_KEY = 32;

    private static final byte[] MAGIC = "CXKEY".getBytes(US_ASCII);
    private static final byte[] LABEL = "chengxin-key-file/v1\n".getBytes(US_ASCII);
    private static final byte VERSION = 1;
    private static final byte WRAPPED = 0;
    private static final byte SCRYPT = 1;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int HEADER = MAGIC.length + 5 + SALT + NONCE;
    private static final int MAGIC_AND_VERSION = MAGIC.length + 1;

    /** 2^15 blocks of 8: 32 MiB and about a tenth of a second, once a start. */
    private static final Cost USUAL = new Cost(15, 8, 1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyProtection() {}

    /** The parameters of scrypt (RFC 7914): N = 2^logN, r, p. */
    private record Cost(int logN, int r, int p) {
        /** A header from outside may not make us spend more than 256 MiB, or accept next to nothing. */
        boolean isBounded() {
            return logN >= 10 && logN <= 18 && r >= 1 && r <= 16 && p >= 1 && p <= 4 && (128L << logN) * r <= 1L << 28;
        }
    }

    /** Protects a secret with a passphrase, or with the bytes of a key file. */
    public static byte[] protect(byte[] secret, byte[] passphrase) {
        byte[] header = header(SCRYPT, USUAL);
        return seal(secret, header, derived(header, passphrase));
    }

    /** Protects a secret with a passphrase, taken in UTF-8. */
    public static byte[] protect(byte[] secret, char[] passphrase) {
        return protect(secret, utf8(passphrase));
    }

    /** Gives back what {@link #protect(byte[], byte[])} protected. */
    public static byte[] open(byte[] file, byte[] passphrase) throws KeyProtectionException {
        checkFrame(file, SCRYPT);
        return unseal(file, derived(file, passphrase));
    }

    /** Gives back what {@link #protect(byte[], char[])} protected. */
    public static byte[] open(byte[] file, char[] passphrase) throws KeyProtectionException {
        return open(file, utf8(passphrase));
    }

    /** Protects a secret with a wrapping key of {@value #WRAPPING_KEY} random bytes: no scrypt, so it costs nothing. */
    public static byte[] wrap(byte[] secret, byte[] wrappingKey) {
        byte[] header = header(WRAPPED, new Cost(0, 0, 0));
        return seal(secret, header, fileKey(header, wrappingKey));
    }

    /** Gives back what {@link #wrap} protected. */
    public static byte[] unwrap(byte[] file, byte[] wrappingKey) throws KeyProtectionException {
        checkFrame(file, WRAPPED);
        return unseal(file, fileKey(file, wrappingKey));
    }

    /** Whether the bytes begin like a key file of any version; a bare secret does so once in 2^40. */
    public static boolean isProtected(byte[] file) {
        return file.length >= MAGIC.length && Arrays.equals(Arrays.copyOf(file, MAGIC.length), MAGIC);
    }

    private static byte[] header(byte derivation, Cost cost) {
        byte[] random = new byte[SALT + NONCE];
        RANDOM.nextBytes(random);
        return ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(VERSION)
                .put(derivation)
                .put((byte) cost.logN())
                .put((byte) cost.r())
                .put((byte) cost.p())
                .put(random)
                .array();
    }

    /** Everything that can be told without the secret, before anything costly is computed. */
    private static void checkFrame(byte[] file, byte derivation) throws KeyProtectionException {
        if (!isProtected(file)) {
            throw new KeyProtectionException(Reason.NOT_PROTECTED, "this is not a key file");
        }
        if (file.length >= MAGIC_AND_VERSION && file[MAGIC.length] != VERSION) {
            throw new KeyProtectionException(
                    Reason.UNSUPPORTED, "version " + file[MAGIC.length] + " of key files is not known here");
        }
        int body = file.length - HEADER - TAG - Integer.BYTES;
        if (body < 1
                || body > MAXIMUM_SECRET
                || checksum(file)
                        != ByteBuffer.wrap(file, HEADER + body + TAG, 4).getInt()) {
            throw new KeyProtectionException(Reason.DAMAGED, "the key file is damaged: restore it from a backup");
        }
        if (file[MAGIC_AND_VERSION] != derivation
                || derivation == SCRYPT && !cost(file).isBounded()) {
            throw new KeyProtectionException(
                    Reason.UNSUPPORTED, "the key file asks for a derivation or a cost that is refused here");
        }
    }

    private static Cost cost(byte[] header) {
        return new Cost(header[MAGIC.length + 2], header[MAGIC.length + 3], header[MAGIC.length + 4]);
    }

    private static byte[] salt(byte[] header) {
        return Arrays.copyOfRange(header, MAGIC.length + 5, MAGIC.length + 5 + SALT);
    }

    private static byte[] derived(byte[] header, byte[] passphrase) {
        if (passphrase.length == 0) {
            throw new IllegalArgumentException("An empty passphrase protects nothing");
        }
        Cost cost = cost(header);
        return SCrypt.generate(passphrase, salt(header), 1 << cost.logN(), cost.r(), cost.p(), WRAPPING_KEY);
    }

    /** A key of the file's own, so that no two files share key and nonce however many there are. */
    private static byte[] fileKey(byte[] header, byte[] wrappingKey) {
        if (wrappingKey.length != WRAPPING_KEY) {
            throw new IllegalArgumentException("A wrapping key has 32 bytes, not " + wrappingKey.length);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(wrappingKey, "HmacSHA256"));
            mac.update(LABEL);
            return mac.doFinal(salt(header));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    private static byte[] seal(byte[] secret, byte[] header, byte[] key) {
        if (secret.length < 1 || secret.length > MAXIMUM_SECRET) {
            throw new IllegalArgumentException("A secret has 1 to 65,536 bytes, not " + secret.length);
        }
        try {
            byte[] file = Arrays.copyOf(header, HEADER + secret.length + TAG + Integer.BYTES);
            cipher(Cipher.ENCRYPT_MODE, header, key).doFinal(secret, 0, secret.length, file, HEADER);
            ByteBuffer.wrap(file).putInt(file.length - Integer.BYTES, checksum(file));
            return file;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM failed", impossible);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] unseal(byte[] file, byte[] key) throws KeyProtectionException {
        try {
            return cipher(Cipher.DECRYPT_MODE, file, key).doFinal(file, HEADER, file.length - HEADER - Integer.BYTES);
        } catch (GeneralSecurityException doesNotOpen) {
            // without a cause: what the cipher says helps nobody
            throw new KeyProtectionException(
                    Reason.WRONG_SECRET, "the key file is whole and does not open with this passphrase or key");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Cipher cipher(int mode, byte[] header, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, header, HEADER - NONCE, NONCE));
        cipher.updateAAD(header, 0, HEADER);
        return cipher;
    }

    /** Of all bytes before it; tells an accident from a wrong passphrase, and says nothing of the secret. */
    private static int checksum(byte[] file) {
        CRC32C crc = new CRC32C();
        crc.update(file, 0, file.length - Integer.BYTES);
        return (int) crc.getValue();
    }

    private static byte[] utf8(char[] passphrase) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] exact = new byte[bytes.remaining()];
        bytes.get(exact);
        return exact;
    }
}
