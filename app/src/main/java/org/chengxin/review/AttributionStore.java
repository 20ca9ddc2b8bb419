package org.chengxin.review;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Registrations.Unregistered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of reviews that are held until their merchants are registered. What counts anew is followed anew. */
@Repository("reviewAttributionStore")
class AttributionStore {

    private final JdbcTemplate rows;
    private final JdbcClient sql;

    AttributionStore(JdbcTemplate rows, JdbcClient sql) {
        this.rows = rows;
        this.sql = sql;
    }

    void attribute(OrganisationId platform, Collection<String> merchants, FactId by) {
        sql.sql("""
                update review.review
                set held = null, held_on = null, waits_for = null, attributed_by = :by, written = pg_current_xact_id()
                where platform = :platform and waits_for = any (cast(:keys as text[]))""")
                .param("platform", platform.value())
                .param("keys", merchants.toArray(String[]::new))
                .param("by", by.value())
                .update();
    }

    /** Those that name their order alone, with it. */
    void attributeWith(OrganisationId platform, Collection<String> orders, FactId by) {
        sql.sql("""
                update review.review
                set held = null, held_on = null, attributed_by = :by, written = pg_current_xact_id()
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

    void hold(List<Unregistered> merchants, LocalDate day) {
        rows.execute((Connection connection) -> {
            try (var update = connection.prepareStatement("""
                    update review.review r set held = 'WAITING', held_on = ?, waits_for = u.key
                    from unnest(?, ?, ?) as u (platform, key, merchant)
                    where r.platform = u.platform and r.merchant = u.merchant""")) {
                update.setObject(1, day);
                update.setArray(
                        2,
                        array(
                                connection,
                                "uuid",
                                merchants,
                                each -> each.platform().value()));
                update.setArray(3, array(connection, "text", merchants, Unregistered::key));
                update.setArray(
                        4,
                        array(
                                connection,
                                "uuid",
                                merchants,
                                each -> each.merchant().value()));
                return update.executeUpdate();
            }
        });
    }

    private static Array array(
            Connection connection, String type, List<Unregistered> merchants, Function<Unregistered, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, merchants.stream().map(value).toArray());
    }

    long expire(LocalDate day) {
        return sql.sql("""
                update review.review set held = 'EXPIRED', waits_for = null
                where held = 'WAITING' and held_on < :day""").param("day", day).update();
    }

    /** How many current ones are held, and how. */
    Map<String, Long> held(OrganisationId platform) {
        Map<String, Long> held = new HashMap<>();
        sql.sql("""
                select held, count(*) from review.review
                where platform = :platform and held is not null and current group by held""")
                .param("platform", platform.value())
                .query((row, index) -> held.put(row.getString(1), row.getLong(2)))
                .list();
        return held;
    }
}
