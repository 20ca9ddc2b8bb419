package org.chengxin.trade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.evaluation.Place;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.trade.Trades.OrderKey;
import org.chengxin.trade.Trades.OrderTrade;
import org.chengxin.trade.Trades.Waybill;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that finds the pairs and orders that given facts concern, for feed consumers. */
@Repository
class FollowingStore {

    private static final int FETCHED = 5_000;

    private static final String KEYS = "unnest(cast(:platforms as uuid[]), cast(:keys as text[])) as k (platform, key)";

    private final JdbcClient sql;

    FollowingStore(JdbcClient sql) {
        this.sql = sql;
    }

    Set<OrderKey> orders(Collection<FactId> facts) {
        return new HashSet<>(sql.sql("""
                select platform, key from trade.orders where id in (select unnest(cast(:facts as uuid[])))
                union
                select platform, order_key from trade.payment where id in (select unnest(cast(:facts as uuid[])))
                union
                select platform, order_key from trade.parcel where id in (select unnest(cast(:facts as uuid[])))""")
                .param("facts", facts.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, index) -> new OrderKey(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2)))
                .list());
    }

    Map<OrderKey, OrderTrade> ofOrders(Collection<OrderKey> orders) {
        Map<OrderKey, OrderTrade> of = new HashMap<>();
        sql.sql("""
                select k.platform, k.key, o.orders, p.payments, d.parcels, l.late
                from %s
                cross join lateral (
                    select count(*) filter (where held is null) as orders, coalesce(bool_or(held is not null), false) as held
                    from trade.orders where platform = k.platform and key = k.key and current) o
                cross join lateral (
                    select count(*) as payments from trade.payment
                    where platform = k.platform and order_key = k.key and current and not o.held) p
                cross join lateral (
                    select count(*) as parcels, max(delivered) as delivered from trade.parcel
                    where platform = k.platform and order_key = k.key and current and not o.held) d
                cross join lateral (
                    select count(*) as late from trade.orders
                    where platform = k.platform and key = k.key and current and held is null and d.delivered > promised) l
                """.formatted(KEYS))
                .param(
                        "platforms",
                        orders.stream().map(each -> each.platform().toString()).toArray(String[]::new))
                .param("keys", orders.stream().map(OrderKey::key).toArray(String[]::new))
                .query(row -> {
                    of.put(
                            new OrderKey(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2)),
                            new OrderTrade(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)));
                });
        return of;
    }

    Set<Waybill> waybills(Collection<FactId> scans) {
        return new HashSet<>(sql.sql(
                        "select distinct firm, waybill from trade.scan where id in (select unnest(cast(:ids as uuid[])))")
                .param("ids", scans.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, index) -> new Waybill(new SubjectId(row.getObject(1, UUID.class)), row.getString(2)))
                .list());
    }

    Map<Waybill, Long> scans(Collection<Waybill> parcels) {
        Map<Waybill, Long> scans = new HashMap<>();
        sql.sql("""
                select k.firm, k.waybill, (select count(*) from trade.scan s
                                           where s.waybill = k.waybill and s.firm = k.firm and s.current)
                from unnest(cast(:firms as uuid[]), cast(:waybills as text[])) as k (firm, waybill)""")
                .param(
                        "firms",
                        parcels.stream().map(each -> each.firm().toString()).toArray(String[]::new))
                .param("waybills", parcels.stream().map(Waybill::number).toArray(String[]::new))
                .query(row -> {
                    scans.put(
                            new Waybill(new SubjectId(row.getObject(1, UUID.class)), row.getString(2)), row.getLong(3));
                });
        return scans;
    }

    Set<OrderKey> ordersOf(Collection<SubjectId> merchants) {
        return new HashSet<>(sql.sql(
                        "select distinct platform, order_key from trade.line where " + FindingStore.OF_MERCHANTS)
                .param("merchants", merchants.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> new OrderKey(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2)))
                .list());
    }

    Set<Place> merchantsOf(Collection<OrderKey> orders) {
        return new HashSet<>(sql.sql("select distinct o.platform, l.merchant from " + KEYS + """
                 join trade.orders o on o.platform = k.platform and o.key = k.key and o.current
                join trade.line l on l.order_id = o.id""")
                .param(
                        "platforms",
                        orders.stream().map(each -> each.platform().toString()).toArray(String[]::new))
                .param("keys", orders.stream().map(OrderKey::key).toArray(String[]::new))
                .query((row, index) -> place(row))
                .list());
    }

    Set<Place> platformsOf(Collection<SubjectId> merchants) {
        return new HashSet<>(sql.sql(
                        "select distinct platform, merchant from trade.line where " + FindingStore.OF_MERCHANTS)
                .param("merchants", merchants.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> place(row))
                .list());
    }

    Set<Place> places(Instant from, Instant until) {
        return new HashSet<>(sql.sql("""
                select distinct o.platform, l.merchant from trade.orders o join trade.line l on l.order_id = o.id
                where o.current and o.held is null and o.placed >= :from and o.placed < :until""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .withFetchSize(FETCHED)
                .query((row, index) -> place(row))
                .list());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(new OrganisationId(row.getObject(1, UUID.class)), new SubjectId(row.getObject(2, UUID.class)));
    }
}
