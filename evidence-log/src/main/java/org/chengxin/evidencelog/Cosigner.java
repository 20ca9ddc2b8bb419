package org.chengxin.evidencelog;

import java.io.IOException;
import java.util.List;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;

/** Asks witnesses to cosign. */
@FunctionalInterface
public interface Cosigner {
    /** Asks nobody. */
    Cosigner NONE = (note, tree) -> List.of();

    /**
     * The lines that witnesses added to {@code note}, as far as they answered; {@code tree} gives the consistency proofs
     * they ask for. Lines that do not hold under the policy are left out by the caller.
     */
    List<NoteSignature> cosign(Note note, LogReader tree) throws IOException, VerificationException;
}
