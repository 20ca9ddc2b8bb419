package org.chengxin.matter.state;

import java.util.Set;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 删除 (个人信息保护法第47条): takes the decision of a matter that a record's content is to be erased, and offers the erasure to
 * the two persons who carry erasures out; for a published record one of them is the head of the reporting department.
 */
@Component
class ErasureOrders implements OutcomeOwner {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureOrders.class);

    /** Proposal kind of erasures. */
    private static final String KIND = "erasure";

    private final Proposals proposals;

    ErasureOrders(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String word() {
        return "erasure";
    }

    @Override
    public Set<String> fields() {
        return Set.of("record", "basis");
    }

    @Override
    public void take(OutcomeRecorded outcome) {
        String record = outcome.values().getOrDefault("record", "").strip();
        if (FactId.tryParse(record).isEmpty()) {
            LOG.warn("the erasure that matter {} ordered names no record id", outcome.matter());
            return;
        }
        String basis = outcome.values().getOrDefault("basis", "");
        proposals.offer(new Wanted(KIND, record, basis, basis + "（" + outcome.number() + "）", null));
    }
}
