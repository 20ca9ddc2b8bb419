package org.chengxin.measure.execution;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.exchange.OutboundType;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.measure.execution.Execution.State;
import org.springframework.stereotype.Component;

/**
 * 协助执行要求、信用提示、异地协助执行: an executor's program hears of each order and of what becomes of it. What the order says of the subject stands in
 * its case alone, so that an event names nobody.
 */
@Component
class OrderType implements OutboundType {

    static final String NAME = "measure-order";

    private static final Declaration DECLARATION = new Declaration(
            NAME,
            Schema.of(
                    Field.text("matter", 36).required(),
                    Field.text("number", 200).required(),
                    Field.text("measure", 200).required(),
                    Field.code(
                                    "state",
                                    Arrays.stream(State.values())
                                            .map(State::word)
                                            .toArray(String[]::new))
                            .required(),
                    Field.date("changed").required()),
            Set.of(OrganisationKind.PLATFORM, OrganisationKind.LOGISTICS, OrganisationKind.DEPARTMENT),
            "《中华人民共和国行政处罚法》第二十六条；《中华人民共和国电子商务法》第二十九条、第三十六条；《网络交易监督管理办法》第二十九条、第三十条",
            true);

    private final ExecutionStore store;

    OrderType(ExecutionStore store) {
        this.store = store;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** Nothing is kept of it: an order was its executor's from the beginning. */
    @Override
    public Set<UUID> madeOutTo(OrganisationId by, Collection<UUID> things) {
        return store.madeOutTo(by.value(), things);
    }
}
