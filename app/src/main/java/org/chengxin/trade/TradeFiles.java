package org.chengxin.trade;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Copy;
import org.chengxin.database.Reading;
import org.chengxin.shared.FactId;
import org.chengxin.subject.SubjectFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Exports a platform's current trade as the input files of detection (docs/formats/detection.md), written by the database
 * itself. Columns are the fields of the report types; an order has one row per line. Keys: of an order the reporter's, since
 * the files refer to it; of a payment or parcel its fact id; of an outlet or courier {@code FIRM/KEY}, since keys are unique
 * only within a firm.
 */
@Component
@Reading
public class TradeFiles {

    /** Report types, one file each. */
    public static final List<String> TYPES = List.of("order", "payment", "parcel", "scan");

    private final Copy copy;
    private final JdbcClient sql;
    private final SubjectFiles subjects;

    TradeFiles(Copy copy, JdbcClient sql, SubjectFiles subjects) {
        this.copy = copy;
        this.sql = sql;
        this.subjects = subjects;
    }

    /** @param from earlier orders are left out with all that belongs to them */
    public void read(String type, OrganisationId platform, Instant from, Copy.CsvReader reader) throws IOException {
        copy.read(
                query(type)
                        .replace("{platform}", "'" + platform.value() + "'")
                        .replace("{from}", "'" + from + "'")
                        .replace("{seen}", type.equals("order") ? subjects.seen() : ""),
                reader);
    }

    public long orders(OrganisationId platform, Instant from) {
        return sql.sql(
                        "select count(*) from trade.orders where platform = :platform and current and held is null and placed >= :from")
                .param("platform", platform.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The newest fact among a platform's orders, payments and parcels, or the newest report that released held ones. */
    public Optional<FactId> newest(OrganisationId platform) {
        return sql.sql("""
                select id from (
                    (select id from trade.orders where platform = :platform order by id desc limit 1)
                    union all (select attributed_by from trade.orders
                               where platform = :platform and attributed_by is not null order by attributed_by desc limit 1)
                    union all (select id from trade.payment where platform = :platform order by id desc limit 1)
                    union all (select id from trade.parcel where platform = :platform order by id desc limit 1)) newest
                order by id desc limit 1""")
                .param("platform", platform.value())
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .optional();
    }

    private static String query(String type) {
        return switch (type) {
            case "order" -> """
                    select o.key, o.placed, o.zone, o.currency, o.status, o.buyer, o.paid, o.promised,
                           encode(o.destination, 'hex') as destination,
                           o.division as "destinationDivision", o.session, o.promotion, l.item, coalesce(seen.same, l.merchant) as merchant, l.product, l.title, l.category,
                           l.quantity, round(l.price / %1$s, 4) as price, round(l.freight / %1$s, 4) as freight
                    from trade.orders o left join trade.line l on l.order_id = o.id left join {seen} on seen.alias = l.merchant
                    where o.platform = {platform} and o.current and o.held is null and o.placed >= {from}
                    order by o.id, l.item""".formatted(units("o.currency"));
            case "payment" -> """
                    select p.id as key, p.order_key as "order", p.sequence, p.method, round(p.amount / %s, 4) as amount, p.currency,
                           p.paid, p.payer
                    from trade.payment p where p.platform = {platform} and p.current and %s
                    order by p.id""".formatted(units("p.currency"), recent("p"));
            case "parcel" -> """
                    select p.id as key, p.order_key as "order", p.carrier, p.waybill, p.zone,
                           p.handed_over as "handedOver", p.delivered, p.grams, p.origin as "originDivision",
                           p.destination as "destinationDivision"
                    from trade.parcel p where p.platform = {platform} and p.current and %s
                    order by p.id""".formatted(recent("p"));
            case "scan" -> """
                    select s.waybill, s.at, s.step, s.firm || '/' || s.outlet as outlet, s.firm || '/' || s.courier as courier,
                           s.division, s.grams
                    from trade.scan s where s.current and s.waybill in (
                        select p.waybill from trade.parcel p where p.platform = {platform} and p.current and %s)
                    order by s.id""".formatted(recent("p"));
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static String recent(String table) {
        return """
                exists (select from trade.orders o where o.platform = %1$s.platform and o.key = %1$s.order_key
                        and o.current and o.held is null and o.placed >= {from})""".formatted(table);
    }

    /** SQL expression: minor units per major unit. */
    private static String units(String column) {
        String odd = Currency.getAvailableCurrencies().stream()
                .filter(currency ->
                        currency.getDefaultFractionDigits() >= 0 && currency.getDefaultFractionDigits() != 2)
                .map(currency -> "when '%s' then 1e%d"
                        .formatted(currency.getCurrencyCode(), currency.getDefaultFractionDigits()))
                .sorted()
                .collect(Collectors.joining(" "));
        return "(case " + column + " " + odd + " else 1e2 end)";
    }
}
