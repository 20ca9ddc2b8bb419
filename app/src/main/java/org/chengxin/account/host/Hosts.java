package org.chengxin.account.host;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.Seals;
import org.chengxin.shared.FactId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The confirmed hosts of organisations. */
@Component
@Transactional
public class Hosts {

    /** Type of the sealed facts with the hosts of an organisation. */
    public static final String FACT = "confirmed-hosts";

    private final JdbcClient sql;
    private final Seals seals;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Hosts(JdbcClient sql, Seals seals, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.seals = seals;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Event: confirmed hosts changed; published in the transaction of the change.
     *
     * @param fact sealed, of type {@link #FACT}: what starts to count by the change does so with it
     */
    public record HostsConfirmed(OrganisationId organisation, List<String> hosts, FactId fact) {}

    /** In alphabetical order, without {@code www.} and {@code m.}. */
    @Reading
    public List<String> of(OrganisationId organisation) {
        return sql.sql("select host from account.organisation_host where organisation = :id order by host")
                .param("id", organisation.value())
                .query((row, index) -> row.getString("host"))
                .list();
    }

    /** Replaces the hosts, after approval by two persons. */
    void replace(OrganisationId organisation, Collection<String> hosts) {
        sql.sql("delete from account.organisation_host where organisation = :id and not host = any (:hosts)")
                .param("id", organisation.value())
                .param("hosts", hosts.toArray(String[]::new))
                .update();
        sql.sql("""
                insert into account.organisation_host (organisation, host, confirmed_at)
                select :id, host, :now from unnest(cast(:hosts as text[])) as host on conflict do nothing""")
                .param("id", organisation.value())
                .param("hosts", hosts.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        FactId fact = FactId.next();
        List<String> confirmed = of(organisation);
        seals.seal(List.of(fact(fact, organisation, confirmed)));
        events.publishEvent(new HostsConfirmed(organisation, confirmed, fact));
    }

    static Fact fact(FactId id, OrganisationId organisation, List<String> hosts) {
        return FactPayload.of(FACT, id)
                .with("organisation", organisation)
                .with("hosts", hosts)
                .fact();
    }
}
