package org.chengxin.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Batch;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.name.Pinyin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of shops and licences. */
@Repository
class ShopStore {

    private final Batch batch;
    private final JdbcClient sql;

    ShopStore(Batch batch, JdbcClient sql) {
        this.batch = batch;
        this.sql = sql;
    }

    /** A report with the subject that holds the shop or licence. */
    record Held(Report report, SubjectId subject) {}

    /** Upserts shops; their ids stay. Who ran one before, and under which name, is kept. */
    void save(List<Held> shops) {
        batch.run("""
                insert into subject.earlier_shop (fact, platform_name, merchant, name, until, replaced_by)
                select s.fact, s.platform_name, s.merchant, s.name, :day, :fact from subject.shop s
                where s.platform = :platform and s.key = :key and (s.merchant <> :merchant or s.name <> :name)
                on conflict (fact) do nothing""", shops.stream().map(this::shop).toList());
        batch.run("""
                insert into subject.shop (id, platform, platform_name, key, merchant, name, url, url_key, category,
                                          opened, closed, grams, phonetic, fact, seal)
                values (:id, :platform, :platformName, :key, :merchant, :name, :url, :urlKey, :category,
                        :opened, :closed, :grams, :phonetic, :fact, :seal)
                on conflict (platform, key) do update set
                    merchant = excluded.merchant, name = excluded.name, url = excluded.url, url_key = excluded.url_key,
                    category = excluded.category, opened = excluded.opened, closed = excluded.closed,
                    grams = excluded.grams, phonetic = excluded.phonetic, fact = excluded.fact, seal = excluded.seal""", shops.stream().map(this::shop).toList());
    }

    /**
     * Updates whether shops' links are under a confirmed host of their platform.
     *
     * @param facts the reports of the shops to check; null for all of the platform
     */
    void confirm(OrganisationId platform, List<String> hosts, @Nullable List<FactId> facts) {
        sql.sql("""
                update subject.shop set confirmed = exists (
                    select from unnest(cast(:hosts as text[])) as host
                    where split_part(url_key, '/', 1) = host or right(split_part(url_key, '/', 1), length(host) + 1) = '.' || host)
                where platform = :platform and (cast(:facts as uuid[]) is null or fact = any (cast(:facts as uuid[])))""")
                .param("hosts", hosts.toArray(String[]::new))
                .param("platform", platform.value())
                .param(
                        "facts",
                        facts == null
                                ? null
                                : facts.stream().map(FactId::toString).toArray(String[]::new))
                .update();
    }

    private Map<String, @Nullable Object> shop(Held shop) {
        Report report = shop.report();
        ReportContent data = report.data();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", Uuid7.next());
        parameters.put("platform", report.reporter().organisation().value());
        parameters.put("platformName", report.reporter().name());
        parameters.put("key", report.key());
        parameters.put("merchant", shop.subject().value());
        parameters.put("name", data.required("name"));
        parameters.put("url", data.text("url"));
        parameters.put("urlKey", Naming.linkKey(data.text("url")));
        parameters.put("category", data.text("category"));
        parameters.put("opened", data.date("opened"));
        parameters.put("closed", data.date("closed"));
        parameters.put("grams", Naming.grams(data.required("name")).toArray(String[]::new));
        parameters.put("phonetic", Pinyin.pairs(data.required("name")).toArray(String[]::new));
        parameters.put("fact", report.id().value());
        parameters.put("seal", report.seal().value());
        parameters.put("day", LocalDate.ofInstant(report.receivedAt(), LegalClock.ZONE));
        return parameters;
    }

    /** @param official whether the register reported the licence */
    void saveLicences(List<Held> licences, Predicate<Report> official) {
        List<Map<String, @Nullable Object>> replaced = new ArrayList<>();
        for (Held licence : licences) {
            FactId old = licence.report().supersedes();
            if (old != null) {
                replaced.add(Map.of("id", old.value()));
            }
        }
        batch.run("update subject.licence set current = false where id = :id", replaced);
        batch.run(
                """
                insert into subject.licence (id, subject, number, name, authority, scope, valid_from, valid_until,
                                             status, reporter, source, official, seal, received_at)
                values (:id, :subject, :number, :name, :authority, :scope, :from, :until, :status, :reporter, :source,
                        :official, :seal, :receivedAt)""",
                licences.stream()
                        .map(licence -> licence(licence, official.test(licence.report())))
                        .toList());
    }

    private static Map<String, @Nullable Object> licence(Held licence, boolean official) {
        Report report = licence.report();
        ReportContent data = report.data();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", report.id().value());
        parameters.put("subject", licence.subject().value());
        parameters.put("number", data.required("number"));
        parameters.put("name", data.required("name"));
        parameters.put("authority", data.text("authority"));
        parameters.put("scope", data.text("scope"));
        parameters.put("from", data.date("from"));
        parameters.put("until", data.date("until"));
        parameters.put("status", data.required("status"));
        parameters.put("reporter", report.reporter().organisation().value());
        parameters.put("source", report.reporter().name());
        parameters.put("official", official);
        parameters.put("seal", report.seal().value());
        parameters.put("receivedAt", report.receivedAt().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    /** Removes a report's shop or licence. */
    List<SubjectId> forget(FactId fact) {
        return sql.sql("""
                with shop as (delete from subject.shop where fact = :fact returning merchant),
                     earlier as (delete from subject.earlier_shop where fact = :fact returning merchant),
                     licence as (delete from subject.licence where id = :fact returning subject)
                select merchant from shop union select merchant from earlier union select subject from licence""")
                .param("fact", fact.value())
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether any of these holds a shop, licence or engagement. */
    boolean refersTo(Collection<UUID> subjects) {
        return sql.sql("""
                select exists (select from subject.shop where merchant in (:subjects))
                    or exists (select from subject.earlier_shop where merchant in (:subjects))
                    or exists (select from subject.licence where subject in (:subjects))
                    or exists (select from subject.engagement where person in (:subjects))""").param("subjects", subjects).query(Boolean.class).single();
    }

    List<Shop> of(List<UUID> merchants) {
        return sql.sql("select * from subject.shop where merchant in (:merchants) order by confirmed desc, name, id")
                .param("merchants", merchants)
                .query((row, index) -> shop(row))
                .list();
    }

    List<Licence> licences(List<UUID> subjects) {
        return sql.sql("""
                select * from subject.licence where current and subject in (:subjects)
                order by official desc, valid_from desc, received_at desc""")
                .param("subjects", subjects)
                .query((row, index) -> licence(row))
                .list();
    }

    /** Whether any current licence of each subject is valid on that day; the register's alone count if there are any. */
    Map<SubjectId, String> licenceStates(Collection<SubjectId> subjects, LocalDate day) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Map<SubjectId, String> states = new HashMap<>();
        // a plan for a list is made anew each time, which for one subject takes longer than the query
        boolean one = subjects.size() == 1;
        String[] ids = subjects.stream().map(SubjectId::toString).toArray(String[]::new);
        sql.sql("""
                select coalesce(s.same_as, s.id), %1$s
                from subject.licence l join subject.subject s on s.id = l.subject
                where l.current and (s.id = %2$s or s.same_as = %2$s)
                group by 1""".formatted(Licence.ACTIVE, one ? "cast(:subjects as uuid)" : "any (cast(:subjects as uuid[]))"))
                .param("day", day)
                .param("subjects", one ? ids[0] : ids)
                .query((row, index) ->
                        states.put(new SubjectId(row.getObject(1, UUID.class)), row.getBoolean(2) ? "active" : "ended"))
                .list();
        states.keySet().retainAll(new HashSet<>(subjects));
        return states;
    }

    /** The licences that decide {@link #licenceStates}: the register's, or those of other sources if it has none. */
    void licencesOf(Collection<SubjectId> subjects, BiConsumer<SubjectId, FactId> visitor) {
        sql.sql("""
                select holder, id from (
                    select coalesce(s.same_as, s.id) as holder, l.id, l.official,
                           bool_or(l.official) over (partition by coalesce(s.same_as, s.id)) as registered
                    from subject.licence l join subject.subject s on s.id = l.subject
                    where l.current
                      and (s.id = any (cast(:subjects as uuid[])) or s.same_as = any (cast(:subjects as uuid[])))) l
                where official or not registered""")
                .param("subjects", subjects.stream().map(SubjectId::toString).toArray(String[]::new))
                .query(row -> {
                    visitor.accept(
                            new SubjectId(row.getObject(1, UUID.class)), new FactId(row.getObject(2, UUID.class)));
                });
    }

    /** The merchants behind a link; if a shop with this link is on a confirmed host, only such shops count. */
    List<SubjectId> behindLink(@Nullable String linkKey) {
        return linkKey == null
                ? List.of()
                : sql.sql("""
                        select distinct merchant from subject.shop s where url_key = :link
                          and (confirmed or not exists (
                            select from subject.shop o where o.url_key = :link and o.confirmed)) limit 10""")
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

    /** Shops of natural persons exempt from registration, by link, then by a name with all these bigrams, shortest first. */
    List<Subjects.ExemptShop> exempt(@Nullable String linkKey, List<String> grams, int limit) {
        return sql.sql("""
                select s.name, s.platform_name, p.exemption, s.url_key = :link as linked
                from subject.shop s join subject.subject a on a.id = s.merchant
                    join subject.subject p on p.id = coalesce(a.same_as, a.id)
                where p.nature = 'NATURAL_PERSON' and p.exemption is not null
                  -- above the yearly amount only what one makes or does oneself is exempt (ECL art. 10)
                  and not (p.above_threshold and p.exemption in ('small-amount', 'other'))
                  and (s.url_key = :link and (s.confirmed or not exists (
                            select from subject.shop o where o.url_key = :link and o.confirmed))
                       or cardinality(cast(:grams as text[])) > 0 and s.grams @> cast(:grams as text[]))
                order by linked desc nulls last, length(s.name), s.name limit :limit""")
                .param("link", linkKey, Types.VARCHAR)
                .param("grams", grams.toArray(String[]::new))
                .param("limit", limit)
                .query((row, index) -> new Subjects.ExemptShop(
                        row.getString("name"),
                        row.getString("platform_name"),
                        row.getString("exemption"),
                        row.getBoolean("linked")))
                .list();
    }

    long count() {
        return sql.sql("select count(*) from subject.shop").query(Long.class).single();
    }

    private static Shop shop(ResultSet row) throws SQLException {
        return new Shop(
                row.getObject("id", UUID.class),
                new FactId(row.getObject("fact", UUID.class)),
                new OrganisationId(row.getObject("platform", UUID.class)),
                row.getString("platform_name"),
                new SubjectId(row.getObject("merchant", UUID.class)),
                row.getString("name"),
                row.getString("url"),
                row.getBoolean("confirmed"),
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
