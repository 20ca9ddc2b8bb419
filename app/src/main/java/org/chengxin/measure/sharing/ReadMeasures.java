package org.chengxin.measure.sharing;

import java.util.Collection;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.exchange.Receivers;
import org.chengxin.exchange.Receivers.Handed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Public measures that an organisation read from the list: they count as had before they are told, so that their end follows them, however soon. */
@Component
public class ReadMeasures {

    /** The outbound type of public measures. */
    public static final String TYPE = "published-measure";

    private final JdbcClient sql;
    private final Receivers receivers;

    ReadMeasures(JdbcClient sql, Receivers receivers) {
        this.sql = sql;
        this.receivers = receivers;
    }

    public void keep(OrganisationId organisation, Collection<UUID> measures) {
        receivers.keep(organisation, measures.stream().map(Handed::only).toList());
        sql.sql("""
                update measure.measure set shared = 'had' where id in (
                    select id from measure.measure where id = any (:measures) and (shared is null or shared = 'hidden')
                    order by id for update)""").param("measures", measures.toArray(UUID[]::new)).update();
    }
}
