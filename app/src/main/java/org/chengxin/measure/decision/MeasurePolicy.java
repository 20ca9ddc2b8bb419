package org.chengxin.measure.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengxin.measure.Measure;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.measure.catalogue.CatalogueItem.Nature;
import org.chengxin.shared.ProblemException;

/** Refuses a measure that the catalogue or the law does not allow, with the rule that it breaks. */
final class MeasurePolicy {

    /** Papers of the city are no basis for a burden (行政处罚法 arts. 10–14; 国办发〔2020〕49号). */
    private static final Pattern MUNICIPAL = Pattern.compile("杭政办?函?〔?\\d{4}〕?\\d*号?|实施方案|本市方案|方案二");

    private static final Pattern LAW = Pattern.compile("法|条例|规定|办法|细则|国办发|国发");

    /** Words by which advice becomes an order. */
    private static final Pattern THREAT = Pattern.compile("必须|责令|否则|不得拒绝|逾期不|将予以|予以处罚|追究");

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
                .or(() -> subject(intended))
                .or(() -> grounds(intended))
                .or(() -> twice(intended, today));
    }

    private static Optional<ProblemException> item(Intention intended, LocalDate today) {
        CatalogueItem item = intended.item();
        if (item.disabled() != null) {
            return refused(MeasureProblem.DISABLED, item.disabled().zh());
        }
        if (!item.nature().word().equals(intended.nature())) {
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
        String beyond = MUNICIPAL.matcher(basis).replaceAll("");
        if (intended.item().isSanction() && !LAW.matcher(beyond).find()) {
            return refused(MeasureProblem.MUNICIPAL_BASIS, basis);
        }
        return intended.item().nature() == Nature.ADVICE
                        && THREAT.matcher(intended.reason()).find()
                ? refused(MeasureProblem.THREAT, "reason")
                : Optional.empty();
    }

    private static Optional<ProblemException> term(Intention intended, LocalDate today) {
        if (intended.since() == null
                || intended.until() == null
                || intended.since().isBefore(today)
                || intended.until().isBefore(intended.since())) {
            return refused(MeasureProblem.TERM, "until");
        }
        return ChronoUnit.DAYS.between(intended.since(), intended.until())
                        >= intended.item().longest()
                ? refused(
                        MeasureProblem.TOO_LONG, String.valueOf(intended.item().longest()))
                : Optional.empty();
    }

    private static Optional<ProblemException> subject(Intention intended) {
        if (intended.regrouped()) {
            return refused(MeasureProblem.SUBJECT_CHANGED, "subject");
        }
        return intended.item().against().stream().noneMatch(intended.parts()::contains)
                ? refused(MeasureProblem.WRONG_SUBJECT, intended.item().title().zh())
                : Optional.empty();
    }

    private static Optional<ProblemException> grounds(Intention intended) {
        Intention.Rests rests = intended.rests();
        if (rests.record() && !rests.found() || intended.item().needsDecision() && !rests.record()) {
            return refused(MeasureProblem.NO_RECORD, "record");
        }
        if (rests.objected()) {
            return refused(MeasureProblem.UNDER_REVIEW, "record");
        }
        return !rests.evidence() && !rests.record()
                ? refused(MeasureProblem.NO_EVIDENCE, "evidence")
                : Optional.empty();
    }

    private static Optional<ProblemException> twice(Intention intended, LocalDate today) {
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
