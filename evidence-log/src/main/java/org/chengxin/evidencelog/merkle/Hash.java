package org.chengxin.evidencelog.merkle;

import java.util.Arrays;
import java.util.Base64;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;

/** A SHA-256 value, 32 bytes; its text form is padded base64 (RFC 4648 §4) of exactly 44 characters. */
public final class Hash {
    public static final int LENGTH = 32;

    /** The root of the tree without entries: SHA-256 of nothing (RFC 6962 §2.1). */
    public static final Hash EMPTY_TREE = new TreeHasher().empty();

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies 32 bytes; any other length is a programming error. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** Copies the 32 bytes that start at {@code offset}. */
    public static Hash of(byte[] source, int offset) {
        return new Hash(Arrays.copyOfRange(source, offset, offset + LENGTH));
    }

    /** Reads the canonical base64 form and refuses every other spelling of the same bytes. */
    public static Hash parse(String base64) throws VerificationException {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == LENGTH
                    && Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return new Hash(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // told below together with the other spellings
        }
        throw new VerificationException(Reason.MALFORMED, "Not the base64 of a 32-byte hash: " + base64);
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Writes the 32 bytes into {@code target} from {@code offset} on. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
