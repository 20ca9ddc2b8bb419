package org.chengxin.review;

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

/**
 * SQL of reviews that are held until their merchants are registered. Feed consumers get a review with the fact
 * that released it, even if they had it before.
 */
@Repository("reviewAttributionStore")
class AttributionStore {

    private final JdbcClient sql;

    AttributionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void attribute(OrganisationId platform, Collection<String> merchants, FactId by) {
        sql.sql("""
                update review.review
                set held = null, held_on = null, waits_for = null, attributed_by = :by
                where platform = :platform and waits_for = any (cast(:keys as text[]))""")
                .param("platform", platform.value())
                .param("keys", merchants.toArray(String[]::new))
                .param("by", by.value())
                .update();
    }

    /** Releases the reviews that name only their order, together with the order. */
    void attributeWith(OrganisationId platform, Collection<String> orders, FactId by) {
        sql.sql("""
                update review.review
                set held = null, held_on = null, attributed_by = :by
                where platform = :platform and order_key = any (cast(:keys as text[])) and held = 'WAITING'
                  and merchant is null""")
                .param("platform", platform.value())
                .param("keys", orders.toArray(String[]::new))
                .param("by", by.value())
                .update();
    }

    void holdWith(OrganisationId platform, Collection<String> orders, LocalDate day) {
        sql.sql("""
                update review.review set held = 'WAITING', held_on = :day
                where platform = :platform and order_key = any (cast(:keys as text[])) and held is null
                  and merchant is null""")
                .param("platform", platform.value())
                .param("keys", orders.toArray(String[]::new))
                .param("day", day)
                .update();
    }

    /** Holds the reviews that name these merchants; returns the keys of their orders, by platform. */
    Map<OrganisationId, Set<String>> hold(List<Unregistered> merchants, LocalDate day) {
        Map<OrganisationId, Set<String>> held = new HashMap<>();
        sql.sql("""
                update review.review r set held = 'WAITING', held_on = :day, waits_for = u.key from %s
                where r.platform = u.platform and r.merchant = u.merchant
                returning r.platform, r.order_key""".formatted(Unregistered.TABLE))
                .params(Unregistered.parameters(merchants))
                .param("day", day)
                .query(row -> {
                    held.computeIfAbsent(new OrganisationId(row.getObject(1, UUID.class)), each -> new HashSet<>())
                            .add(row.getString(2));
                });
        return held;
    }

    long expire(LocalDate day) {
        return sql.sql("""
                update review.review set held = 'EXPIRED', waits_for = null
                where held = 'WAITING' and held_on < :day""").param("day", day).update();
    }

    Set<FactId> held(Collection<FactId> facts) {
        return Waiting.among(sql, "review.review", facts);
    }

    Counts held(OrganisationId platform) {
        return Waiting.count(sql, "review.review", platform);
    }
}
