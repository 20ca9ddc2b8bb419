package org.chengxin.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Batch;
import org.chengxin.database.Reading;
import org.chengxin.rule.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 接收单位: which organisation received which values of a thing, by event, call or page, so that a correction can follow it. Rows are only
 * added; the anonymous public is nobody.
 */
@Component
public class Receivers {

    private final JdbcClient sql;
    private final Batch batch;
    private final LegalClock clock;

    Receivers(JdbcClient sql, Batch batch, LegalClock clock) {
        this.sql = sql;
        this.batch = batch;
        this.clock = clock;
    }

    /** @param version which values of the thing went out, as its owner tells them apart; the thing itself where it has but one */
    public record Handed(UUID thing, UUID version) {

        public static Handed only(UUID thing) {
            return new Handed(thing, thing);
        }
    }

    /** Keeps each once. What was handed out before changes nothing: a list that is read again is not written. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void keep(OrganisationId organisation, Collection<Handed> handed) {
        if (handed.isEmpty()) {
            return;
        }
        Set<Handed> kept = kept(organisation, handed);
        LocalDate day = clock.today();
        batch.run(
                """
                insert into exchange.receiver (thing, version, organisation, day)
                values (:thing, :version, :organisation, :day)
                on conflict do nothing""",
                handed.stream()
                        .distinct()
                        .filter(each -> !kept.contains(each))
                        .map(each -> Map.<String, @Nullable Object>of(
                                "thing", each.thing(),
                                "version", each.version(),
                                "organisation", organisation.value(),
                                "day", day))
                        .toList());
    }

    private Set<Handed> kept(OrganisationId organisation, Collection<Handed> handed) {
        return Set.copyOf(sql.sql("""
                select thing, version from exchange.receiver
                where organisation = :organisation and (thing, version) in (select * from unnest(:things, :versions))""")
                .param("organisation", organisation.value())
                .param("things", handed.stream().map(Handed::thing).toArray(UUID[]::new))
                .param("versions", handed.stream().map(Handed::version).toArray(UUID[]::new))
                .query((row, index) ->
                        new Handed(row.getObject("thing", UUID.class), row.getObject("version", UUID.class)))
                .list());
    }

    /** Those of these things that an organisation had, in any version. */
    public Set<UUID> had(OrganisationId organisation, Collection<UUID> things) {
        return Set.copyOf(sql.sql("""
                select distinct thing from exchange.receiver
                where organisation = :organisation and thing = any (:things)""")
                .param("organisation", organisation.value())
                .param("things", things.toArray(UUID[]::new))
                .query((row, index) -> row.getObject("thing", UUID.class))
                .list());
    }

    /** Who had a thing, in any version, with the first day; the earliest first. */
    @Reading
    public Map<OrganisationId, LocalDate> of(UUID thing) {
        Map<OrganisationId, LocalDate> received = new LinkedHashMap<>();
        sql.sql("""
                select organisation, min(day) as day from exchange.receiver where thing = :thing
                group by organisation order by day, organisation""")
                .param("thing", thing)
                .query((row, index) -> received.put(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getObject("day", LocalDate.class)))
                .list();
        return received;
    }
}
