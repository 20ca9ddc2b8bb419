package org.chengxin.evidencelog.merkle;

import static java.util.Objects.requireNonNull;

/**
 * Something presented as evidence does not hold; {@link #reason()} says in which way, the message says where. What the
 * message quotes of the evidence is made {@link Printable}, whoever prints it.
 */
public final class VerificationException extends Exception {
    private static final long serialVersionUID = 1;

    /** The ways in which evidence fails. */
    public enum Reason {
        /** The bytes do not follow their format. */
        MALFORMED,
        /** No signature is by a key the verifier was told to trust. */
        UNKNOWN_KEY,
        /** A signature line names a trusted key and is not that key's signature. */
        BAD_SIGNATURE,
        /** The checkpoint belongs to another log. */
        WRONG_ORIGIN,
        /** The log's signature holds, the witnesses that the policy asks for are missing. */
        QUORUM_NOT_MET,
        /** An index or a size lies outside the tree, or a proof is too short or too long for it. */
        WRONG_SIZE,
        /** The hashes do not lead to the signed root: entry, proof or tree was altered. */
        ROOT_MISMATCH,
        /** A tile is not the tile that the signed root commits to. */
        TILE_MISMATCH,
        /** An entry is not the entry that its tile commits to. */
        ENTRY_MISMATCH,
        /** A file that the checkpoint promises is absent. */
        MISSING,
        /** Two checkpoints of one log contradict each other. */
        INCONSISTENT
    }

    private final Reason reason;

    public VerificationException(Reason reason, String message) {
        super(Printable.of(message));
        this.reason = requireNonNull(reason, "reason is null");
    }

    public Reason reason() {
        return reason;
    }
}
