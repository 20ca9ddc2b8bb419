package org.chengxin.subject.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.subject.registry.MerchantUpdates.Part;
import org.chengxin.subject.registry.MerchantUpdates.Update;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of changes in the register and of the platforms that follow them. */
@Repository
class MerchantUpdateStore {

    /** Whether two texts are one apart from spaces and the width of brackets. */
    private static final String SAME =
            "translate(coalesce(m.%1$s, ''), '（） 　', '()') = translate(coalesce(c.%1$s, ''), '（） 　', '()')";

    /** A platform's version of the merchant tells all of the register's new name and address that changed. */
    private static final String TELLS =
            "(not c.renamed or " + SAME.formatted("name") + ") and (not c.moved or " + SAME.formatted("address") + ")";

    /**
     * The changes of the register against what it said before; by each platform with a version of the merchant at that moment which
     * tells less; with the first version that tells all, the first licence of the new status, and the day of the last shop's closing.
     */
    private static final String UPDATES = """
            with c as materialized (
                select a.fact, a.at, a.name, a.address, l.status, coalesce(s.same_as, s.id) as standing,
                       a.name is distinct from p.name as renamed, a.address is distinct from p.address as moved,
                       l.status is distinct from q.status as restated
                from subject.assertion a
                join subject.subject s on s.id = a.subject
                cross join lateral (
                    select * from subject.assertion p where p.subject = a.subject and p.rank = 1 and p.at < a.at
                    order by p.at desc limit 1) p
                left join subject.licence l on l.id = a.fact
                left join subject.licence q on q.id = p.fact
                where a.rank = 1 and a.at >= :since),
            listed as (
                select c.fact, m.reporter, bool_or(m.replaced_by is null and m.ended_at is null) as still
                from c
                join subject.subject t on t.id = c.standing or t.same_as = c.standing
                join subject.assertion m on m.subject = t.id and m.part = 'MERCHANT' and m.rank = 3
                where c.renamed or c.moved or c.restated
                group by c.fact, m.reporter
                having bool_or(m.at < c.at and (m.ended_at is null or m.ended_at > c.at)
                               and not (not c.restated and %1$s)))
            select c.*, listed.reporter, listed.still, told.at as told, licensed.at as licensed, gone.at as gone
            from listed join c on c.fact = listed.fact
            cross join lateral (
                select min(m.at) as at from subject.subject t join subject.assertion m on m.subject = t.id
                where (t.id = c.standing or t.same_as = c.standing) and m.reporter = listed.reporter
                  and m.part = 'MERCHANT' and coalesce(m.ended_at, 'infinity') > c.at and %1$s) told
            cross join lateral (
                select min(k.received_at) as at from subject.subject t join subject.licence k on k.subject = t.id
                where (t.id = c.standing or t.same_as = c.standing) and k.reporter = listed.reporter
                  and k.status = c.status and k.received_at >= c.at) licensed
            cross join lateral (
                select case when bool_and(h.closed is not null) then max(h.closed) end as at
                from subject.subject t join subject.shop h on h.merchant = t.id
                where (t.id = c.standing or t.same_as = c.standing) and h.platform = listed.reporter) gone
            order by c.at, c.fact, listed.reporter""".formatted(TELLS);

    private final JdbcClient sql;

    MerchantUpdateStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Update> since(LocalDate day) {
        return sql.sql(UPDATES)
                .param("since", day.atStartOfDay(LegalClock.ZONE).toOffsetDateTime())
                .query((row, index) -> update(row))
                .list();
    }

    private static Update update(ResultSet row) throws SQLException {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        add(parts, Part.NAME, row.getBoolean("renamed"));
        add(parts, Part.ADDRESS, row.getBoolean("moved"));
        add(parts, Part.STATUS, row.getBoolean("restated"));
        LocalDate day = Objects.requireNonNull(day(row, "at"));
        LocalDate gone = row.getObject("gone", LocalDate.class);
        LocalDate followed = gone != null ? later(gone, day) : followed(row, parts, day);
        return new Update(
                new OrganisationId(row.getObject("reporter", UUID.class)),
                new FactId(row.getObject("fact", UUID.class)),
                Objects.requireNonNullElse(row.getString("name"), ""),
                parts,
                day,
                followed,
                row.getBoolean("still"));
    }

    private static void add(Set<Part> parts, Part part, boolean changed) {
        if (changed) {
            parts.add(part);
        }
    }

    /** The day on which the last part was told; null while one is missing. */
    private static @Nullable LocalDate followed(ResultSet row, Set<Part> parts, LocalDate day) throws SQLException {
        LocalDate told = day(row, "told");
        LocalDate licensed = day(row, "licensed");
        boolean described = parts.contains(Part.NAME) || parts.contains(Part.ADDRESS);
        if (described && told == null || parts.contains(Part.STATUS) && licensed == null) {
            return null;
        }
        return Stream.of(described ? told : null, parts.contains(Part.STATUS) ? licensed : null)
                .filter(Objects::nonNull)
                .reduce(day, MerchantUpdateStore::later);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), LegalClock.ZONE);
    }
}
