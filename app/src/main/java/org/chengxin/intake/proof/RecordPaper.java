package org.chengxin.intake.proof;

import java.util.List;
import org.chengxin.evidence.Erasures.Erasure;
import org.jspecify.annotations.Nullable;

/**
 * A record in words, for a file that opens anywhere.
 *
 * @param type of the fact
 * @param lines of a report; empty for facts that are none
 * @param sealed the payload as it was sealed, indented; absent if it was erased
 * @param withheld the part that is not published, as it was sealed; absent where there is none or it is not for the reader
 * @param hidden whether there is such a part that is not for the reader
 * @param erased how it was erased, if it was
 * @param erasedBy index of the entry that says so
 */
public record RecordPaper(
        String id,
        String type,
        List<Line> lines,
        @Nullable String sealed,
        @Nullable String withheld,
        boolean hidden,
        @Nullable Erasure erased,
        @Nullable Long erasedBy) {

    /**
     * One field that was sent.
     *
     * @param depth how many objects are around it
     * @param value as it was sent; empty for an object, whose fields follow
     */
    public record Line(String name, int depth, String value) {}
}
