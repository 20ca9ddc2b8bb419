package org.chengxin.exchange.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.chengxin.exchange.certificate.StandsAgainst;
import org.chengxin.exchange.obligation.ObligationStore.Side;
import org.chengxin.exchange.obligation.ObligationStore.Whose;
import org.chengxin.field.ListQuery;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Published arrears of statutory duties stand against a certificate of good standing. */
@Component
class ArrearsAgainst implements StandsAgainst {

    private static final String CHECK = "arrears";

    private final ObligationStore store;
    private final Debtors debtors;
    private final LegalClock clock;
    private final Texts texts;

    ArrearsAgainst(ObligationStore store, Debtors debtors, LegalClock clock, Texts texts) {
        this.store = store;
        this.debtors = debtors;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public List<String> checks() {
        return List.of(CHECK);
    }

    @Override
    public List<Reason> against(Collection<SubjectId> subject) {
        return store
                .list(Whose.PUBLISHED_DEBTS, Side.ofDebtors(debtors.lines(subject), clock.today()), ListQuery.FIRST)
                .rows()
                .stream()
                .map(this::reason)
                .toList();
    }

    private Reason reason(Obligation owed) {
        String creditor = "exchange.creditor." + owed.creditor();
        return new Reason(
                CHECK,
                texts.in(Locale.CHINESE, "exchange.duty." + owed.duty()),
                owed.occasion(),
                texts.has(creditor) ? texts.in(Locale.CHINESE, creditor) : owed.creditor(),
                null,
                texts.of("exchange.against.arrears.way"),
                "/workbench/obligations");
    }
}
