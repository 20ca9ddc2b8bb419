package org.chengxin.portal.office;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chengxin.database.Reading;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.shared.FactId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the figures of a month once it is over; what was counted then stands, whatever is corrected later. */
@Component
class SealedMonths implements DisclosedFacts {

    private static final int SHOWN = 24;

    private final SealedMonthStore store;
    private final OfficeFigures figures;
    private final Seals seals;
    private final TransactionTemplate transaction;

    SealedMonths(SealedMonthStore store, OfficeFigures figures, Seals seals, TransactionTemplate transaction) {
        this.store = store;
        this.figures = figures;
        this.seals = seals;
        this.transaction = transaction;
    }

    /** On the first day of a month, or on a later one if that was missed. */
    @EventListener
    void on(LegalDayBegan began) {
        LocalDate today = began.day();
        YearMonth last = YearMonth.from(today).minusMonths(1);
        if (!store.has(last)) {
            SealedMonth month = new SealedMonth(last, FactId.next(), today, figures.of(last, today));
            transaction.executeWithoutResult(
                    status -> store.insert(month, seals.seal(List.of(OfficeFigureFact.of(month)))));
        }
    }

    /** The latest first, two years at most. */
    @Reading
    List<SealedMonth> latest() {
        return store.latest(SHOWN);
    }

    @Override
    @Reading
    public boolean isDisclosed(FactId id) {
        return store.has(id);
    }
}
