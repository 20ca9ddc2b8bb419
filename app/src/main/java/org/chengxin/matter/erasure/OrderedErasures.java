package org.chengxin.matter.erasure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.evidence.erasure.ErasureOrders;
import org.chengxin.evidence.erasure.ErasureOrders.Order;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.springframework.stereotype.Component;

/**
 * Takes the decision of a case that facts are to be erased, and offers each erasure to those who carry it out. What names nobody's own
 * record, or one that an open case needs, is refused while it is being decided.
 */
@Component
class OrderedErasures implements OutcomeOwner {

    /** Proposal kind of erasures. */
    static final String KIND = "erasure";

    private static final String RECORDS = "records";
    private static final String BASIS = "basis";

    private final NamedFacts named;
    private final ErasureOrders orders;
    private final Proposals proposals;

    OrderedErasures(NamedFacts named, ErasureOrders orders, Proposals proposals) {
        this.named = named;
        this.orders = orders;
        this.proposals = proposals;
    }

    @Override
    public String word() {
        return "erasure";
    }

    @Override
    public Set<String> fields() {
        return Set.of(RECORDS, BASIS);
    }

    @Override
    public void require(Intended outcome) {
        named.requireErasable(of(outcome.matter(), "", outcome.values()));
    }

    @Override
    public void take(OutcomeRecorded outcome) {
        List<Order> ordered = of(outcome.matter(), outcome.number(), outcome.values());
        orders.keep(ordered);
        for (Order order : ordered) {
            proposals.offer(new Wanted(KIND, order.fact().toString(), order.content(), order.content(), null));
        }
    }

    private List<Order> of(MatterId matter, String number, Map<String, String> values) {
        return named.orders(matter, number, values.getOrDefault(RECORDS, ""), values.getOrDefault(BASIS, ""));
    }
}
