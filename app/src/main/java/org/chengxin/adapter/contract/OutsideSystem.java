package org.chengxin.adapter.contract;

import java.util.List;
import java.util.Optional;
import org.chengxin.adapter.contract.Contract.Direction;

/**
 * 外部系统: a system of another authority with its contracts.
 *
 * @param name its word; {@code adapter.system.WORD} is its name in both languages
 * @param department whose city office is in charge of the exchange, and speaks here for what comes in
 */
public record OutsideSystem(String name, String department, List<Contract> contracts) {

    public List<Contract> going(Direction direction) {
        return contracts.stream().filter(each -> each.direction() == direction).toList();
    }

    public Optional<Contract> contract(String message) {
        return contracts.stream().filter(each -> each.message().equals(message)).findFirst();
    }
}
