package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.creditfile.RecordStore.Stored;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What an authority determined about a subject in a matter.
 *
 * @param id that of the outcome and of its fact
 * @param number of the matter
 */
record Determination(
        FactId id,
        SubjectId subject,
        MatterId matter,
        String number,
        String authority,
        String category,
        String title,
        String content,
        String basis,
        LocalDate decided,
        @Nullable LocalDate validUntil) {

    /** As a record of the file. */
    Stored record(boolean naturalPerson) {
        Incoming values = new Incoming(
                subject,
                RecordKind.DETERMINATION,
                number,
                authority,
                null,
                naturalPerson,
                title,
                basis,
                content,
                List.of(category),
                null,
                null,
                decided,
                decided,
                validUntil,
                null,
                false,
                "statutory");
        return new Stored(id.value(), id.value(), subject, values, authority, true, 1, false);
    }
}
