package org.chengxin.creditfile.receiver;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
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

    /** Keeps each once; what was handed out before changes nothing. */
    @Transactional
    public void keep(OrganisationId organisation, Collection<Handed> handed) {
        store.insert(organisation, handed, clock.today());
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
