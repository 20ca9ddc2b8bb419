package org.chengxin.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.evidence.Confidential;
import org.chengxin.evidence.SealId;
import org.chengxin.field.ListQuery;
import org.chengxin.intake.Footing;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.list.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of findings. */
@Repository
class WarningStore implements Subjects.References {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LISTED = """
            (cast(:kind as text) is null or kind = :kind) and (ending is null) = :open
            and (starts_with(division, :prefix)
                 or division is null and platform = any(string_to_array(:platforms, ',')::uuid[]))""";

    private static final String OF_PLATFORM = "(cast(:platform as uuid) is null or platform = cast(:platform as uuid))";

    private static final Map<String, String> ORDERS =
            Map.of("kind", "kind", "severity", "severity = 'serious'", "place", "place", "day", "day");

    private final JdbcClient sql;
    private final Confidential confidential;

    WarningStore(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /** Advisory lock: one transaction at a time decides which findings are open and selected. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('warning'))").query(rows -> {});
    }

    /** Fingerprints of a platform's findings that are open or ended lately, replaced ones left out, for deduplication. */
    Set<String> known(OrganisationId platform, LocalDate dismissedSince) {
        return Set.copyOf(sql.sql("""
                select distinct encode(mark, 'hex') from warning.finding
                where platform = :platform and (ending is null or ending <> 'replaced' and ended >= :since)""")
                .param("platform", platform.value())
                .param("since", dismissedSince)
                .query(String.class)
                .list());
    }

    /** A platform's findings of one kind that are open or ended lately, replaced ones left out; newest first. */
    List<SealedFinding> alike(OrganisationId platform, String kind, LocalDate dismissedSince, int limit) {
        return sql.sql("""
                select * from warning.finding
                where platform = :platform and kind = :kind
                  and (ending is null or ending <> 'replaced' and ended >= :since)
                order by id desc limit :limit""")
                .param("platform", platform.value())
                .param("kind", kind)
                .param("since", dismissedSince)
                .param("limit", limit)
                .query((row, index) -> finding(row))
                .list();
    }

    /** Inserts a finding; false if one with its fingerprint is open on its platform. */
    boolean insert(SealedFinding finding, @Nullable FactId run, boolean chosen, SealId seal) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", finding.id().value());
        values.put("run", run == null ? null : run.value());
        values.put("platform", finding.platform().value());
        values.put(
                "subject", finding.subject() == null ? null : finding.subject().value());
        values.put("division", finding.division());
        values.put("kind", finding.kind());
        values.put("model", finding.model());
        values.put("version", finding.version());
        values.put("severity", finding.severity().word());
        values.put("footing", finding.footing().word());
        values.put("score", finding.score());
        values.put("strength", finding.strength());
        values.put("content", confidential.encrypt(JSON.writeValueAsBytes(finding.content())));
        values.put("mark", finding.fingerprint());
        values.put("chosen", chosen ? finding.day() : null);
        values.put("day", finding.day());
        values.put("began", finding.began());
        values.put("origin", finding.origin().word());
        values.put("sampled", finding.sampled());
        values.put("seal", seal.value());
        return sql.sql("""
                insert into warning.finding (id, run, platform, subject, division, kind, model, version, severity, footing,
                                             score, strength, content, mark, day, began, origin, sampled, chosen,
                                             seal)
                values (:id, cast(:run as uuid), :platform, cast(:subject as uuid), :division, :kind, :model, :version,
                        :severity, :footing, :score, :strength, :content, :mark, :day, cast(:began as date), :origin,
                        :sampled, cast(:chosen as date), :seal)
                on conflict (platform, mark) where ending is null do nothing""").params(values).update() == 1;
    }

    void raised(FactId id, MatterId matter, String number) {
        sql.sql("update warning.finding set matter = :matter, number = :number where id = :id")
                .param("matter", matter.value())
                .param("number", number)
                .param("id", id.value())
                .update();
    }

    void ended(MatterId matter, String ending, @Nullable String cause, LocalDate day) {
        sql.sql("update warning.finding set ending = :ending, cause = :cause, ended = :day where matter = :matter")
                .param("ending", ending)
                .param("cause", cause)
                .param("day", day)
                .param("matter", matter.value())
                .update();
    }

    /** Closes a finding that its reporter replaced; its warning, if any, goes on. */
    void replaced(FactId id, LocalDate day) {
        sql.sql("""
                update warning.finding set ending = 'replaced', ended = :day, chosen = case when matter is null then null else chosen end
                where id = :id and ending is null""").param("day", day).param("id", id.value()).update();
    }

    Optional<SealedFinding> find(FactId id) {
        return sql.sql("select * from warning.finding where id = :id")
                .param("id", id.value())
                .query((row, index) -> finding(row))
                .optional();
    }

    boolean exists(FactId id) {
        return sql.sql("select exists (select from warning.finding where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Selected findings without a warning yet. */
    List<SealedFinding> waiting(int limit) {
        return sql.sql(
                        "select * from warning.finding where chosen is not null and matter is null order by id limit :limit")
                .param("limit", limit)
                .query((row, index) -> finding(row))
                .list();
    }

    /** An open finding of the same subject and platform that has a warning; a serious one first. */
    Optional<SealedFinding> warned(SealedFinding finding) {
        return ofItsSubject(finding, "matter is not null", 1).stream().findFirst();
    }

    /** Other open findings of the same subject and platform without a warning, to be grouped into one. */
    List<SealedFinding> together(SealedFinding finding, int limit) {
        return ofItsSubject(finding, "matter is null", limit);
    }

    private List<SealedFinding> ofItsSubject(SealedFinding finding, String which, int limit) {
        SubjectId subject = finding.subject();
        return subject == null
                ? List.of()
                : sql.sql("""
                select * from warning.finding
                where platform = :platform and subject = :subject and id <> :id and ending is null and\s""" + which + "\n" + """
                 order by severity = 'serious' desc, strength desc, id limit :limit""")
                        .param("platform", finding.platform().value())
                        .param("subject", subject.value())
                        .param("id", finding.id().value())
                        .param("limit", limit)
                        .query((row, index) -> finding(row))
                        .list();
    }

    /** Open findings without a warning whose subject has one on the same platform: they join it without using capacity. */
    List<SealedFinding> joining(int limit) {
        return sql.sql("""
                select * from warning.finding f where f.matter is null and f.ending is null and exists (
                    select from warning.finding w where w.platform = f.platform and w.subject = f.subject
                        and w.matter is not null and w.ending is null)
                order by f.id limit :limit""")
                .param("limit", limit)
                .query((row, index) -> finding(row))
                .list();
    }

    /** A new version of a finding takes over the warning of the earlier one. */
    void takeOverWarning(FactId before, FactId now) {
        sql.sql("""
                update warning.finding n set matter = b.matter, number = b.number, chosen = b.chosen
                from warning.finding b where b.id = :before and n.id = :now and b.matter is not null""").param("before", before.value()).param("now", now.value()).update();
    }

    /**
     * A page of findings, by default by their place within their kind: scores of unlike kinds are on no common scale.
     *
     * @param within scope of the office
     */
    Found<RankedFinding> page(Findings.Within within, ListQuery query) {
        String ranked = """
                select *, rank() over (partition by kind, origin = 'platform' order by strength desc) as place,
                       count(*) over (partition by kind, origin = 'platform') as alike
                from warning.finding where\s""" + LISTED;
        return new Found<>(
                listed(
                                "select * from (" + ranked + ") ranked where " + OF_PLATFORM + " order by "
                                        + query.orderBy(ORDERS, "place, strength desc, id")
                                        + " offset :offset limit :limit",
                                within,
                                query)
                        .param("offset", query.offset())
                        .param("limit", query.limit())
                        .query((row, index) ->
                                new RankedFinding(finding(row), row.getInt("place"), row.getInt("alike")))
                        .list(),
                listed("select count(*) from warning.finding where " + LISTED + " and " + OF_PLATFORM, within, query)
                        .query(Long.class)
                        .single());
    }

    private StatementSpec listed(String statement, Findings.Within within, ListQuery query) {
        return sql.sql(statement)
                .param("kind", query.value("kind"))
                .param("open", !"ended".equals(query.value("state")))
                .param("platform", query.value("platform"))
                .param("prefix", within.prefix())
                .param("platforms", RunStore.joined(within.platforms()));
    }

    /**
     * A decided finding and the orders of it that tell something.
     *
     * @param brushed whether these orders were brushed, or honest
     */
    record Decided(Set<String> orders, boolean brushed) {}

    /**
     * Outcomes of a platform's findings of one model, last ended first: of a finding that was borne out the orders that an
     * officer confirmed, of a false alarm all.
     */
    List<Decided> decided(OrganisationId platform, String model, int limit) {
        return sql.sql("""
                select * from warning.finding
                where platform = :platform and model = :model and ending not in ('replaced', 'merged')
                  and (ending <> 'dismissed' or cause in ('honest', 'explained'))
                order by ended desc, id desc limit :limit""")
                .param("platform", platform.value())
                .param("model", model)
                .param("limit", limit)
                .query((row, index) -> decided(row))
                .list();
    }

    private Decided decided(ResultSet row) throws SQLException {
        boolean brushed = !Disposals.DISMISSED.equals(row.getString("ending"));
        Set<String> orders = finding(row).content().inputs().stream()
                .filter(input -> input.type().equals("order"))
                .map(FindingContent.Input::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (brushed) {
            byte[] confirmed = row.getBytes("confirmed");
            orders.retainAll(
                    confirmed == null
                            ? Set.of()
                            : Set.of(JSON.readValue(confidential.decrypt(confirmed), String[].class)));
        }
        return new Decided(orders, brushed);
    }

    /** Open findings that other versions of the models made of records since that day, and that this one has not rechecked. */
    List<SealedFinding> ofOtherVersions(OrganisationId platform, String version, LocalDate since, int limit) {
        return sql.sql("""
                select * from warning.finding
                where platform = :platform and origin <> 'platform' and kind <> :lot and ending is null
                  and version <> :version and checked is distinct from :version and began >= :since
                order by id limit :limit""")
                .param("platform", platform.value())
                .param("lot", Findings.SPOT_CHECK)
                .param("version", version)
                .param("since", since)
                .param("limit", limit)
                .query((row, index) -> finding(row))
                .list();
    }

    void rechecked(FactId id, SealedFinding.Recheck recheck) {
        sql.sql("update warning.finding set checked = :version, found_again = :found where id = :id")
                .param("version", recheck.version())
                .param("found", recheck.found())
                .param("id", id.value())
                .update();
    }

    /** Subjects of a platform with an open finding. */
    Set<SubjectId> openSubjects(OrganisationId platform) {
        return sql
                .sql(
                        "select distinct subject from warning.finding where platform = :platform and subject is not null and ending is null")
                .param("platform", platform.value())
                .query((row, index) -> new SubjectId(row.getObject("subject", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Number of merchants of a platform drawn by lot since that day. */
    int drawnSince(OrganisationId platform, LocalDate day) {
        return sql.sql(
                        "select count(*) from warning.finding where platform = :platform and kind = :lot and day >= :day")
                .param("platform", platform.value())
                .param("lot", Findings.SPOT_CHECK)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Keeps which orders of the findings of a warning an officer confirmed. */
    void confirmed(MatterId matter, Set<String> orders) {
        sql.sql("update warning.finding set confirmed = :orders where matter = :matter and model = :model")
                .param("orders", confidential.encrypt(JSON.writeValueAsBytes(new TreeSet<>(orders))))
                .param("matter", matter.value())
                .param("model", Kind.BRUSHING_MERCHANT.model())
                .update();
    }

    /** Deletes a finding; returns its subject, if any. */
    List<SubjectId> forget(FactId id) {
        return sql
                .sql("delete from warning.finding where id = :id returning subject")
                .param("id", id.value())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(SubjectId::new)
                .toList();
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from warning.finding where subject in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    private SealedFinding finding(ResultSet row) throws SQLException {
        return new SealedFinding(
                new FactId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("platform", UUID.class)),
                Rows.idOrNull(row, "subject", SubjectId::new),
                row.getString("division"),
                row.getString("kind"),
                row.getString("model"),
                row.getString("version"),
                SealedFinding.Severity.valueOf(row.getString("severity").toUpperCase(java.util.Locale.ROOT)),
                Footing.valueOf(row.getString("footing").toUpperCase(java.util.Locale.ROOT)),
                row.getDouble("score"),
                JSON.readValue(confidential.decrypt(row.getBytes("content")), FindingContent.class),
                row.getObject("day", LocalDate.class),
                row.getObject("began", LocalDate.class),
                SealedFinding.Origin.valueOf(row.getString("origin").toUpperCase(java.util.Locale.ROOT)),
                row.getBoolean("sampled"),
                Rows.idOrNull(row, "matter", MatterId::new),
                row.getString("number"),
                row.getString("ending"),
                row.getString("cause"),
                row.getString("checked") == null
                        ? null
                        : new SealedFinding.Recheck(row.getString("checked"), row.getBoolean("found_again")));
    }
}
