package org.chengxin.adapter.incoming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.adapter.contract.Contract;
import org.chengxin.adapter.contract.Contract.Direction;
import org.chengxin.adapter.contract.Contracts;
import org.chengxin.adapter.outgoing.Dispatches;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * 结果回传: queues what is decided on a matter that an outside system handed in, in the transaction of the act. Which acts and which of
 * their fields it is told says the contract of the outcomes.
 */
@Component
class OutcomeFollower implements ActFollower {

    private final Contracts contracts;
    private final Arrivals store;
    private final Dispatches dispatches;
    private final Accounts accounts;

    OutcomeFollower(Contracts contracts, Arrivals store, Dispatches dispatches, Accounts accounts) {
        this.contracts = contracts;
        this.store = store;
        this.dispatches = dispatches;
        this.accounts = accounts;
    }

    @Override
    public List<Fact> prepare(ActTaken act) {
        return List.of();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        String state = act.ending() != null ? act.ending() : act.effect();
        List<Contract> told = contracts.systems().stream()
                .flatMap(system -> system.going(Direction.OUT).stream())
                .filter(contract -> contract.kind().equals("outcome")
                        && contract.name().equals(act.definition())
                        && state != null
                        && contract.mapping().knows("state", state))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        Optional<Arrival> arrival = store.of(act.matter().value());
        for (Contract contract : told) {
            arrival.filter(each -> each.system().equals(contract.system()))
                    .ifPresent(each -> dispatches.send(
                            contract, act.fact(), act.matter().value(), content(each, act, String.valueOf(state))));
        }
    }

    private ObjectNode content(Arrival arrival, ActTaken act, String state) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("number", arrival.number());
        content.put("case", act.number());
        content.put("state", state);
        content.put("day", act.day().toString());
        office(act.office()).ifPresent(name -> content.put("office", name));
        ObjectNode form = content.putObject("form");
        for (Map.Entry<String, Object> field : act.form().entrySet()) {
            if (field.getValue() instanceof String text) {
                form.put(field.getKey(), text);
            }
        }
        return content;
    }

    private Optional<String> office(@Nullable OrganisationId office) {
        return Optional.ofNullable(office).flatMap(accounts::find).map(Organisation::name);
    }
}
