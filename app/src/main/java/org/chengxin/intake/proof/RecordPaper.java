package org.chengxin.intake.proof;

import java.util.List;
import org.chengxin.evidence.Erasures.Erasure;
import org.jspecify.annotations.Nullable;

/**
 * A record as text, for a page that needs no server.
 *
 * @param type of the fact
 * @param lines of a report; empty for other facts
 * @param sealed the payload as sealed, pretty-printed; absent if it was erased
 * @param withheld the withheld part as sealed; absent if there is none or the reader may not have it
 * @param hidden whether there is a withheld part that the reader may not have
 * @param masked whether it is told without natural persons whom the case does not need
 * @param erased the erasure, if it was erased
 * @param erasedBy index of the erasure's entry
 */
public record RecordPaper(
        String id,
        String type,
        List<Line> lines,
        @Nullable String sealed,
        @Nullable String withheld,
        boolean hidden,
        boolean masked,
        @Nullable Erasure erased,
        @Nullable Long erasedBy) {

    /**
     * One field as sent.
     *
     * @param depth the number of enclosing objects
     * @param value as sent; empty for an object, whose fields follow
     */
    public record Line(String name, int depth, String value) {}
}
