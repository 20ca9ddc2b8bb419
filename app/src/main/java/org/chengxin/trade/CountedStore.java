package org.chengxin.trade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.evaluation.Place;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.trade.Trades.Arrival;
import org.chengxin.trade.Trades.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that streams the counted facts, with the same conditions as the counts in {@link FindingStore}. */
@Repository("tradeCountedStore")
class CountedStore {

    private static final int FETCHED = 5_000;

    private final JdbcClient sql;

    CountedStore(JdbcClient sql) {
        this.sql = sql;
    }

    void ofMerchants(Collection<SubjectId> merchants, Instant from, Instant until, BiConsumer<Place, FactId> visitor) {
        sql.sql("""
                with o as (
                    select distinct o.id, o.platform, o.key, l.merchant
                    from trade.orders o join trade.line l on l.order_id = o.id
                    where o.current and o.held is null and o.placed >= :from and o.placed < :until
                      and %s)
                select platform, merchant, id from o
                union all
                select o.platform, o.merchant, p.id from o
                join trade.payment p on p.platform = o.platform and p.order_key = o.key and p.current
                union all
                select o.platform, o.merchant, p.id from o
                join trade.parcel p on p.platform = o.platform and p.order_key = o.key and p.current""".formatted(FindingStore.OF_MERCHANTS))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("merchants", merchants.stream().map(SubjectId::toString).toArray(String[]::new))
                .withFetchSize(FETCHED)
                .query(row -> {
                    visitor.accept(
                            new Place(
                                    new OrganisationId(row.getObject(1, UUID.class)),
                                    new SubjectId(row.getObject(2, UUID.class))),
                            new FactId(row.getObject(3, UUID.class)));
                });
    }

    /** Of each of these orders that is not held. */
    Map<String, Arrival> arrivals(OrganisationId platform, Collection<String> orderKeys, Instant from, Instant until) {
        Map<String, Found> found = new HashMap<>();
        orderKeys.forEach(key -> found.put(key, new Found()));
        // ungrouped: sorting thousands of keys costs more than a row a line
        sql.sql("""
                with u as (select key from unnest(cast(:keys as text[])) as u (key))
                select u.key, o.id, l.merchant, o.placed >= :from and o.placed < :until as within, o.held is not null as held,
                       cast(null as timestamptz) as delivered
                from u join trade.orders o on o.platform = :platform and o.key = u.key and o.current
                left join trade.line l on l.order_id = o.id
                union all
                select u.key, p.id, null, false, false, p.delivered
                from u join trade.parcel p on p.platform = :platform and p.order_key = u.key and p.current""")
                .param("platform", platform.value())
                .param("keys", orderKeys.toArray(String[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .withFetchSize(FETCHED)
                .query(row -> {
                    Objects.requireNonNull(found.get(row.getString("key"))).add(row);
                });
        found.values().removeIf(each -> each.held);
        Map<String, Arrival> arrivals = new HashMap<>();
        found.forEach((key, each) -> arrivals.put(key, each.arrival()));
        return arrivals;
    }

    /** What the rows of one order say. */
    private static final class Found {

        private final Set<FactId> facts = new LinkedHashSet<>();
        private final Set<UUID> merchants = new TreeSet<>();
        private Instant delivered = Instant.MIN;
        private boolean within;
        private boolean held;

        void add(ResultSet row) throws SQLException {
            facts.add(new FactId(row.getObject("id", UUID.class)));
            UUID merchant = row.getObject("merchant", UUID.class);
            if (merchant != null) {
                merchants.add(merchant);
            }
            within |= row.getBoolean("within");
            held |= row.getBoolean("held");
            Instant arrived = Rows.instantOrNull(row, "delivered");
            if (arrived != null && arrived.isAfter(delivered)) {
                delivered = arrived;
            }
        }

        Arrival arrival() {
            return new Arrival(
                    new Delivery(
                            delivered.equals(Instant.MIN) ? Instant.MAX : delivered,
                            merchants.stream().map(SubjectId::new).toList()),
                    within,
                    List.copyOf(facts));
        }
    }
}
