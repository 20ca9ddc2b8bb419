package org.chengxin.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The field {@code Content-Digest} (RFC 9530), with SHA-256. */
public final class ContentDigest {

    private static final String ALGORITHM = "sha-256";

    private ContentDigest() {}

    /** The field of a content. */
    public static String field(byte[] content, int offset, int length) {
        MessageDigest digest = begin();
        digest.update(content, offset, length);
        return FieldBytes.write(ALGORITHM, digest.digest());
    }

    public static String field(byte[] content) {
        return field(content, 0, content.length);
    }

    /** The field of a content of any length, read to its end. */
    public static String field(InputStream content) throws IOException {
        DigestInputStream digested = new DigestInputStream(content, begin());
        digested.transferTo(OutputStream.nullOutputStream());
        return FieldBytes.write(ALGORITHM, digested.getMessageDigest().digest());
    }

    /** The digest that the field names; empty if it names none by SHA-256. */
    public static Optional<byte[]> read(@Nullable String field) {
        return FieldBytes.of(field, ALGORITHM);
    }

    /** To digest a content while it is read. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
