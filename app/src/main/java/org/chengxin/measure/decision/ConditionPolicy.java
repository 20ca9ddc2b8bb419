package org.chengxin.measure.decision;

import java.util.List;
import java.util.Optional;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.measure.catalogue.CatalogueItem.Need;
import org.chengxin.measure.decision.Intention.Conditions;
import org.chengxin.measure.decision.Intention.Rests;
import org.chengxin.shared.ProblemException;

/** On what a measure rests, and what bars it: by the item of the catalogue, at each proposal, at the decision and on every day after. */
final class ConditionPolicy {

    private ConditionPolicy() {}

    /** The first of what stands against the subject that bars the item. */
    static Optional<Bar> bar(CatalogueItem item, List<Bar> standing) {
        return standing.stream().filter(bar -> item.bars().contains(bar.word())).findFirst();
    }

    /** What of its grounds the item does not allow. */
    static Optional<ProblemException> grounds(CatalogueItem item, Rests rests) {
        if (rests.record() && !rests.found() || item.needs(Need.DECISION) && !rests.record()) {
            return refused(MeasureProblem.NO_RECORD, "record");
        }
        if (rests.objected()) {
            return refused(MeasureProblem.UNDER_REVIEW, "record");
        }
        if (rests.foreign()) {
            return refused(MeasureProblem.FOREIGN_EVIDENCE, "evidence");
        }
        if (item.needs(Need.STANDING)) {
            return rests.standing() ? Optional.empty() : refused(MeasureProblem.NO_STANDING, "subject");
        }
        return !rests.evidence() && !rests.record()
                ? refused(MeasureProblem.NO_EVIDENCE, "evidence")
                : Optional.empty();
    }

    /** Nobody is rewarded while the catalogue bars it, nor without being told what would end it. */
    static Optional<ProblemException> conditions(CatalogueItem item, Conditions conditions) {
        Optional<Bar> bar = bar(item, conditions.standing());
        if (bar.isPresent()) {
            return refused(MeasureProblem.BARRED, bar.get().words());
        }
        return conditions.named().contains(conditions.wanted())
                ? Optional.empty()
                : refused(MeasureProblem.CONDITIONS, conditions.wanted());
    }

    private static Optional<ProblemException> refused(MeasureProblem problem, String detail) {
        return Optional.of(new ProblemException(problem, detail));
    }
}
