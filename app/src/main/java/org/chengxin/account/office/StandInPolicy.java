package org.chengxin.account.office;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.account.office.Offices.Staff;
import org.jspecify.annotations.Nullable;

/** Resolves stand-ins of staff who are away or have left. */
final class StandInPolicy {

    private StandInPolicy() {}

    /** Follows the chain of stand-ins; empty for a cycle or where the last one is away or has left. */
    static Optional<Staff> acting(Staff person, List<Staff> colleagues, LocalDate day) {
        Map<UUID, Staff> byAccount =
                colleagues.stream().collect(Collectors.toMap(Staff::account, Function.identity(), (one, same) -> one));
        Set<UUID> seen = new HashSet<>();
        @Nullable Staff next = person;
        while (next != null && seen.add(next.account())) {
            if (next.isThere(day)) {
                return Optional.of(next);
            }
            next = next.standIn() == null ? null : byAccount.get(next.standIn());
        }
        return Optional.empty();
    }
}
