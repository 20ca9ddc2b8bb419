package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.shared.Money;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A credit record before it is filed.
 *
 * @param footing of its report
 * @param end what ended it; null while it stands
 */
record Incoming(
        About about,
        Decision decision,
        Text text,
        Sums sums,
        Validity validity,
        String footing,
        Course course,
        @Nullable End end) {

    /** Of a record that stands and whose course nobody told. */
    Incoming(About about, Decision decision, Text text, Sums sums, Validity validity, String footing) {
        this(about, decision, text, sums, validity, footing, Course.NONE, null);
    }

    /** The same record with its course and end. */
    Incoming with(Course course, @Nullable End end) {
        return new Incoming(about, decision, text, sums, validity, footing, course, end);
    }

    /**
     * This reading of a report as the row of its record would have it: the row keeps no name of a person, the name that an agency
     * had when it reported, and the end that any of the reports told.
     *
     * @param alone whether no other report states the record
     */
    Incoming as(Incoming row, boolean alone) {
        return new Incoming(
                about.naturalPerson() ? new About(about.subject(), null, true) : about,
                decision.kind() == RecordKind.APPRAISAL ? decision.withAuthority(row.decision.authority) : decision,
                text,
                sums,
                validity,
                footing,
                course,
                alone ? end : row.end);
    }

    /**
     * The course of a decision after it was taken.
     *
     * @param published first day of publication by its authority
     * @param served the day on which the party received it
     * @param remedy {@code pending} while reconsideration or a lawsuit runs, {@code upheld} when it failed
     */
    record Course(
            @Nullable LocalDate published,
            @Nullable LocalDate served,
            @Nullable String remedy) {

        static final Course NONE = new Course(null, null, null);
    }

    /** Revoked, removed from a list, or performed: the first day on which it holds no more. */
    record End(LocalDate day, @Nullable String reason) {}

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

    /**
     * Its natural key among the records of a subject, and whether by summary procedure.
     *
     * @param severity 失信行为等级 of a penalty as its authority gave it; null if it gave none
     */
    record Decision(
            RecordKind kind,
            String number,
            String authority,
            LocalDate decided,
            boolean summary,
            @Nullable Severity severity) {

        Decision(RecordKind kind, String number, String authority, LocalDate decided, boolean summary) {
            this(kind, number, authority, decided, summary, null);
        }

        Decision withAuthority(String name) {
            return new Decision(kind, number, name, decided, summary, severity);
        }
    }

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
