package org.chengxin.portal.office;

import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;

/** The fact {@code office-figures}: what the authorities kept and missed in a month. */
final class OfficeFigureFact {

    private OfficeFigureFact() {}

    static Fact of(SealedMonth month) {
        FactPayload.Members figures = FactPayload.members();
        month.figures().forEach(figures::with);
        return FactPayload.of("office-figures", month.fact())
                .with("month", month.month().toString())
                .with("counted", month.counted())
                .with("figures", figures)
                .fact();
    }
}
