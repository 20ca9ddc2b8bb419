package org.chengxin.measure.sharing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.rule.LegalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which organisation had which public measure; the anonymous public is nobody. */
@Component
public class MeasureReceivers {

    private final JdbcClient sql;
    private final LegalClock clock;

    MeasureReceivers(JdbcClient sql, LegalClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps each once: a list that is read again is not written. */
    public void keep(OrganisationId organisation, Collection<UUID> measures) {
        if (measures.isEmpty() || had(organisation, measures).containsAll(measures)) {
            return;
        }
        sql.sql("""
                insert into measure.receiver (measure, organisation, day)
                select distinct m, cast(:organisation as uuid), cast(:day as date) from unnest(:measures) m
                on conflict do nothing""")
                .param("organisation", organisation.value())
                .param("day", clock.today())
                .param("measures", measures.toArray(UUID[]::new))
                .update();
    }

    /** Those of these measures that an organisation had. */
    Set<UUID> had(OrganisationId organisation, Collection<UUID> measures) {
        return Set.copyOf(sql.sql(
                        "select measure from measure.receiver where organisation = :organisation and measure = any (:measures)")
                .param("organisation", organisation.value())
                .param("measures", measures.toArray(UUID[]::new))
                .query((row, index) -> row.getObject("measure", UUID.class))
                .list());
    }

    /** Who had a measure, with the first day, the earliest first. */
    public Map<OrganisationId, LocalDate> of(UUID measure) {
        Map<OrganisationId, LocalDate> received = new LinkedHashMap<>();
        sql.sql("select organisation, day from measure.receiver where measure = :measure order by day, organisation")
                .param("measure", measure)
                .query((row, index) -> received.put(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getObject("day", LocalDate.class)))
                .list();
        return received;
    }
}
