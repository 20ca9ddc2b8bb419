package org.chengxin.measure.tray;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 周一提示: at the beginning of each week every office is told how many proposed measures it has not concluded; once, although a day
 * whose listeners did not all succeed is announced again.
 */
@Component
class MondayDigest {

    /** Proposals of the last months; what is older stands in the office's list of overdue cases. */
    private static final int MONTHS = 6;

    private static final String LIST = "/workbench/matters?definition=measure";

    private final ProposedMeasureStore store;
    private final Matters matters;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    MondayDigest(
            ProposedMeasureStore store,
            Matters matters,
            Notices notices,
            Texts texts,
            TransactionTemplate transaction) {
        this.store = store;
        this.matters = matters;
        this.notices = notices;
        this.texts = texts;
        this.transaction = transaction;
    }

    @EventListener
    void on(LegalDayBegan began) {
        LocalDate monday = began.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = began.last() == null ? began.day().minusDays(1) : began.last();
        if (last.isBefore(monday)) {
            waiting(began.day())
                    .forEach((office, waiting) -> transaction.executeWithoutResult(status -> {
                        if (store.tellsFirst(office, monday)) {
                            tell(office, waiting);
                        }
                    }));
        }
    }

    private Map<OrganisationId, Integer> waiting(LocalDate day) {
        Map<OrganisationId, Integer> waiting = new LinkedHashMap<>();
        for (UUID matter : store.raised(day.minusMonths(MONTHS))) {
            matters.offices(new MatterId(matter)).forEach(office -> waiting.merge(office, 1, Integer::sum));
        }
        return waiting;
    }

    private void tell(OrganisationId office, int waiting) {
        notices.tell(new Notice(
                office,
                null,
                null,
                texts.in(Locale.CHINESE, "measure.digest"),
                texts.in(Locale.CHINESE, "measure.digest.text", waiting),
                LIST));
    }
}
