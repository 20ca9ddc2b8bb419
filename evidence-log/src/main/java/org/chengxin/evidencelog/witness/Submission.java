package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;

/**
 * The body of {@code add-checkpoint}: {@code old <size>}, at most 63 hashes of the consistency proof, an empty line, the
 * note. The head is read last, since an unknown origin and a false signature are told before a malformed head.
 */
record Submission(String head, Note note) {
    private static final String OLD = "old ";
    private static final int MAXIMUM_HASHES = 63;

    /** What the head says: the size the log believes the witness to be at, and the proof from there. */
    record Head(long old, List<Hash> proof) {}

    static byte[] encode(long old, List<Hash> proof, Note note) {
        StringBuilder head = new StringBuilder(OLD).append(old).append('\n');
        proof.forEach(hash -> head.append(hash).append('\n'));
        byte[] start = head.append('\n').toString().getBytes(UTF_8);
        byte[] end = note.toBytes();
        return ByteBuffer.allocate(start.length + end.length)
                .put(start)
                .put(end)
                .array();
    }

    /** Splits the body and reads the note. */
    static Submission parse(byte[] body) throws VerificationException {
        String text = decode(body);
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw malformed("no note follows an empty line");
        }
        Note note = Note.parse(text.substring(split + 2).getBytes(UTF_8));
        return new Submission(text.substring(0, split), note);
    }

    /** The first line of the note text. */
    String origin() {
        String text = note.text();
        return text.substring(0, text.indexOf('\n'));
    }

    Head parseHead() throws VerificationException {
        String[] lines = head.split("\n", -1);
        if (!lines[0].matches("old (0|[1-9][0-9]{0,18})")) {
            throw malformed("its first line is not 'old' and a decimal size");
        }
        if (lines.length > 1 + MAXIMUM_HASHES) {
            throw malformed("its proof has more than 63 hashes");
        }
        List<Hash> proof = new ArrayList<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            proof.add(Hash.parse(line));
        }
        try {
            return new Head(Long.parseLong(lines[0].substring(OLD.length())), List.copyOf(proof));
        } catch (NumberFormatException beyondRange) {
            throw malformed("its old size is beyond 2^63 - 1");
        }
    }

    private static String decode(byte[] body) throws VerificationException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notText) {
            throw malformed("it is not UTF-8");
        }
    }

    private static VerificationException malformed(String why) {
        return new VerificationException(Reason.MALFORMED, "Not an add-checkpoint request: " + why);
    }
}
