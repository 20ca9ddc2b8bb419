package org.chengxin.detection.learn;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Writes a learnt model: the mark {@code CXMODEL}, the number of the form, the kind of model, then numbers (big endian) and
 * arrays (their length first), and last the SHA-256 of all before. See docs/formats/detection.md.
 */
public final class ModelOut {

    static final byte[] MARK = "CXMODEL".getBytes(StandardCharsets.US_ASCII);
    static final int DIGEST = 32;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    public ModelOut(String kind, int form) throws IOException {
        out.write(MARK);
        out.writeInt(form);
        text(kind);
    }

    public void number(long value) throws IOException {
        out.writeLong(value);
    }

    public void number(double value) throws IOException {
        out.writeDouble(value);
    }

    public void text(String value) throws IOException {
        byte[] written = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(written.length);
        out.write(written);
    }

    public void texts(List<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            text(value);
        }
    }

    public void numbers(int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    public void numbers(double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    public void numbers(long[] values) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    public void columns(double[][] columns) throws IOException {
        out.writeInt(columns.length);
        for (double[] column : columns) {
            numbers(column);
        }
    }

    static byte[] digest(byte[] bytes, int length) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(bytes, 0, length);
            return sha256.digest();
        } catch (NoSuchAlgorithmException notThisJava) {
            throw new IllegalStateException(notThisJava);
        }
    }

    /** Ends the model. */
    public void writeTo(OutputStream file) throws IOException {
        byte[] all = bytes.toByteArray();
        file.write(all);
        file.write(digest(all, all.length));
    }
}
