package org.chengxin.subject.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Licence;
import org.chengxin.subject.Naming;
import org.chengxin.subject.search.SubjectList.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** SQL of the list of subjects. */
@Repository
class ListStore {

    private static final String LISTED =
            "s.same_as is null and s.name is not null and s.nature not in ('NATURAL_PERSON', 'UNKNOWN')";

    /** Open shops of a subject under any of its ids. */
    private static final String SHOP = """
            s.id in (select coalesce(a.same_as, a.id) from subject.shop h join subject.subject a on a.id = h.merchant
                where h.closed is null and %s)""";

    /** Whether a subject is licensed under any of its ids, as its own page says; asked of one subject after the other, up to the page. */
    private static final String LICENSED = """
            (select %s from subject.licence l
             where l.current
               and l.subject = any (array(
                   select s.id union all select a.id from subject.subject a where a.same_as = s.id)))""".formatted(Licence.ACTIVE);

    private final JdbcClient sql;

    ListStore(JdbcClient sql) {
        this.sql = sql;
    }

    long count(Filter filter, LocalDate day) {
        return narrowed("select count(*) from subject.subject s where " + where(filter), filter, day)
                .query(Long.class)
                .single();
    }

    /** Counts no further than this. */
    long count(Filter filter, LocalDate day, long most) {
        String counted = "select from subject.subject s where " + where(filter) + " limit :most";
        return narrowed("select count(*) from (" + counted + ") counted", filter, day)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** By name, from the first or from the last: the one order that an index has. */
    List<SubjectId> list(Filter filter, LocalDate day, boolean descending, int offset, int limit) {
        String way = descending ? " desc" : "";
        String order = " order by s.name" + way + ", s.id" + way + " offset :offset limit :limit";
        return narrowed("select s.id from subject.subject s where " + where(filter) + order, filter, day)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /** One step along the index a category. */
    List<String> trades(int limit) {
        return sql.sql("""
                with recursive trade as (
                    (select category from subject.shop where closed is null and category is not null
                     order by category using ~<~ limit 1)
                    union all
                    select (select h.category from subject.shop h
                            where h.closed is null and h.category ~>~ trade.category order by h.category using ~<~ limit 1)
                    from trade where trade.category is not null)
                select category from trade where category is not null limit :limit""")
                .param("limit", limit)
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** Listed subjects, with an open shop on a platform if one is given, by district; those without one under an empty word. */
    Map<String, Long> districts(@Nullable OrganisationId platform) {
        Map<String, Long> districts = new LinkedHashMap<>();
        sql.sql("select coalesce(s.division, ''), count(*) from subject.subject s where " + LISTED
                        + (platform == null ? "" : " and " + SHOP.formatted("h.platform = :platform"))
                        + " group by 1 order by 2 desc, 1")
                .param("platform", platform == null ? null : platform.value())
                .query(row -> {
                    districts.put(row.getString(1), row.getLong(2));
                });
        return districts;
    }

    private static String where(Filter filter) {
        List<String> conditions = new ArrayList<>(List.of(LISTED));
        if (filter.words() != null) {
            conditions.add("s.grams @> cast(:grams as text[])");
        }
        if (filter.district() != null) {
            conditions.add("s.division like :division");
        }
        if (filter.trade() != null) {
            conditions.add(SHOP.formatted("starts_with(h.category, :trade)"));
        }
        if (filter.platform() != null) {
            conditions.add(SHOP.formatted("h.platform = :platform"));
        }
        if (filter.part() != null) {
            conditions.add("s.roles @> array[cast(:part as text)]");
        }
        if (filter.nature() != null) {
            conditions.add("s.nature = :nature");
        }
        if (filter.licence() != null) {
            conditions.add(LICENSED
                    + switch (filter.licence()) {
                        case "active" -> " is true";
                        case "ended" -> " is false";
                        default -> " is null";
                    });
        }
        return String.join(" and ", conditions);
    }

    private StatementSpec narrowed(String query, Filter filter, LocalDate day) {
        StatementSpec spec = sql.sql(query).param("day", day);
        if (filter.words() != null) {
            spec = spec.param("grams", Naming.grams(filter.words()).toArray(String[]::new));
        }
        if (filter.district() != null) {
            spec = spec.param("division", filter.district().value().replaceFirst("(00){1,2}$", "") + "%");
        }
        if (filter.trade() != null) {
            spec = spec.param("trade", filter.trade());
        }
        if (filter.platform() != null) {
            spec = spec.param("platform", filter.platform().value());
        }
        if (filter.part() != null) {
            spec = spec.param("part", filter.part().name());
        }
        return filter.nature() == null
                ? spec
                : spec.param("nature", filter.nature().name());
    }
}
