package org.chengxin.measure.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.account.office.Offices;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.PartyDirectory;
import org.chengxin.matter.PartyDirectory.Known;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.rule.text.RuleText;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses early what would be refused at the decision: what bars an incentive, and an office that may not decide what it announces. */
@Component
class ProposalChecks implements ActFollower {

    private final Catalogue catalogue;
    private final Bars bars;
    private final PartyDirectory directory;
    private final Offices offices;

    ProposalChecks(Catalogue catalogue, Bars bars, PartyDirectory directory, Offices offices) {
        this.catalogue = catalogue;
        this.bars = bars;
        this.directory = directory;
        this.offices = offices;
    }

    /** What the system opens was checked when it was proposed in its case. */
    @Override
    public List<Fact> prepare(ActTaken act) {
        if (act.definition().equals("measure")
                && act.office() != null
                && act.form().get("item") instanceof String item) {
            catalogue.find(item).map(RuleText::rule).ifPresent(known -> require(act, known));
        }
        return List.of();
    }

    private void require(ActTaken act, CatalogueItem item) {
        if (act.step().equals("open")) {
            subject(act.form().get("subject"))
                    .flatMap(subject -> bars.against(item, subject))
                    .ifPresent(bar -> {
                        throw new ProblemException(MeasureProblem.BARRED, bar);
                    });
        } else if (Optional.ofNullable(act.office())
                .flatMap(offices::find)
                .filter(office -> item.deciders().contains(office.department()))
                .isEmpty()) {
            throw new ProblemException(MeasureProblem.NOT_COMPETENT, String.join("、", item.deciders()));
        }
    }

    /** Whom the form names, where that is one known subject. */
    private Optional<SubjectId> subject(@Nullable Object party) {
        if (!(party instanceof Map<?, ?> named)) {
            return Optional.empty();
        }
        List<Known> known = directory.find(String.valueOf(named.get("words")));
        return SubjectId.tryParse(String.valueOf(named.get("subject")))
                .or(() -> known.size() == 1 ? Optional.of(known.get(0).subject()) : Optional.empty());
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        // nothing of it is kept
    }
}
