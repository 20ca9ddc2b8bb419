package org.chengxin.trade;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.shared.SubjectId;
import org.chengxin.trade.Trades.Findings;
import org.chengxin.trade.Trades.MerchantTrade;
import org.chengxin.trade.Trades.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that compares orders, payments and parcels. */
@Repository
class FindingStore {

    /** One row per order: value, payments, parcels. Tolerance and hours are parameters. */
    private static final String JUDGED = """
            judged as (
                select o.id, o.platform, o.key, o.status, o.placed,
                       l.merchants, l.worth, p.paid, d.delivered,
                       coalesce(d.delivered > o.promised, false) as late,
                       coalesce(d.before_hand_over, false) as before_hand_over,
                       coalesce(abs(l.worth - p.paid) > :tolerance, false) as off
                from trade.orders o
                left join lateral (
                    select array_agg(distinct merchant) as merchants, sum(price * quantity + freight) as worth
                    from trade.line where order_id = o.id) l on true
                left join lateral (
                    select sum(amount)::bigint as paid from trade.payment
                    where platform = o.platform and order_key = o.key and current) p on true
                left join lateral (
                    select max(delivered) as delivered, bool_or(delivered < handed_over) as before_hand_over
                    from trade.parcel where platform = o.platform and order_key = o.key and current) d on true
                where o.current and o.held is null %s)""";

    /** Predicate: the order of a payment or parcel {@code f} is held. */
    private static final String OF_HELD = """
            exists (select from trade.orders h
                    where h.platform = f.platform and h.key = f.order_key and h.held is not null and h.current)""";

    /**
     * Predicate: a line is of one of {@code :merchants}. The select around the parameter hides how many they are: PostgreSQL takes them
     * for average ones and would read all orders for some hundreds of small ones.
     */
    static final String OF_MERCHANTS = "merchant in (select unnest((select cast(:merchants as uuid[]))))";

    private final JdbcClient sql;

    FindingStore(JdbcClient sql) {
        this.sql = sql;
    }

    Findings findings(OrganisationId platform, long tolerance, int fastHours) {
        return sql.sql("with " + JUDGED.formatted("and o.platform = :platform") + """
                 select count(*) as orders,
                       count(delivered) as delivered,
                       count(*) filter (where cardinality(merchants) > 1) as several,
                       count(*) filter (where merchants is null) as without_lines,
                       count(*) filter (where worth is not null and paid is not null) as compared,
                       count(*) filter (where off) as off,
                       count(*) filter (where late) as late,
                       count(*) filter (where delivered - placed <= make_interval(hours => :hours)) as fast,
                       count(*) filter (where before_hand_over) as before_hand_over
                from judged""")
                .param("platform", platform.value())
                .param("tolerance", tolerance)
                .param("hours", fastHours)
                .query((row, index) -> new Findings(
                        row.getLong("orders"),
                        row.getLong("delivered"),
                        row.getLong("several"),
                        row.getLong("without_lines"),
                        row.getLong("compared"),
                        row.getLong("off"),
                        row.getLong("late"),
                        row.getLong("fast"),
                        row.getLong("before_hand_over")))
                .single();
    }

    List<MerchantTrade> merchants(Collection<SubjectId> merchants, Instant from, Instant until, long tolerance) {
        return sql.sql("with " + JUDGED.formatted("""
                and o.placed >= :from and o.placed < :until
                and o.id in (select order_id from trade.line where %s)""".formatted(OF_MERCHANTS)) + """
                 select platform, merchant, count(*) as orders,
                       count(*) filter (where delivered < :until) as delivered,
                       count(*) filter (where late and delivered < :until) as late,
                       count(*) filter (where worth is not null and paid is not null) as compared,
                       count(*) filter (where off) as off,
                       count(*) filter (where status in ('cancelled', 'unavailable')) as cancelled
                from judged, unnest(merchants) as merchant
                where merchant in (select unnest(cast(:merchants as uuid[])))
                group by platform, merchant""")
                .param("merchants", merchants.stream().map(SubjectId::toString).toArray(String[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("tolerance", tolerance)
                .query((row, index) -> new MerchantTrade(
                        new OrganisationId(row.getObject("platform", UUID.class)),
                        new SubjectId(row.getObject("merchant", UUID.class)),
                        row.getLong("orders"),
                        row.getLong("delivered"),
                        row.getLong("late"),
                        row.getLong("compared"),
                        row.getLong("off"),
                        row.getLong("cancelled")))
                .list();
    }

    List<Month> months(Collection<SubjectId> merchants, Instant from, Instant until) {
        return sql.sql("""
                select to_char(o.placed at time zone 'Asia/Shanghai', 'YYYY-MM') as month, count(*) as orders,
                       count(p.delivered) as delivered, count(*) filter (where p.delivered > o.promised) as late
                from trade.orders o
                left join lateral (
                    select max(delivered) as delivered from trade.parcel
                    where platform = o.platform and order_key = o.key and current) p on true
                where o.current and o.held is null and o.placed >= :from and o.placed < :until
                  and o.id in (select order_id from trade.line where merchant in (:merchants))
                group by month order by month""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("merchants", merchants.stream().map(SubjectId::value).toList())
                .query(Rows.of(Month.class))
                .list();
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        counts.put("orders", count("orders f where f.current and f.held is null"));
        counts.put("payments", count("payment f where f.current and not " + OF_HELD));
        counts.put("parcels", count("parcel f where f.current and not " + OF_HELD));
        counts.put("scans", count("scan f where f.current"));
        return counts;
    }

    private long count(String rows) {
        return sql.sql("select count(*) from trade." + rows).query(Long.class).single();
    }
}
