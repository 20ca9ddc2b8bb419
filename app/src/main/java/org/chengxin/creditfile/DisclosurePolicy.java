package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.creditfile.Disclosure.State;
import org.chengxin.creditfile.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Computes the public disclosure of a record. Natural persons: never (浙江省公共信用信息管理条例 art. 15). Penalties: warnings alone are not
 * published; criticism and light fines three months, others three years (总局令第45号 arts. 2, 13), unless the deciding authority
 * set an end itself. Permits: while valid.
 */
final class DisclosurePolicy {

    private DisclosurePolicy() {}

    /** Periods in force, in months, and the limit of a light fine in minor units. */
    record Periods(int months, int lightMonths, long lightFine, int honourMonths) {}

    /**
     * Input of the decision.
     *
     * @param published of a determination: whether the decision table publishes its category
     */
    record Case(
            RecordKind kind,
            boolean naturalPerson,
            List<String> categories,
            @Nullable Long fine,
            LocalDate decided,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate disclosedUntil,
            boolean published) {}

    static Disclosure decide(Case record, Periods periods, LocalDate today) {
        if (record.naturalPerson()) {
            return new Disclosure(State.WITHHELD, null, "natural-person");
        }
        return switch (record.kind()) {
            case PENALTY -> penalty(record, periods, today);
            case PERMIT, APPRAISAL -> until(record.validUntil(), "valid", today);
            case DETERMINATION ->
                record.published()
                        ? until(record.validUntil(), "valid", today)
                        : new Disclosure(State.WITHHELD, null, "determination");
            case HONOUR ->
                until(
                        record.validUntil() != null
                                ? record.validUntil()
                                : record.decided().plusMonths(periods.honourMonths()),
                        "honour",
                        today);
        };
    }

    /** Ended by a decision, whatever its kind and period. */
    static Optional<Disclosure> ruled(List<Ruling> rulings) {
        return rulings.stream()
                .filter(ruling -> ruling.effect() == Ruling.Effect.ENDED)
                .findFirst()
                .map(ruling -> new Disclosure(State.ENDED, ruling.day(), "ruling"));
    }

    private static Disclosure penalty(Case record, Periods periods, LocalDate today) {
        if (record.categories().equals(List.of("warning"))) {
            return new Disclosure(State.WITHHELD, null, "warning-only");
        }
        if (record.disclosedUntil() != null) {
            return until(record.disclosedUntil(), "authority", today);
        }
        boolean light = record.categories().stream()
                .allMatch(category -> category.equals("criticism")
                        || category.equals("warning")
                        || category.equals("fine") && record.fine() != null && record.fine() < periods.lightFine());
        int months = light ? periods.lightMonths() : periods.months();
        return until(record.decided().plusMonths(months), light ? "light" : "ordinary", today);
    }

    private static Disclosure until(@Nullable LocalDate end, String reason, LocalDate today) {
        boolean ended = end != null && today.isAfter(end);
        return new Disclosure(ended ? State.ENDED : State.DISCLOSED, end, reason);
    }
}
