package org.chengxin.trade;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chengxin.code.InvalidValueException;
import org.chengxin.code.WaybillNumber;
import org.chengxin.database.Copy;
import org.chengxin.evidence.Confidential;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that stores trade facts in bulk. */
@Repository
class TradeStore implements Subjects.References {

    private static final String ZONE = "Asia/Shanghai";

    private final Copy copy;
    private final JdbcClient sql;
    private final LegalClock clock;
    private final Confidential confidential;

    TradeStore(Copy copy, JdbcClient sql, LegalClock clock, Confidential confidential) {
        this.copy = copy;
        this.sql = sql;
        this.clock = clock;
        this.confidential = confidential;
    }

    /** @param unregistered the platform's numbers of unregistered merchants; an order that names one is held */
    void saveOrders(List<Report> reports, Map<Identifier, SubjectId> merchants, Set<String> unregistered) {
        retire("trade.orders", reports);
        Copy.Rows orders = copy.into("""
                trade.orders (id, platform, key, placed, zone, status, currency, buyer, paid, promised, destination,
                              division, session, promotion, seal, held, held_on)""");
        Copy.Rows lines = copy.into("""
                trade.line (platform, order_key, order_id, item, merchant, product, title, category, quantity, price,
                            freight, waits_for)""");
        for (Report report : reports) {
            ReportContent data = report.data();
            boolean held = Attribution.isHeld(report, unregistered);
            orders.row(
                    report.id(),
                    report.reporter().organisation(),
                    report.key(),
                    at(data.instant("placed")),
                    data.text("zone", ZONE),
                    data.text("status"),
                    data.currency(),
                    data.text("buyer"),
                    at(data.instant("paid")),
                    at(data.instant("promised")),
                    confidential.blindIndex(data.text("destination")),
                    data.text("destinationDivision"),
                    data.text("session"),
                    data.text("promotion"),
                    report.seal(),
                    held ? "WAITING" : null,
                    held ? clock.today() : null);
            data.list("lines").forEach(line -> saveLine(lines, report, line, merchants, unregistered));
        }
        orders.write();
        lines.write();
    }

    private static void saveLine(
            Copy.Rows lines,
            Report report,
            ReportContent line,
            Map<Identifier, SubjectId> merchants,
            Set<String> unregistered) {
        Identifier merchant = Identifier.of(report.reporter().organisation(), line.required("merchant"));
        lines.row(
                report.reporter().organisation(),
                report.key(),
                report.id(),
                line.text("item"),
                Objects.requireNonNull(merchants.get(merchant)),
                line.text("product"),
                line.text("title"),
                line.text("category"),
                line.has("quantity") ? line.whole("quantity") : Long.valueOf(1),
                minor(line.amount("price")),
                minor(line.amount("freight")),
                unregistered.contains(merchant.value()) ? merchant.value() : null);
    }

    void savePayments(List<Report> reports) {
        retire("trade.payment", reports);
        Copy.Rows rows = copy.into("""
                trade.payment (id, platform, order_key, sequence, method, amount, currency, installments, paid, payer,
                               seal)""");
        for (Report report : reports) {
            ReportContent data = report.data();
            rows.row(
                    report.id(),
                    report.reporter().organisation(),
                    data.text("order"),
                    data.whole("sequence"),
                    data.text("method"),
                    minor(data.amount("amount")),
                    data.currency(),
                    data.whole("installments"),
                    at(data.instant("paid")),
                    data.text("payer"),
                    report.seal());
        }
        rows.write();
    }

    void saveParcels(List<Report> reports) {
        retire("trade.parcel", reports);
        Copy.Rows rows = copy.into("""
                trade.parcel (id, platform, order_key, carrier, waybill, zone, handed_over, delivered, grams, origin,
                              destination, seal)""");
        for (Report report : reports) {
            ReportContent data = report.data();
            rows.row(
                    report.id(),
                    report.reporter().organisation(),
                    data.text("order"),
                    data.text("carrier"),
                    waybill(data.text("waybill")),
                    data.text("zone", ZONE),
                    at(data.instant("handedOver")),
                    at(data.instant("delivered")),
                    data.whole("grams"),
                    data.text("originDivision"),
                    data.text("destinationDivision"),
                    report.seal());
        }
        rows.write();
    }

    void saveScans(List<Report> reports) {
        retire("trade.scan", reports);
        Copy.Rows rows = copy.into("trade.scan (id, firm, waybill, at, step, outlet, courier, division, grams, seal)");
        for (Report report : reports) {
            ReportContent data = report.data();
            rows.row(
                    report.id(),
                    report.reporter().subject(),
                    waybill(data.text("waybill")),
                    at(data.instant("at")),
                    data.text("step"),
                    data.text("outlet"),
                    data.text("courier"),
                    data.text("division"),
                    data.whole("grams"),
                    report.seal());
        }
        rows.write();
    }

    /** Superseded versions stay stored, but count no more. */
    private void retire(String table, List<Report> reports) {
        for (Report report : reports) {
            if (report.supersedes() != null) {
                sql.sql("update " + table + " set current = false where id = :id")
                        .param("id", report.supersedes().value())
                        .update();
            }
        }
    }

    /** Deletes a report from the one table that has it; returns the merchants of its lines. */
    List<SubjectId> forget(FactId id) {
        for (String table : List.of("orders", "payment", "parcel", "scan")) {
            sql.sql("delete from trade." + table + " where id = :id")
                    .param("id", id.value())
                    .update();
        }
        return sql.sql("delete from trade.line where order_id = :id returning merchant")
                .param("id", id.value())
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Of a report: the merchants of the order that it is of, and the courier firm that scanned. */
    Set<UUID> about(FactId report) {
        return Set.copyOf(
                sql.sql("""
                with named as (
                    select platform, key from trade.orders where id = :id
                    union select platform, order_key from trade.payment where id = :id
                    union select platform, order_key from trade.parcel where id = :id
                    union select p.platform, p.order_key from trade.scan s join trade.parcel p on p.waybill = s.waybill where s.id = :id)
                select l.merchant from named n join trade.orders o on o.platform = n.platform and o.key = n.key and o.current
                join trade.line l on l.order_id = o.id
                union select merchant from trade.line where order_id = :id
                union select firm from trade.scan where id = :id""").param("id", report.value()).query(UUID.class).list());
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("""
                select exists (select from trade.line where merchant in (:subjects))
                    or exists (select from trade.scan where firm in (:subjects))""")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Normal form, so that a firm's scans match the platform's parcel; an impossible number is kept as reported. */
    private static @Nullable String waybill(@Nullable String number) {
        if (number == null) {
            return null;
        }
        try {
            return WaybillNumber.reported(number).value();
        } catch (InvalidValueException odd) {
            return number;
        }
    }

    private static long minor(@Nullable Money money) {
        return money == null ? 0 : money.minorUnits();
    }
}
