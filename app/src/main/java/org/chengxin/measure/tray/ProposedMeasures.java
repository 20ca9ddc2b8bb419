package org.chengxin.measure.tray;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.evidence.FactOwner;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeOwner.Intended;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.decision.Bars;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Takes proposals of measures from cases; one that names an item must name one that may be taken. */
@Component
class ProposedMeasures implements FactOwner {

    private static final Logger LOG = LoggerFactory.getLogger(ProposedMeasures.class);

    private static final String ITEM = "item";

    private final ProposedMeasureStore store;
    private final Catalogue catalogue;
    private final Bars bars;

    ProposedMeasures(ProposedMeasureStore store, Catalogue catalogue, Bars bars) {
        this.store = store;
        this.catalogue = catalogue;
        this.bars = bars;
    }

    @Bean
    static OutcomeOwner measureProposed(ProposedMeasures proposed) {
        return OutcomeOwner.of("measure-proposal", Set.of(ITEM, "reason", "basis"), proposed::require, proposed::take);
    }

    void require(Intended outcome) {
        String item = outcome.values().get(ITEM);
        if (item != null && catalogue.open(item).isEmpty()) {
            throw new ProblemException(MeasureProblem.UNKNOWN_ITEM, item);
        }
        SubjectId subject = outcome.about().subject();
        if (subject == null) {
            throw new ProblemException(MeasureProblem.NO_SUBJECT, "subject");
        }
        Optional.ofNullable(item)
                .flatMap(catalogue::open)
                .flatMap(known -> bars.against(known, subject))
                .ifPresent(bar -> {
                    throw new ProblemException(MeasureProblem.BARRED, bar);
                });
    }

    void take(OutcomeRecorded outcome) {
        Map<String, String> values = outcome.values();
        SubjectId subject = outcome.about().subject();
        if (subject == null || values.isEmpty()) {
            LOG.info("the measure that matter {} proposed concerns nobody known", outcome.matter());
            return;
        }
        String record = values.getOrDefault("record", "").strip();
        store.insert(new ProposedMeasure(
                outcome.outcome(),
                outcome.matter().value(),
                outcome.number(),
                outcome.office(),
                outcome.organisations().office(),
                subject,
                values.getOrDefault(ITEM, ""),
                values.getOrDefault("reason", ""),
                values.getOrDefault("basis", ""),
                Optional.ofNullable(values.get("evidence"))
                        .flatMap(FactId::tryParse)
                        .map(FactId::value)
                        .orElse(null),
                record.isEmpty() ? null : record,
                outcome.day(),
                null));
    }

    @Override
    public boolean erase(FactId id, String type) {
        store.remove(id.value());
        return false;
    }
}
