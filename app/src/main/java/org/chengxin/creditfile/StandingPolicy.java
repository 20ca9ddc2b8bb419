package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.creditfile.RecordKind.Category;
import org.jspecify.annotations.Nullable;

/**
 * Decides how far a record has come: established, published, adverse. A penalty or listing is adverse information only when its
 * remedies have failed or lapsed; penalties by summary procedure and mere warnings never are (浙江省公共信用信息管理条例 art. 11), nor is
 * what a matter found, a mediation or a list entry without an item of the national list.
 */
final class StandingPolicy {

    private StandingPolicy() {}

    /**
     * Periods in which remedies can be sought.
     *
     * @param service days until a decision counts as served if nobody told the day
     * @param review days for reconsideration
     * @param lawsuit months for a lawsuit
     */
    record Remedies(int service, int review, int lawsuit) {}

    static Standing decide(Incoming record, Disclosure disclosure, Remedies remedies, LocalDate day) {
        if (disclosure.state() == Disclosure.State.ENDED) {
            return Standing.ENDED;
        }
        if (disclosure.equals(DisclosurePolicy.ASSERTED)) {
            return Standing.ESTABLISHED;
        }
        LocalDate adverse = adverseFrom(record, remedies);
        if (adverse != null && !day.isBefore(adverse)) {
            return Standing.ADVERSE;
        }
        LocalDate published = record.course().published();
        boolean shown = disclosure.open() && (published == null || !day.isBefore(published));
        return shown ? Standing.PUBLISHED : Standing.ESTABLISHED;
    }

    /** First day on which it is adverse information; null for never, or not while a remedy runs. */
    static @Nullable LocalDate adverseFrom(Incoming record, Remedies remedies) {
        Incoming.Course course = record.course();
        LocalDate decided = record.decision().decided();
        if (record.decision().kind().category() != Category.ADVERSE
                || record.decision().summary()
                || record.text().categories().equals(List.of("warning"))
                || record.text().categories().equals(List.of("supervision"))
                || "pending".equals(course.remedy())) {
            return null;
        }
        if ("upheld".equals(course.remedy()) || record.decision().kind() == RecordKind.JUDGMENT_DEFAULT) {
            return decided;
        }
        LocalDate served = course.served() != null ? course.served() : decided.plusDays(remedies.service());
        LocalDate review = served.plusDays(remedies.review());
        LocalDate lawsuit = served.plusMonths(remedies.lawsuit());
        return (review.isAfter(lawsuit) ? review : lawsuit).plusDays(1);
    }
}
