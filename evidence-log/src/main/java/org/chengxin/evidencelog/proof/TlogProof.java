package org.chengxin.evidencelog.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.MerkleTree;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;

/**
 * A proof that needs no server: index, siblings from the leaf upwards, and the checkpoint with all its signatures (C2SP
 * tlog-proof, file extension {@code .tlog-proof}). The extra bytes, none if the array is
 * empty, are not covered by any signature.
 */
public record TlogProof(byte[] extra, long index, List<Hash> hashes, Note checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MAXIMUM_HASHES = 63;

    public TlogProof {
        requireNonNull(checkpoint, "checkpoint is null");
        extra = extra.clone();
        hashes = List.copyOf(hashes);
        if (index < 0 || hashes.size() > MAXIMUM_HASHES) {
            throw new IllegalArgumentException("No tree has index " + index + " with " + hashes.size() + " siblings");
        }
    }

    public TlogProof(long index, List<Hash> hashes, Note checkpoint) {
        this(new byte[0], index, hashes, checkpoint);
    }

    public static TlogProof parse(byte[] bytes) throws VerificationException {
        String text = decode(bytes);
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw malformed("no checkpoint follows an empty line");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        if (!lines.remove(0).equals(HEADER)) {
            throw malformed("its first line is not " + HEADER);
        }
        byte[] extra = new byte[0];
        if (!lines.isEmpty() && lines.get(0).startsWith(EXTRA)) {
            extra = decodeExtra(lines.remove(0).substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.get(0).startsWith(INDEX) || lines.size() > 1 + MAXIMUM_HASHES) {
            throw malformed("it has no index line or too many hashes");
        }
        long index = Checkpoint.parseSize(lines.remove(0).substring(INDEX.length()));
        List<Hash> hashes = new ArrayList<>();
        for (String line : lines) {
            hashes.add(Hash.parse(line));
        }
        Note note = Note.parse(text.substring(split + 2).getBytes(UTF_8));
        return new TlogProof(extra, index, hashes, note);
    }

    /** The bytes of a {@code .tlog-proof} file. */
    public byte[] toBytes() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (extra.length > 0) {
            text.append(EXTRA).append(Base64.getEncoder().encodeToString(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> text.append(hash).append('\n'));
        text.append('\n').append(new String(checkpoint.toBytes(), UTF_8));
        return text.toString().getBytes(UTF_8);
    }

    /**
     * Checks log signature, cosignatures and inclusion; returns what the policy accepted if {@code entry} is entry
     * {@link #index()} of that log.
     */
    public TlogPolicy.Accepted verify(byte[] entry, TlogPolicy policy) throws VerificationException {
        return verifyLeaf(MerkleTree.leafHash(entry), policy);
    }

    /** The same for one who knows only the leaf hash of the entry. */
    public TlogPolicy.Accepted verifyLeaf(Hash leaf, TlogPolicy policy) throws VerificationException {
        TlogPolicy.Accepted accepted = policy.verify(checkpoint);
        Checkpoint tree = accepted.checkpoint();
        MerkleTree.verifyInclusion(index, tree.size(), leaf, hashes, tree.root());
        return accepted;
    }

    @Override
    public byte[] extra() {
        return extra.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TlogProof proof && Arrays.equals(toBytes(), proof.toBytes());
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, hashes, checkpoint);
    }

    private static String decode(byte[] bytes) throws VerificationException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            throw malformed("it is not UTF-8");
        }
    }

    private static byte[] decodeExtra(String base64) throws VerificationException {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length > 0 && Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw malformed("its extra line is empty or not base64");
    }

    private static VerificationException malformed(String why) {
        return new VerificationException(Reason.MALFORMED, "Not a tlog-proof: " + why);
    }
}
