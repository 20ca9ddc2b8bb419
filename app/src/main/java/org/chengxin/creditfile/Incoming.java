package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.Money;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A credit record as it comes in.
 *
 * @param footing on what its reporter reports
 */
record Incoming(About about, Decision decision, Text text, Sums sums, Validity validity, String footing) {

    /**
     * Whom it is about.
     *
     * @param party as the decision names it; null where it names nobody
     */
    record About(SubjectId subject, @Nullable String party, boolean naturalPerson) {

        static About firm(SubjectId subject, @Nullable String name) {
            return new About(subject, name, false);
        }
    }

    /** By what it is known among all records of its subject. */
    record Decision(RecordKind kind, String number, String authority, LocalDate decided, boolean summary) {}

    /** What it says. */
    record Text(
            String title, @Nullable String basis, @Nullable String content, List<String> categories) {}

    /** What it costs. */
    record Sums(@Nullable Money fine, @Nullable Money confiscated) {

        static final Sums NONE = new Sums(null, null);
    }

    /**
     * How long it holds.
     *
     * @param disclosedUntil what the deciding authority set itself
     */
    record Validity(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate disclosedUntil) {}
}
