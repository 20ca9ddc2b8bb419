package org.chengxin.trade;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.intake.Reports.UnattributedFacts.Counts;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Registrations.Unregistered;
import org.chengxin.subject.Registrations.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of orders that are held until their merchants are registered. */
@Repository("tradeAttributionStore")
class AttributionStore {

    private final JdbcClient sql;

    AttributionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Releases the orders whose merchants are now all registered; returns their keys. */
    Set<String> attribute(OrganisationId platform, Collection<String> merchants, FactId by) {
        Set<String> orders = new HashSet<>(sql.sql("""
                update trade.orders o set held = null, held_on = null, attributed_by = :by
                where o.id in (select order_id from trade.line
                               where platform = :platform and waits_for = any (cast(:keys as text[])))
                  and not exists (select from trade.line l where l.order_id = o.id and l.waits_for is not null
                                  and not l.waits_for = any (cast(:keys as text[])))
                returning o.key""")
                .param("platform", platform.value())
                .param("keys", merchants.toArray(String[]::new))
                .param("by", by.value())
                .query((row, index) -> row.getString(1))
                .list());
        sql.sql("""
                update trade.line set waits_for = null
                where platform = :platform and waits_for = any (cast(:keys as text[]))""")
                .param("platform", platform.value())
                .param("keys", merchants.toArray(String[]::new))
                .update();
        return orders;
    }

    /** Holds the orders of these merchants from that day; returns the keys of the current ones, by platform. */
    Map<OrganisationId, Set<String>> hold(List<Unregistered> merchants, LocalDate day) {
        Map<OrganisationId, Set<String>> held = new HashMap<>();
        sql.sql("""
                with lines as (
                    update trade.line l set waits_for = u.key from %s
                    where l.merchant = u.merchant and l.platform = u.platform
                    returning l.order_id)
                update trade.orders o set held = 'WAITING', held_on = :day
                where o.id in (select order_id from lines)
                returning o.platform, o.key, o.current""".formatted(Unregistered.TABLE))
                .params(Unregistered.parameters(merchants))
                .param("day", day)
                .query(row -> {
                    if (row.getBoolean(3)) {
                        held.computeIfAbsent(new OrganisationId(row.getObject(1, UUID.class)), each -> new HashSet<>())
                                .add(row.getString(2));
                    }
                });
        return held;
    }

    long expire(LocalDate day) {
        return sql.sql("""
                with gone as (
                    update trade.orders set held = 'EXPIRED' where held = 'WAITING' and held_on < :day returning id),
                lines as (
                    update trade.line set waits_for = null
                    where waits_for is not null and order_id in (select id from gone))
                select count(*) from gone""").param("day", day).query(Long.class).single();
    }

    /** The subset of these orders that is held. */
    Set<String> held(OrganisationId platform, Collection<String> orderKeys) {
        return new HashSet<>(sql.sql("""
                select key from trade.orders
                where platform = :platform and held is not null and current and key = any (cast(:keys as text[]))""")
                .param("platform", platform.value())
                .param("keys", orderKeys.toArray(String[]::new))
                .query((row, index) -> row.getString(1))
                .list());
    }

    Set<FactId> held(Collection<FactId> facts) {
        return Waiting.among(sql, "trade.orders", facts);
    }

    Counts held(OrganisationId platform) {
        return Waiting.count(sql, "trade.orders", platform);
    }
}
