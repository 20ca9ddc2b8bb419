package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.chengxin.creditfile.Disclosure.State;
import org.chengxin.creditfile.regime.Term;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.shared.PersonalDataKind;
import org.jspecify.annotations.Nullable;

/**
 * Computes the public disclosure of a record. Natural persons: never (浙江省公共信用信息管理条例 art. 15). Penalties: warnings alone are not
 * published; others as long as the law in force lets, unless the deciding authority set an end itself. Permits: while valid.
 */
final class DisclosurePolicy {

    /** Of a record that no report of its authority states: an assertion, which only officers and the subject see. */
    static final Disclosure ASSERTED = withheld("asserted");

    private DisclosurePolicy() {}

    /**
     * @param honourMonths how long an honour without an end is shown
     * @param terms of an adverse record under each law in force on the day, the governing one last
     * @param published of a determination: whether the decision table publishes its category
     */
    static Disclosure decide(Incoming record, int honourMonths, List<Term> terms, boolean published, LocalDate today) {
        if (record.about().naturalPerson()) {
            return withheld("natural-person");
        }
        Incoming.End end = record.end();
        if (end != null && !today.isBefore(end.day())) {
            return new Disclosure(State.ENDED, end.day(), Disclosure.WITHDRAWN);
        }
        LocalDate validUntil = record.validity().until();
        return switch (record.decision().kind()) {
            case PENALTY -> isOnly(record, "warning") ? withheld("warning-only") : adverse(record, terms, today);
            case SERIOUS_LISTING ->
                isOnly(record, "supervision") ? withheld("supervision") : adverse(record, terms, today);
            case JUDGMENT_DEFAULT -> adverse(record, terms, today);
            case ABNORMAL_LISTING -> until(record.validity().disclosedUntil(), "listed", today);
            case JUDGMENT ->
                isOnly(record, "notarial-certificate")
                        ? withheld("notarial")
                        : isOnly(record, "award") ? withheld("arbitration") : until(validUntil, "valid", today);
            case PERMIT, APPRAISAL, INSPECTION, SAMPLE_TEST, COMMITMENT -> until(validUntil, "valid", today);
            case DETERMINATION -> published ? until(validUntil, "valid", today) : withheld("determination");
            case HONOUR ->
                until(
                        validUntil != null
                                ? validUntil
                                : record.decision().decided().plusMonths(honourMonths),
                        "honour",
                        today);
        };
    }

    /** Ended by a decision, whatever its kind and period. */
    static Optional<Disclosure> ruled(List<Ruling> rulings) {
        return rulings.stream()
                .filter(ruling -> ruling.effect() == Effect.ENDED)
                .findFirst()
                .map(ruling -> new Disclosure(State.ENDED, ruling.day(), Disclosure.RULING));
    }

    /**
     * 公示核查 of a record that the rules publish: held while it is suspended, and while its text, or that of a correction, seems to
     * hold personal data that was not released since.
     *
     * @param lead the report that its text comes from
     */
    static Disclosure checked(Disclosure decided, Incoming record, UUID lead, List<Ruling> rulings) {
        if (!decided.open()) {
            return decided;
        }
        Ruling last = Ruling.last(rulings, Effect::isOfPublication).orElse(null);
        if (last != null && last.effect() == Effect.SUSPENDED) {
            return new Disclosure(State.HELD, decided.until(), "suspended");
        }
        Predicate<UUID> released = text -> last != null && last.isAfter(text);
        boolean held = !released.test(lead) && holdsPersonalData(record)
                || rulings.stream()
                        .filter(each -> each.effect() == Effect.CORRECTED && !released.test(each.id()))
                        .anyMatch(each -> PersonalDataKind.isIn(each.text()));
        return held ? new Disclosure(State.HELD, decided.until(), "personal-data") : decided;
    }

    private static boolean holdsPersonalData(Incoming record) {
        Incoming.End end = record.end();
        return PersonalDataKind.isIn(
                record.decision().number(),
                record.text().title(),
                record.text().basis(),
                record.text().content(),
                end == null ? null : end.reason());
    }

    private static boolean isOnly(Incoming record, String category) {
        return record.text().categories().equals(List.of(category));
    }

    private static Disclosure withheld(String reason) {
        return new Disclosure(State.WITHHELD, null, reason);
    }

    private static Disclosure adverse(Incoming record, List<Term> terms, LocalDate today) {
        LocalDate own = record.validity().disclosedUntil();
        if (own != null) {
            return until(own, "authority", today);
        }
        return Term.governing(terms)
                .map(governing -> until(governing.until(), governing.reason(), today))
                .orElseGet(() -> withheld("no-rule"));
    }

    private static Disclosure until(@Nullable LocalDate end, String reason, LocalDate today) {
        boolean ended = end != null && today.isAfter(end);
        return new Disclosure(ended ? State.ENDED : State.DISCLOSED, end, reason);
    }
}
