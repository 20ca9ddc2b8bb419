package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.creditfile.Incoming.About;
import org.chengxin.creditfile.Incoming.Decision;
import org.chengxin.creditfile.Incoming.Sums;
import org.chengxin.creditfile.Incoming.Text;
import org.chengxin.creditfile.Incoming.Validity;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An authority's determination about a subject in a matter.
 *
 * @param id of the outcome and its fact
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

    /** Converted to a credit record. */
    Stored record(boolean naturalPerson) {
        Incoming values = new Incoming(
                new About(subject, null, naturalPerson),
                new Decision(RecordKind.DETERMINATION, number, authority, decided, false),
                new Text(title, basis, content, List.of(category)),
                Sums.NONE,
                new Validity(decided, validUntil, null),
                "statutory");
        return new Stored(id.value(), id.value(), subject, values, authority, true, 1, false, true, false);
    }
}
