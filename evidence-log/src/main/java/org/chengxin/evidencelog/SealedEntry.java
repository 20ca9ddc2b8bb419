package org.chengxin.evidencelog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What one entry of the log holds: a format version, a time, and a 32-byte commitment for each fact. Nothing in it tells
 * an outsider two facts of one subject from two facts of two subjects, and erasing a fact's salt and payload leaves
 * nothing behind that could be guessed.
 *
 * <p>Layout: {@code u8 version = 1}, {@code u64 milliseconds since 1970}, then the commitments; big endian.
 *
 * @param sealedAt to the millisecond
 * @param commitments 32 bytes each
 */
public record SealedEntry(Instant sealedAt, List<byte[]> commitments) {

    /** The bytes of a salt and of a commitment. */
    public static final int LENGTH = 32;

    private static final byte VERSION = 1;
    private static final int HEADER = 9;
    private static final byte[] LABEL = "chengxin-fact/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + LENGTH * commitments.size());
        bytes.put(VERSION).putLong(sealedAt.toEpochMilli());
        commitments.forEach(bytes::put);
        return bytes.array();
    }

    /** @throws IllegalArgumentException if the bytes are not of this layout */
    public static SealedEntry parse(byte[] bytes) {
        if (bytes.length < HEADER + LENGTH || (bytes.length - HEADER) % LENGTH != 0 || bytes[0] != VERSION) {
            throw new IllegalArgumentException("not a sealed entry of version " + VERSION);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        Instant sealedAt = Instant.ofEpochMilli(buffer.getLong());
        List<byte[]> commitments = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] commitment = new byte[LENGTH];
            buffer.get(commitment);
            commitments.add(commitment);
        }
        return new SealedEntry(sealedAt, List.copyOf(commitments));
    }

    /** HMAC-SHA-256 of the payload under a salt that belongs to it alone. */
    public static byte[] commitment(byte[] salt, byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            mac.update(LABEL);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] newSalt() {
        byte[] salt = new byte[LENGTH];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
