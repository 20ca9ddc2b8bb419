package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.Money;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A credit record before it is filed.
 *
 * @param footing of its report
 */
record Incoming(About about, Decision decision, Text text, Sums sums, Validity validity, String footing) {

    /**
     * The party.
     *
     * @param party as the decision names it; null if it names nobody
     */
    record About(SubjectId subject, @Nullable String party, boolean naturalPerson) {

        static About firm(SubjectId subject, @Nullable String name) {
            return new About(subject, name, false);
        }
    }

    /** Its natural key among the records of a subject, and whether by summary procedure. */
    record Decision(RecordKind kind, String number, String authority, LocalDate decided, boolean summary) {}

    /** Its texts. */
    record Text(
            String title, @Nullable String basis, @Nullable String content, List<String> categories) {}

    /** Its amounts. */
    record Sums(@Nullable Money fine, @Nullable Money confiscated) {

        static final Sums NONE = new Sums(null, null);
    }

    /**
     * Its periods.
     *
     * @param disclosedUntil end of disclosure set by the deciding authority
     */
    record Validity(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate disclosedUntil) {}
}
