package org.chengxin.web.part;

import java.time.Instant;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/** What became of a sealed record, told on its page {@code /records/{id}}; a bean of the module that knows it. */
@FunctionalInterface
public interface RecordNote {

    /**
     * One sentence on a record.
     *
     * @param at when it became so; null for what holds from the beginning
     * @param hint more, for readers who may know it
     * @param by the record that made it so; null if none did
     * @param link a page outside that shows it
     * @param tone of the component {@code answer}
     */
    record Note(
            String words,
            @Nullable Instant at,
            @Nullable String hint,
            @Nullable FactId by,
            @Nullable String link,
            String tone) {}

    /** Empty if there is nothing to tell. */
    List<Note> of(FactId record, @Nullable Caller reader);
}
