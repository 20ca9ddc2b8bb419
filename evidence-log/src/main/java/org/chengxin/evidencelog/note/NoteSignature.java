package org.chengxin.evidencelog.note;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;

/** One signature line of a note: key name, key id and the signature bytes that follow the id. */
public record NoteSignature(String name, int keyId, byte[] signature) {
    private static final String START = "\u2014 ";
    private static final int COSIGNATURE_LENGTH = Long.BYTES + 64;

    public NoteSignature {
        requireNonNull(name, "name is null");
        signature = signature.clone();
        if (!KeyNames.isValid(name) || signature.length == 0) {
            throw new IllegalArgumentException("Not a signature line: name '" + name + "'");
        }
    }

    /** Signs {@code text} and names the key. */
    public static NoteSignature by(NoteSigner signer, byte[] text) {
        NoteVerifier key = signer.verifier();
        return new NoteSignature(key.name(), key.keyId(), signer.sign(text));
    }

    /** Reads one line, with or without its final newline. */
    public static NoteSignature parse(String line) throws VerificationException {
        String content = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
        int space = content.indexOf(' ', START.length());
        if (!content.startsWith(START) || space < 0) {
            throw malformed(content);
        }
        String name = content.substring(START.length(), space);
        byte[] bytes = decode(content.substring(space + 1), content);
        if (!KeyNames.isValid(name) || bytes.length <= Integer.BYTES) {
            throw malformed(content);
        }
        int keyId = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(name, keyId, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /** The line with its final newline. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return START + name + ' ' + Base64.getEncoder().encodeToString(bytes) + '\n';
    }

    /** The time stated by a cosignature/v1 of Ed25519; empty for signatures of another length. */
    public Optional<Instant> cosignedAt() {
        if (signature.length != COSIGNATURE_LENGTH) {
            return Optional.empty();
        }
        long seconds = ByteBuffer.wrap(signature).getLong();
        return seconds < 0 || seconds > Instant.MAX.getEpochSecond()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(seconds));
    }

    /** Whether the line claims to be by this key. */
    public boolean names(NoteVerifier key) {
        return keyId == key.keyId() && name.equals(key.name());
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    private static byte[] decode(String base64, String line) throws VerificationException {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            // one spelling only: otherwise a note could be altered without breaking a signature
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw malformed(line);
    }

    private static VerificationException malformed(String line) {
        return new VerificationException(Reason.MALFORMED, "Not a signature line: " + line);
    }
}
