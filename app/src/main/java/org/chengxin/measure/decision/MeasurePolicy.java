package org.chengxin.measure.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengxin.measure.Measure;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.shared.ProblemException;

/** Refuses a measure that the catalogue or the law does not allow, with the rule that it breaks. */
final class MeasurePolicy {

    /** What a title has in front and behind that a citation may leave out. */
    private static final Pattern AROUND_TITLE = Pattern.compile("^中华人民共和国|（.*）$");

    private MeasurePolicy() {}

    /** @throws ProblemException with the first rule that is broken */
    static void require(Intention intended, LocalDate today) {
        broken(intended, today).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static Optional<ProblemException> broken(Intention intended, LocalDate today) {
        return item(intended, today)
                .or(() -> basis(intended))
                .or(() -> term(intended, today))
                .or(() -> announced(intended))
                .or(() -> executors(intended))
                .or(() -> subject(intended))
                .or(() -> ConditionPolicy.grounds(intended.item(), intended.rests()))
                .or(() -> ConditionPolicy.conditions(intended.item(), intended.conditions()))
                .or(() -> twice(intended, today));
    }

    private static Optional<ProblemException> item(Intention intended, LocalDate today) {
        CatalogueItem item = intended.item();
        if (item.disabled() != null) {
            return refused(MeasureProblem.DISABLED, item.disabled().zh());
        }
        // a sanction that passes for an incentive would escape notice and hearing
        if (!item.nature().word().equals(intended.nature())
                || !item.effect().word().equals(intended.effect())) {
            return refused(MeasureProblem.NATURE, item.title().zh());
        }
        if (item.competition() != null && item.competition().until().isBefore(today)) {
            return refused(
                    MeasureProblem.BASIS_LAPSED, item.competition().until().toString());
        }
        return item.deciders().stream().noneMatch(intended.departments()::contains)
                ? refused(MeasureProblem.NOT_COMPETENT, String.join("、", item.deciders()))
                : Optional.empty();
    }

    private static Optional<ProblemException> basis(Intention intended) {
        String basis = intended.basis().strip();
        if (basis.isEmpty()) {
            return refused(MeasureProblem.NO_BASIS, "basis");
        }
        // papers of the city are no basis for a burden (行政处罚法 arts. 10–14; 国办发〔2020〕49号)
        if (intended.item().isSanction()
                && intended.item().bases().stream()
                        .filter(ground -> !ground.isMunicipal())
                        .noneMatch(ground -> basis.contains(
                                AROUND_TITLE.matcher(ground.rule()).replaceAll("")))) {
            return refused(MeasureProblem.MUNICIPAL_BASIS, basis);
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> term(Intention intended, LocalDate today) {
        if (intended.since() == null
                || intended.until() == null
                || intended.since().isBefore(today)
                || intended.until().isBefore(intended.since())) {
            return refused(MeasureProblem.TERM, "until");
        }
        // an order has no first day of its own
        if (intended.item().nature().isOrder() && intended.since().isAfter(today)) {
            return refused(MeasureProblem.TERM, "since");
        }
        int years = intended.item().years();
        LocalDate last = intended.since().plusYears(years).minusDays(1);
        if (years > 0 && !intended.until().equals(last)) {
            return refused(MeasureProblem.FIXED_TERM, last.toString());
        }
        return ChronoUnit.DAYS.between(intended.since(), intended.until())
                        >= intended.item().longest()
                ? refused(
                        MeasureProblem.TOO_LONG, String.valueOf(intended.item().longest()))
                : Optional.empty();
    }

    /** Nobody is surprised by what it was not heard on, nor fares worse for speaking (行政处罚法 arts. 44, 45). */
    private static Optional<ProblemException> announced(Intention intended) {
        Intention.Announced told = intended.announced();
        if (told.item().isEmpty()) {
            return Optional.empty();
        }
        CatalogueItem item = intended.item();
        boolean same = told.item().equals(item.item())
                || told.item().equals(item.title().zh());
        // of a fixed term the notice tells the years: its last day follows from the first
        boolean longer = told.until() == null
                ? item.years() == 0
                : intended.until() == null || intended.until().isAfter(told.until());
        return same && !longer ? Optional.empty() : refused(MeasureProblem.NOT_ANNOUNCED, told.item());
    }

    private static Optional<ProblemException> executors(Intention intended) {
        return !intended.item().nature().isOrder() || intended.executors()
                ? Optional.empty()
                : refused(MeasureProblem.EXECUTOR, "executors");
    }

    private static Optional<ProblemException> subject(Intention intended) {
        if (intended.regrouped()) {
            return refused(MeasureProblem.SUBJECT_CHANGED, "subject");
        }
        return intended.item().against().stream().noneMatch(intended.parts()::contains)
                ? refused(MeasureProblem.WRONG_SUBJECT, intended.item().title().zh())
                : Optional.empty();
    }

    /**
     * @param since first day of a measure that is to end before its last
     * @param asked whether its subject has asked for the removal
     * @throws ProblemException if its item lets it go later only, or only when asked
     */
    static void requireEnd(CatalogueItem item, LocalDate since, boolean asked, LocalDate today) {
        CatalogueItem.Removal removal = item.removal();
        if (removal != null && !asked) {
            throw new ProblemException(MeasureProblem.REMOVAL_ONLY, item.title().zh());
        }
        if (removal != null && today.isBefore(since.plusMonths(removal.months()))) {
            throw new ProblemException(
                    MeasureProblem.REMOVAL_EARLY,
                    since.plusMonths(removal.months()).toString());
        }
    }

    private static Optional<ProblemException> twice(Intention intended, LocalDate today) {
        if (intended.underway().contains(intended.item().item())) {
            return refused(MeasureProblem.TWICE, intended.item().title().zh());
        }
        return intended.others().stream()
                .filter(other -> other.item().item().equals(intended.item().item()))
                .filter(other -> other.state(today) != Measure.State.LAPSED && other.ended() == null)
                .map(other -> new ProblemException(MeasureProblem.TWICE, other.number()))
                .findFirst();
    }

    private static Optional<ProblemException> refused(MeasureProblem problem, String detail) {
        return Optional.of(new ProblemException(problem, detail));
    }
}
