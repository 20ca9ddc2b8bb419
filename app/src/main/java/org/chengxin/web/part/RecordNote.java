package org.chengxin.web.part;

import java.time.Instant;
import java.util.Optional;
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
     */
    record Note(
            String words,
            @Nullable Instant at,
            @Nullable String hint,
            @Nullable FactId by) {}

    /** Empty if there is nothing to tell. */
    Optional<Note> of(FactId record, @Nullable Caller reader);
}
