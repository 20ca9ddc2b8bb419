package org.chengxin.trade;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Single orders and parcels behind a finding, in their current versions; erased ones are left out. */
@Component
@Transactional(readOnly = true)
public class TradeTraces {

    private static final int MOST = 1_000;

    private final JdbcClient sql;
    private final Subjects subjects;

    TradeTraces(JdbcClient sql, Subjects subjects) {
        this.sql = sql;
        this.subjects = subjects;
    }

    /**
     * An order's buyer with one of its merchants.
     *
     * @param day in the zone that the order states
     */
    public record Bought(FactId order, String key, String buyer, SubjectId merchant, Instant placed, LocalDate day) {}

    /**
     * Buyer and merchant of an order.
     *
     * @param merchant null unless the order has exactly one
     */
    public record Sale(String key, String buyer, @Nullable SubjectId merchant) {}

    /**
     * How an order was paid, where it went, and under what it was placed, as its platform says.
     *
     * @param payer of one of its payments
     * @param destination a keyed digest, equal where the destinations are
     */
    public record Means(
            String key,
            String buyer,
            Instant placed,
            @Nullable String payer,
            @Nullable String destination,
            @Nullable String session,
            @Nullable String promotion) {}

    public record Day(LocalDate day, long orders) {}

    /** @param division GB/T 2260 */
    public record Stop(
            String waybill,
            Instant at,
            String step,
            @Nullable String division,
            @Nullable String outlet) {}

    /** @param merchant one of the order's merchants; null where the order is unknown or has no lines */
    public record Sent(
            FactId parcel, String waybill, @Nullable SubjectId merchant) {}

    /** A platform's parcels with these waybills. */
    public List<Sent> sent(OrganisationId platform, Collection<String> waybills) {
        return waybills.isEmpty()
                ? List.of()
                : subjects.canonical(
                        sql.sql("""
                select p.id, p.waybill, (
                    select l.merchant from trade.orders o join trade.line l on l.order_id = o.id
                    where o.platform = p.platform and o.key = p.order_key and o.current order by l.item limit 1) as merchant
                from trade.parcel p
                where p.platform = :platform and p.current and p.waybill in (:waybills) and not exists (
                    select from trade.orders h
                    where h.platform = p.platform and h.key = p.order_key and h.held is not null and h.current)
                order by p.id limit :most""")
                                .param("platform", platform.value())
                                .param("waybills", waybills)
                                .param("most", MOST)
                                .query((row, index) -> {
                                    UUID merchant = row.getObject("merchant", UUID.class);
                                    return new Sent(
                                            new FactId(row.getObject("id", UUID.class)),
                                            row.getString("waybill"),
                                            merchant == null ? null : new SubjectId(merchant));
                                })
                                .list(),
                        Sent::merchant,
                        (sent, merchant) -> new Sent(sent.parcel(), sent.waybill(), merchant));
    }

    public List<Bought> bought(OrganisationId platform, Collection<String> orderKeys) {
        return orderKeys.isEmpty()
                ? List.of()
                : subjects.canonical(
                        sql.sql("""
                select distinct o.id, o.key, coalesce(o.buyer, '') as buyer, l.merchant, o.placed,
                       (o.placed at time zone o.zone)::date as day
                from trade.orders o join trade.line l on l.order_id = o.id
                where o.platform = :platform and o.current and o.held is null and o.key in (:keys)
                order by o.placed, o.id limit :most""")
                                .param("platform", platform.value())
                                .param("keys", orderKeys)
                                .param("most", MOST)
                                .query((row, index) -> new Bought(
                                        new FactId(row.getObject("id", UUID.class)),
                                        row.getString("key"),
                                        row.getString("buyer"),
                                        new SubjectId(row.getObject("merchant", UUID.class)),
                                        Rows.instant(row, "placed"),
                                        row.getObject("day", LocalDate.class)))
                                .list(),
                        Bought::merchant,
                        (bought, merchant) -> new Bought(
                                bought.order(), bought.key(), bought.buyer(), merchant, bought.placed(), bought.day()));
    }

    /**
     * One for each order that is known and not held.
     *
     * @param orderKeys at most 1,000
     */
    public List<Sale> sales(OrganisationId platform, Collection<String> orderKeys) {
        return orderKeys.isEmpty()
                ? List.of()
                : subjects.canonical(
                        sql.sql("""
                select o.key, coalesce(o.buyer, '') as buyer, (
                    select case when count(distinct l.merchant) = 1 then min(l.merchant::text)::uuid end
                    from trade.line l where l.order_id = o.id) as merchant
                from trade.orders o
                where o.platform = :platform and o.current and o.held is null and o.key in (:keys) order by o.id limit :most""")
                                .param("platform", platform.value())
                                .param("keys", orderKeys)
                                .param("most", MOST)
                                .query((row, index) -> {
                                    UUID merchant = row.getObject("merchant", UUID.class);
                                    return new Sale(
                                            row.getString("key"),
                                            row.getString("buyer"),
                                            merchant == null ? null : new SubjectId(merchant));
                                })
                                .list(),
                        Sale::merchant,
                        (sale, merchant) -> new Sale(sale.key(), sale.buyer(), merchant));
    }

    /**
     * Orders that name their buyer, one for each payer.
     *
     * @param orderKeys at most 1,000
     */
    public List<Means> means(OrganisationId platform, Collection<String> orderKeys) {
        return orderKeys.isEmpty()
                ? List.of()
                : sql.sql("""
                select distinct o.id, o.key, o.buyer, o.placed, p.payer, encode(o.destination, 'hex') as destination, o.session, o.promotion
                from trade.orders o left join trade.payment p
                  on p.platform = o.platform and p.order_key = o.key and p.current
                where o.platform = :platform and o.current and o.held is null and o.buyer is not null and o.key in (:keys)
                order by o.id, p.payer limit :most""")
                        .param("platform", platform.value())
                        .param("keys", orderKeys)
                        .param("most", MOST)
                        .query(Rows.of(Means.class))
                        .list();
    }

    /** A merchant's orders per day, in the zone that each order states. */
    public List<Day> days(OrganisationId platform, Collection<SubjectId> merchant, Instant from, Instant until) {
        return sql.sql("""
                select (o.placed at time zone o.zone)::date as day, count(distinct o.id) as orders
                from trade.orders o join trade.line l on l.order_id = o.id
                where o.platform = :platform and o.current and o.held is null and l.merchant in (:merchant)
                  and o.placed >= :from and o.placed < :until
                group by 1 order by 1 limit :most""")
                .param("platform", platform.value())
                .param("merchant", merchant.stream().map(SubjectId::value).toList())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(Rows.of(Day.class))
                .list();
    }

    /** The scans of these parcels, by waybill in time order. */
    public List<Stop> stops(Collection<FactId> parcels) {
        return parcels.isEmpty()
                ? List.of()
                : sql.sql("""
                select s.waybill, s.at, s.step, s.division, s.outlet from trade.scan s
                where s.current and s.waybill in (select waybill from trade.parcel where id in (:parcels))
                order by s.waybill, s.at, s.id limit :most""")
                        .param("parcels", parcels.stream().map(FactId::value).toList())
                        .param("most", MOST)
                        .query(Rows.of(Stop.class))
                        .list();
    }
}
