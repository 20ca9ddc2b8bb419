package org.chengxin.rule;

import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.rule.calendar.ArrangedDay;
import org.chengxin.shared.FactId;

/** Sealed fact of a confirmed arrangement: its days and the two persons. */
final class ArrangementFacts {

    private ArrangementFacts() {}

    static Fact of(Arrangement arrangement) {
        return FactPayload.of("arrangement", FactId.next())
                .with("year", arrangement.year())
                .with("proposedBy", arrangement.proposedBy())
                .with("confirmedBy", arrangement.decidedBy())
                .with(
                        "days",
                        arrangement.days().days().stream()
                                .map(ArrangementFacts::day)
                                .toList())
                .fact();
    }

    private static FactPayload.Members day(ArrangedDay day) {
        return FactPayload.members()
                .with("date", day.date())
                .with("kind", day.kind().name())
                .with("name", day.name())
                .with("source", day.source());
    }
}
