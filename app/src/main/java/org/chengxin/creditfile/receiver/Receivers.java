package org.chengxin.creditfile.receiver;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who received which record; the anonymous public is nobody. */
@Component
public class Receivers {

    private final ReceiverStore store;
    private final LegalClock clock;

    Receivers(ReceiverStore store, LegalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param fact the report whose values went out */
    public record Handed(FactId record, FactId fact) {}

    /** An organisation, with the first day on which it had the record. */
    public record Receiver(OrganisationId organisation, LocalDate day) {}

    /** Keeps each once. What was handed out before changes nothing: a file that is read again is not written. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void keep(OrganisationId organisation, Collection<Handed> handed) {
        if (!handed.isEmpty()) {
            Set<FactId> kept = store.kept(organisation, handed);
            List<Handed> fresh =
                    handed.stream().filter(each -> !kept.contains(each.fact())).toList();
            store.insert(organisation, fresh, clock.today());
        }
    }

    /** Those of these records that an organisation had, in any version. */
    public Set<FactId> had(OrganisationId organisation, Collection<FactId> records) {
        return store.had(organisation, records);
    }

    /** Who had a record, in any version; the earliest first. */
    public List<Receiver> of(FactId record) {
        return store.of(record);
    }
}
