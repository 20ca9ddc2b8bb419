package org.chengxin.evidencelog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;

/**
 * A text (ending in a newline) with signature lines (C2SP signed-note); at most 100 lines of signatures and 1,000,000
 * bytes. Parsing accepts one spelling only, so {@link #toBytes()} gives back the very bytes that were parsed. A parsed
 * note proves nothing until {@link #verify} has returned.
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** The most bytes of a note. */
    public static final int MAXIMUM_BYTES = 1_000_000;

    static final int MAXIMUM_SIGNATURES = 100;

    public Note {
        requireNonNull(text, "text is null");
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || !isPlain(text)) {
            throw new IllegalArgumentException("A note text ends in a newline and has no other control characters");
        }
        if (signatures.size() > MAXIMUM_SIGNATURES) {
            throw new IllegalArgumentException("A note has at most 100 signatures, not " + signatures.size());
        }
    }

    /** Signs {@code text} with every signer, in their order. */
    public static Note sign(String text, List<? extends NoteSigner> signers) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Note(
                text,
                signers.stream().map(signer -> NoteSignature.by(signer, bytes)).toList());
    }

    public static Note parse(byte[] bytes) throws VerificationException {
        if (bytes.length > MAXIMUM_BYTES) {
            throw malformed("it has " + bytes.length + " bytes, more than 1,000,000");
        }
        String whole = decode(bytes);
        if (!isPlain(whole)) {
            throw malformed("it contains a control character");
        }
        int split = whole.lastIndexOf("\n\n");
        if (split < 0 || !whole.endsWith("\n") || split + 2 == whole.length()) {
            throw malformed("no signature lines follow an empty line");
        }
        String[] lines = whole.substring(split + 2).split("\n", -1);
        if (lines.length - 1 > MAXIMUM_SIGNATURES) {
            throw malformed("it has more than 100 signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (int i = 0; i < lines.length - 1; i++) {
            signatures.add(NoteSignature.parse(lines[i]));
        }
        return new Note(whole.substring(0, split + 1), signatures);
    }

    /**
     * Checks every line that names one of the keys and ignores the others; returns the lines that hold, in note order.
     *
     * @throws VerificationException if a line of a known key does not hold, or no line is by a known key
     */
    public List<NoteSignature> verify(Collection<? extends NoteVerifier> keys) throws VerificationException {
        byte[] bytes = text.getBytes(UTF_8);
        List<NoteSignature> held = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (NoteVerifier key : keys) {
                if (signature.names(key)) {
                    if (!key.verify(bytes, signature.signature())) {
                        throw new VerificationException(
                                Reason.BAD_SIGNATURE, "The signature of " + key.name() + " does not hold");
                    }
                    held.add(signature);
                    break;
                }
            }
        }
        if (held.isEmpty()) {
            throw new VerificationException(Reason.UNKNOWN_KEY, "No signature is by a trusted key");
        }
        return held;
    }

    /** The same text with more signature lines after the present ones. */
    public Note withSignatures(List<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.addAll(more);
        return new Note(text, all);
    }

    /** The bytes to store and to send: text, empty line, signature lines. */
    public byte[] toBytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString().getBytes(UTF_8);
    }

    private static String decode(byte[] bytes) throws VerificationException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            throw malformed("it is not UTF-8");
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character >= 0x20 || character == '\n');
    }

    private static VerificationException malformed(String why) {
        return new VerificationException(Reason.MALFORMED, "Not a signed note: " + why);
    }
}
