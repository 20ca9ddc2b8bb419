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

    /** The outbound type of public measures. */
    public static final String TYPE = "published-measure";

    private final JdbcClient sql;
    private final LegalClock clock;

    MeasureReceivers(JdbcClient sql, LegalClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps each once: a list that is read again is not written. */
    void keep(OrganisationId organisation, Collection<UUID> measures) {
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

    /** What was read from the list counts as had before it is told: its end follows it, however soon. */
    public void read(OrganisationId organisation, Collection<UUID> measures) {
        keep(organisation, measures);
        sql.sql("""
                update measure.measure set shared = 'had' where id in (
                    select id from measure.measure where id = any (:measures) and (shared is null or shared = 'hidden')
                    order by id for update)""").param("measures", measures.toArray(UUID[]::new)).update();
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
