package org.chengxin.evidencelog;

import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;

/** How an attempt to publish ended; all three are normal ends, and the entries are as safe as before. */
public sealed interface Publication {
    /** What was, or would have been, published. */
    Checkpoint checkpoint();

    /** The checkpoint is in place and readers can see it. */
    record Published(Checkpoint checkpoint, Note note) implements Publication {}

    /** The log signed, but the policy is not met ({@code why}); readers still see the checkpoint before. */
    record Withheld(Checkpoint checkpoint, Note note, String why) implements Publication {}

    /** The guard forbade the signature; nothing was signed. */
    record Refused(Checkpoint checkpoint) implements Publication {}
}
