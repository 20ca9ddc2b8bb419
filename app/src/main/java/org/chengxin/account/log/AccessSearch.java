package org.chengxin.account.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.database.Rows;
import org.chengxin.rule.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches the access log, newest line first: for auditors all of it, for a data subject the look-ups of its own data. */
@Component
@Reading
public class AccessSearch {

    /** Maximum lines per page. */
    public static final int PAGE = 200;

    /** Maximum lines per export. */
    public static final int EXPORT = 20_000;

    private static final String COLUMNS = """
            select a.id, a.at, a.organisation, o.name, p.display_name, a.stranger, a.act, a.object, a.purpose, a.times
            from account.access a
            left join account.organisation o on o.id = a.organisation
            left join account.account p on p.id = a.account
            """;

    private final JdbcClient sql;

    AccessSearch(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A line of the log.
     *
     * @param organisation name of the organisation; null for strangers
     * @param person name of the account; null for programs and strangers
     * @param stranger keyed digest of a name or address; null for known callers
     */
    public record Line(
            UUID id,
            Instant at,
            @Nullable String organisation,
            @Nullable String person,
            @Nullable String stranger,
            String act,
            String object,
            @Nullable String purpose,
            int times) {}

    /**
     * Filters; a blank text does not filter.
     *
     * @param act an act, or the first part of acts, such as {@code matter}
     * @param words part of the organisation's name, or the whole object, or part of the purpose
     * @param from first day, in Shanghai
     * @param until last day
     * @param before line after which the page begins
     */
    public record Query(
            String act,
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID before) {}

    /** At most {@code limit} lines, newest first. */
    public List<Line> find(Query query, int limit) {
        return sql.sql(COLUMNS + """
                where (:act = '' or a.act = :act or starts_with(a.act, :act || '.'))
                  and (:words = '' or a.object = :words or split_part(a.object, '/', 1) = :words or position(:words in o.name) > 0
                       or position(:words in a.purpose) > 0)
                  and a.at >= coalesce(cast(:from as timestamptz), '-infinity')
                  and a.at < coalesce(cast(:until as timestamptz), 'infinity')
                  and (cast(:before as uuid) is null
                       or (a.at, a.id) < (select b.at, b.id from account.access b where b.id = :before))
                order by a.at desc, a.id desc limit :limit""")
                .param("act", query.act())
                .param("words", query.words())
                .param("from", start(query.from()))
                .param(
                        "until",
                        start(query.until() == null ? null : query.until().plusDays(1)))
                .param("before", query.before())
                .param("limit", Math.min(limit, EXPORT))
                .query((row, index) -> line(row))
                .list();
    }

    /**
     * Look-ups of objects, or of parts of them ({@link org.chengxin.account.AccessLog#part}), by others, newest first.
     *
     * @param acts the acts that count
     * @param except the organisation that the objects are about
     */
    public List<Line> lookups(
            Collection<String> objects, Collection<String> acts, OrganisationId except, @Nullable UUID before) {
        return objects.isEmpty()
                ? List.of()
                : sql.sql(COLUMNS + """
                        where split_part(a.object, '/', 1) = any(:objects) and a.act = any(:acts)
                          and a.organisation is not null and a.organisation <> :except
                          and (cast(:before as uuid) is null
                               or (a.at, a.id) < (select b.at, b.id from account.access b where b.id = :before))
                        order by a.at desc, a.id desc limit :limit""")
                        .param("objects", objects.toArray(String[]::new))
                        .param("acts", acts.toArray(String[]::new))
                        .param("except", except.value())
                        .param("before", before)
                        .param("limit", PAGE)
                        .query((row, index) -> line(row))
                        .list();
    }

    /** Number of look-ups and acts, and of refusals, since the beginning of a day. */
    public record Day(long acts, long refused) {}

    public Day since(LocalDate day) {
        return sql.sql("""
                select coalesce(sum(times) filter (where not refused), 0) as acts,
                       coalesce(sum(times) filter (where refused), 0) as refused
                from (select times, starts_with(act, 'denied.') or act in ('refused', 'sign-in.refused') as refused
                      from account.access where at >= :from) a""").param("from", start(day)).query(Rows.of(Day.class)).single();
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(LegalClock.ZONE).toOffsetDateTime();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                Rows.instant(row, "at"),
                row.getString("name"),
                row.getString("display_name"),
                row.getString("stranger"),
                row.getString("act"),
                row.getString("object"),
                row.getString("purpose"),
                row.getInt("times"));
    }
}
