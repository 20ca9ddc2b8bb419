package org.chengxin.trade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.evidence.feed.FeedPosition;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parcel scans for feed consumers. Scan and parcel may arrive in either order; a scan is delivered with the later of the two.
 * If the parcel came while its order was held, the scan is delivered with the fact that released the order, if that is later
 * still.
 */
@Component
@Transactional(readOnly = true)
public class ScanFeed {

    /** Types of the facts with which scans are delivered. */
    public static final Set<String> TYPES = Registrations.typesWith("scan", "parcel", "order");

    /** Limit of scans of one waybill that came before its parcel. */
    private static final int SCANS = 64;

    /**
     * A waybill belongs to a platform from the first version of a parcel that has it, so that later versions do not deliver its
     * scans again; not after a correction removed it, and not while its order is held. The {@code offset 0} keeps each subquery
     * an index look-up per parcel; joined, the planner at times scans all parcels for each.
     */
    private static final String IS_OF_IT = """
            not exists (
                select from trade.parcel e where e.waybill = p.waybill and e.platform = p.platform and e.id < p.id offset 0)
            and exists (
                select from trade.parcel c where c.waybill = p.waybill and c.platform = p.platform and c.current
                    and not exists (select from trade.orders h where h.platform = c.platform and h.key = c.order_key
                                    and h.held is not null and h.current offset 0) offset 0)
            """;

    /** The fact that released the order of a parcel that came while the order was held. */
    private static final String COUNTS_BY = """
            (select o.attributed_by from trade.orders o
             where o.platform = p.platform and o.key = p.order_key and o.current and p.id > o.id limit 1)""";

    private final JdbcClient sql;
    private final Feed feed;

    ScanFeed(JdbcClient sql, Feed feed) {
        this.sql = sql;
        this.feed = feed;
    }

    /**
     * @param firm the carrier
     * @param step as reported
     * @param grams -1 if not weighed
     */
    public record Scanned(
            OrganisationId platform,
            SubjectId firm,
            String waybill,
            Instant at,
            String step,
            @Nullable String outlet,
            @Nullable String courier,
            @Nullable String division,
            int grams) {}

    /** @param facts the scan is delivered with the last of these */
    private record Found(Scanned scan, UUID id, List<FactId> facts) {}

    private record At(FeedPosition place, Found found) {}

    /**
     * The scans delivered with one of these facts, in feed order; superseded and erased ones are left out.
     *
     * @param facts of {@link #TYPES}
     */
    public List<Scanned> told(List<FactId> facts) {
        List<Found> found = found(facts);
        if (found.isEmpty()) {
            return List.of();
        }
        Set<FactId> all = new HashSet<>(facts);
        found.forEach(each -> all.addAll(each.facts()));
        Map<FactId, FeedPosition> positions = feed.positions(all);
        Set<FeedPosition> here = new HashSet<>();
        facts.stream().map(positions::get).filter(Objects::nonNull).forEach(here::add);
        List<At> told = new ArrayList<>();
        for (Found each : found) {
            if (positions.keySet().containsAll(each.facts())) {
                FeedPosition last = each.facts().stream()
                        .map(positions::get)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                if (here.contains(last)) {
                    told.add(new At(last, each));
                }
            }
        }
        told.sort(Comparator.comparing(At::place)
                .thenComparing(each -> each.found().scan().at())
                .thenComparing(each -> each.found().id()));
        return told.stream().map(each -> each.found().scan()).toList();
    }

    /** Scans that are among these facts, whose parcel is, or whose order one of these facts released. */
    private List<Found> found(List<FactId> facts) {
        return sql.sql("""
                with these as materialized (
                    select p.*, s.id as scan from trade.scan s join trade.parcel p on p.waybill = s.waybill
                    where s.id in (select unnest(cast(:facts as uuid[]))) and s.current and %1$s
                    union
                    select p.*, s.id from (
                        select p.* from trade.parcel p where p.id in (select unnest(cast(:facts as uuid[])))
                        union
                        select p.* from trade.orders o
                        join trade.parcel p on p.platform = o.platform and p.order_key = o.key and p.id > o.id
                        where o.attributed_by in (select unnest(cast(:facts as uuid[]))) and o.current) p
                    join lateral (
                        select id from trade.scan s where s.waybill = p.waybill and s.current
                        order by s.at limit :scans) s on true
                    where p.waybill is not null and %1$s)
                select p.platform, p.id as parcel, %2$s as counts_by, s.*
                from these p join trade.scan s on s.id = p.scan""".formatted(IS_OF_IT, COUNTS_BY))
                .param("facts", facts.stream().map(FactId::toString).toArray(String[]::new))
                .param("scans", SCANS)
                .query((row, index) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        UUID scan = row.getObject("id", UUID.class);
        List<FactId> facts = Stream.of(
                        scan, row.getObject("parcel", UUID.class), row.getObject("counts_by", UUID.class))
                .filter(Objects::nonNull)
                .map(FactId::new)
                .toList();
        Scanned scanned = new Scanned(
                new OrganisationId(row.getObject("platform", UUID.class)),
                new SubjectId(row.getObject("firm", UUID.class)),
                row.getString("waybill"),
                Rows.instant(row, "at"),
                row.getString("step"),
                row.getString("outlet"),
                row.getString("courier"),
                row.getString("division"),
                row.getObject("grams") == null ? -1 : row.getInt("grams"));
        return new Found(scanned, scan, facts);
    }
}
