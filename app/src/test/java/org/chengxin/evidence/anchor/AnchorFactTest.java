package org.chengxin.evidence.anchor;

import java.time.Instant;
import java.util.List;
import org.chengxin.evidence.SealedForms;
import org.chengxin.evidence.anchor.Anchors.Anchored;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;
import org.junit.jupiter.api.Test;

/** A dated checkpoint is sealed under the names that it always had. */
class AnchorFactTest {

    @Test
    void itsFormNeverChanges() {
        Note note = new Note(
                "example.com/log\n7\nAAAA\n", List.of(new NoteSignature("example.com/log", 1, new byte[] {5})));
        Anchored anchored =
                new Anchored(note, 7, new byte[] {1, 2}, "", Instant.parse("2026-03-02T01:02:03Z"), "rfc3161");
        SealedForms.check("anchor", Anchors.fact(SealedForms.id(4), "example.com/log", anchored));
    }
}
