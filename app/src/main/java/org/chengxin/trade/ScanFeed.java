package org.chengxin.trade;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scans of platforms' parcels as they come in, in the order of the transactions that wrote them; a scan and its parcel
 * may come in either order, and are told of with the later of the two. What is still being written is left for the next
 * page, so that none is ever passed over.
 */
@Component
@Transactional(readOnly = true)
public class ScanFeed {

    /** More than the largest batch, so that a page always goes on. */
    private static final int PAGE = 5_000;

    /** Of one waybill that has come before its parcel. */
    private static final int SCANS = 64;

    /**
     * A waybill is a platform's from the first version of a parcel that has it, so that no later version tells its scans again;
     * unless a correction took it away, and not while its order is held.
     */
    private static final String IS_STILL_OF_IT = """
            exists (
                select from trade.parcel c where c.waybill = p.waybill and c.platform = p.platform and c.current
                    and not exists (select from trade.orders h where h.platform = c.platform and h.key = c.order_key
                                    and h.held is not null and h.current))
            """;

    private final JdbcClient sql;

    ScanFeed(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param firm that carries it
     * @param step as reported
     * @param grams -1 where it was not weighed
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

    /** @param next where the following page begins; where this one began if there is nothing new */
    public record Page(List<Scanned> scans, long next) {}

    /** Where what has come in since that time begins. */
    public long since(Instant time) {
        return sql.sql("""
                select coalesce(
                    (select written from trade.scan where id >= :first and written is not null order by id limit 1),
                    pg_snapshot_xmin(pg_current_snapshot()))::text::bigint""")
                .param("first", new UUID(time.toEpochMilli() << 16, 0))
                .query(Long.class)
                .single();
    }

    /** @param until ends the page in any case */
    public Page after(long from, long until) {
        long next = next(from, until);
        return next <= from ? new Page(List.of(), next) : new Page(scans(from, next), next);
    }

    private long next(long from, long until) {
        return sql.sql("""
                select least(pg_snapshot_xmin(pg_current_snapshot()), cast(:until as text)::xid8,
                    (select written from trade.scan where written >= cast(:from as text)::xid8
                     order by written offset :page limit 1),
                    (select written from trade.parcel where written >= cast(:from as text)::xid8
                     order by written offset :page limit 1))::text::bigint""")
                .param("from", String.valueOf(from))
                .param("until", String.valueOf(until))
                .param("page", PAGE)
                .query(Long.class)
                .single();
    }

    private List<Scanned> scans(long from, long next) {
        return sql.sql("""
                select p.platform, s.id, s.firm, s.waybill, s.at, s.step, s.outlet, s.courier, s.division, s.grams
                from trade.scan s
                    join trade.parcel p on p.waybill = s.waybill
                        and (p.written is null or p.written < cast(:next as text)::xid8)
                where s.written >= cast(:from as text)::xid8 and s.written < cast(:next as text)::xid8 and s.current
                  and\s""" + IS_STILL_OF_IT + """
                union
                select p.platform, s.id, s.firm, s.waybill, s.at, s.step, s.outlet, s.courier, s.division, s.grams
                from trade.parcel p
                    join lateral (
                        select * from trade.scan s where s.waybill = p.waybill and s.current
                            and (s.written is null or s.written < cast(:from as text)::xid8)
                        order by s.at limit :scans) s on true
                where p.written >= cast(:from as text)::xid8 and p.written < cast(:next as text)::xid8
                  and not exists (
                    select from trade.parcel e where e.waybill = p.waybill and e.platform = p.platform
                        and (e.written is null or e.written < cast(:from as text)::xid8))
                  and\s""" + IS_STILL_OF_IT + """
                order by at, id""")
                .param("from", String.valueOf(from))
                .param("next", String.valueOf(next))
                .param("scans", SCANS)
                .query((row, index) -> new Scanned(
                        new OrganisationId(row.getObject("platform", UUID.class)),
                        new SubjectId(row.getObject("firm", UUID.class)),
                        row.getString("waybill"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("step"),
                        row.getString("outlet"),
                        row.getString("courier"),
                        row.getString("division"),
                        row.getObject("grams") == null ? -1 : row.getInt("grams")))
                .list();
    }
}
