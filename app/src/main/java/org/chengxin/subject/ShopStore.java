package org.chengxin.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of shops and licences. */
@Repository
class ShopStore {

    private final JdbcClient sql;
    private final java.time.Clock clock;

    ShopStore(JdbcClient sql, java.time.Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Opens the shop or describes it anew; its id stays. */
    void save(Report report, SubjectId merchant) {
        ReportContent data = report.data();
        sql.sql("""
                insert into subject.shop (id, platform, platform_name, key, merchant, name, url, url_key, category,
                                          opened, closed, grams, seal)
                values (:id, :platform, :platformName, :key, :merchant, :name, :url, :urlKey, :category,
                        :opened, :closed, :grams, :seal)
                on conflict (platform, key) do update set
                    merchant = excluded.merchant, name = excluded.name, url = excluded.url, url_key = excluded.url_key,
                    category = excluded.category, opened = excluded.opened, closed = excluded.closed,
                    grams = excluded.grams, seal = excluded.seal""")
                .param("id", Uuid7.next(clock))
                .param("platform", report.reporter().organisation().value())
                .param("platformName", report.reporter().name())
                .param("key", report.key())
                .param("merchant", merchant.value())
                .param("name", data.required("name"))
                .param("url", data.text("url"))
                .param("urlKey", Naming.linkKey(data.text("url")))
                .param("category", data.text("category"))
                .param("opened", data.date("opened"))
                .param("closed", data.date("closed"))
                .param("grams", Naming.grams(data.required("name")).toArray(String[]::new))
                .param("seal", report.seal().value())
                .update();
    }

    void saveLicence(Report report, SubjectId subject) {
        ReportContent data = report.data();
        FactId replaced = report.supersedes();
        if (replaced != null) {
            sql.sql("update subject.licence set current = false where id = :id")
                    .param("id", replaced.value())
                    .update();
        }
        sql.sql("""
                insert into subject.licence (id, subject, number, name, authority, scope, valid_from, valid_until,
                                             status, reporter, source, seal, received_at)
                values (:id, :subject, :number, :name, :authority, :scope, :from, :until, :status, :reporter, :source,
                        :seal, :receivedAt)""")
                .param("id", report.id().value())
                .param("subject", subject.value())
                .param("number", data.required("number"))
                .param("name", data.required("name"))
                .param("authority", data.text("authority"))
                .param("scope", data.text("scope"))
                .param("from", data.date("from"))
                .param("until", data.date("until"))
                .param("status", data.required("status"))
                .param("reporter", report.reporter().organisation().value())
                .param("source", report.reporter().name())
                .param("seal", report.seal().value())
                .param("receivedAt", report.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Shop> of(List<UUID> merchants) {
        return sql.sql("select * from subject.shop where merchant in (:merchants) order by name limit 200")
                .param("merchants", merchants)
                .query((row, index) -> shop(row))
                .list();
    }

    List<Licence> licences(List<UUID> subjects) {
        return sql.sql("""
                select * from subject.licence where current and subject in (:subjects)
                order by valid_from desc, received_at desc limit 50""")
                .param("subjects", subjects)
                .query((row, index) -> licence(row))
                .list();
    }

    /** Whether any current licence of each subject stands on that day. */
    Map<SubjectId, String> licenceStates(Collection<SubjectId> subjects, LocalDate day) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Map<SubjectId, String> states = new HashMap<>();
        sql.sql("""
                select coalesce(s.same_as, s.id),
                       bool_or(l.status = 'active' and l.valid_from <= :day and coalesce(l.valid_until >= :day, true))
                from subject.licence l join subject.subject s on s.id = l.subject
                where l.current group by 1""")
                .param("day", day)
                .query((row, index) ->
                        states.put(new SubjectId(row.getObject(1, UUID.class)), row.getBoolean(2) ? "active" : "ended"))
                .list();
        states.keySet().retainAll(new HashSet<>(subjects));
        return states;
    }

    List<SubjectId> behindLink(@Nullable String linkKey) {
        return linkKey == null
                ? List.of()
                : sql.sql("select distinct merchant from subject.shop where url_key = :link limit 10")
                        .param("link", linkKey)
                        .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                        .list();
    }

    List<SubjectId> behindName(List<String> grams, int limit) {
        return sql.sql(
                        "select merchant from subject.shop where grams @> cast(:grams as text[]) order by length(name), name limit :limit")
                .param("grams", grams.toArray(String[]::new))
                .param("limit", limit)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    long count() {
        return sql.sql("select count(*) from subject.shop").query(Long.class).single();
    }

    private static Shop shop(ResultSet row) throws SQLException {
        return new Shop(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("platform", UUID.class)),
                row.getString("platform_name"),
                new SubjectId(row.getObject("merchant", UUID.class)),
                row.getString("name"),
                row.getString("url"),
                row.getString("category"),
                row.getObject("opened", LocalDate.class),
                row.getObject("closed", LocalDate.class));
    }

    private static Licence licence(ResultSet row) throws SQLException {
        return new Licence(
                new FactId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("authority"),
                row.getString("scope"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("status"),
                row.getString("source"));
    }
}
