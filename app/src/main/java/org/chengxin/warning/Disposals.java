package org.chengxin.warning;

import java.util.List;
import java.util.Set;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.springframework.stereotype.Component;

/** 处置: stores how warnings ended, from which the accuracy of models is computed. */
@Component
class Disposals implements ActFollower {

    /** Stage at which a dismissed warning ends: a false alarm, unless its cause is {@code known}. */
    static final String DISMISSED = "dismissed";

    /** Field in which an officer names the orders that were confirmed. */
    private static final String ORDERS = "orders";

    private final WarningStore store;

    Disposals(WarningStore store) {
        this.store = store;
    }

    @Override
    public List<Fact> prepare(ActTaken act) {
        return List.of();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        if (act.definition().equals(Findings.WARNING) && act.ending() != null) {
            Object cause = act.form().get("cause");
            store.ended(act.matter(), act.ending(), cause == null ? null : cause.toString(), act.day());
            Object orders = act.form().get(ORDERS);
            if (orders != null) {
                store.confirmed(act.matter(), Set.of(orders.toString().strip().split("[\\s,，;；、]+")));
            }
        }
    }
}
