package org.chengxin.exchange.obligation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.evidence.Confidential;
import org.chengxin.exchange.obligation.Obligation.Nature;
import org.chengxin.exchange.obligation.Obligation.Outcome;
import org.chengxin.exchange.obligation.Obligation.Settlement;
import org.chengxin.exchange.obligation.PublicLedgerPage.Kept;
import org.chengxin.field.ListQuery;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.list.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The SQL of obligations. */
@Repository
class ObligationStore implements Subjects.References {

    private static final String KEPT = """
            count(*) as owed, count(*) filter (where outcome = 'MET') as met,
            count(*) filter (where outcome = 'MET' and settled > due) as late,
            count(*) filter (where settled is null) as overdue
            from exchange.obligation where nature = 'STATUTORY' and due >= :since and due < :today""";

    /** See {@link Obligation#state}. */
    private static final String STATE = """
            case when settled is not null then lower(outcome) when due >= :today then 'open'
                 when nature in ('STATUTORY', 'DECISION') then 'overdue' else 'past' end = :state""";

    private static final String USUAL = "settled is not null, case when settled is null then due end, due desc, id";
    private static final Map<String, String> ORDERS = Map.of("what", "duty", "due", "due", "incurred", "incurred");

    private final JdbcClient sql;
    private final Confidential confidential;

    ObligationStore(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /** Does nothing if the debtor owes it already. */
    void insert(Obligation owed) {
        sql.sql("""
                insert into exchange.obligation
                    (id, duty, subject, creditor, creditor_id, occasion, matter, content, basis, nature, incurred, due)
                values (:id, :duty, :debtor, :creditor, :creditorId, :occasion, :matter, :content, :basis, :nature,
                        :incurred, :due)
                on conflict (duty, subject, occasion) do nothing""")
                .param("id", owed.id())
                .param("duty", owed.duty())
                .param("debtor", owed.debtor().value())
                .param("creditor", owed.creditor())
                .param(
                        "creditorId",
                        owed.creditorId() == null ? null : owed.creditorId().value())
                .param("occasion", owed.occasion())
                .param("matter", owed.matter())
                .param(
                        "content",
                        owed.content().isEmpty()
                                ? null
                                : confidential.encrypt(owed.content().getBytes(StandardCharsets.UTF_8)))
                .param("basis", owed.basis())
                .param("nature", owed.nature().name())
                .param("incurred", owed.incurred())
                .param("due", owed.due())
                .update();
    }

    /** Settles the open obligations that a case left to this debtor; ends their publication. */
    void settle(MatterId matter, Collection<SubjectId> debtors, Settlement how) {
        sql.sql("select id from exchange.obligation where matter = :matter and subject in (:debtors)")
                .param("matter", matter.value())
                .param("debtors", debtors.stream().map(SubjectId::value).toList())
                .query((row, index) -> row.getObject("id", UUID.class))
                .list()
                .forEach(id -> settle(id, how));
    }

    /** Settles what a debtor owes on an occasion, if it is open. */
    void settle(String duty, SubjectId debtor, String occasion, Settlement how) {
        sql.sql("""
                select id from exchange.obligation
                where duty = :duty and subject = :debtor and occasion = :occasion and settled is null""")
                .param("duty", duty)
                .param("debtor", debtor.value())
                .param("occasion", occasion)
                .query((row, index) -> row.getObject("id", UUID.class))
                .optional()
                .ifPresent(id -> settle(id, how));
    }

    /** The day on which the oldest open obligation of a duty was incurred. */
    Optional<LocalDate> firstOpen(String duty) {
        return sql.sql("select min(incurred) as first from exchange.obligation where duty = :duty and settled is null")
                .param("duty", duty)
                .query((row, index) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
                .single();
    }

    /** Settles an obligation if it is open, and ends its publication. */
    void settle(UUID id, Settlement how) {
        sql.sql("""
                update exchange.obligation set settled = :day, outcome = :outcome, published = null
                where settled is null and id = :id""")
                .param("day", how.day())
                .param("outcome", how.outcome().name())
                .param("id", id)
                .update();
    }

    /** Keeps a receipt of a recurring report and settles the report by it; nothing such may be owed. */
    void receive(String duty, SubjectId debtor, String month, UUID report, Settlement by) {
        sql.sql("""
                insert into exchange.filing (fact, obligation, receipt, filed, confirmed)
                select :report, id, :receipt, :day, :confirmed from exchange.obligation
                where duty = :duty and subject = :debtor and occasion = :month returning obligation""")
                .param("report", report)
                .param("receipt", by.receipt())
                .param("day", by.day())
                .param("confirmed", by.confirmed())
                .param("duty", duty)
                .param("debtor", debtor.value())
                .param("month", month)
                .query((row, index) -> row.getObject("obligation", UUID.class))
                .optional()
                .ifPresent(this::settleByReceipts);
    }

    /** Takes a receipt back; what it alone settled is owed again. */
    void takeBack(UUID report) {
        sql.sql("delete from exchange.filing where fact = :report returning obligation")
                .param("report", report)
                .query((row, index) -> row.getObject("obligation", UUID.class))
                .optional()
                .ifPresent(this::settleByReceipts);
    }

    /** The receipt that a department confirms counts, else the first; what a case settled stays as it is. */
    private void settleByReceipts(UUID id) {
        sql.sql("""
                update exchange.obligation o
                set settled = f.filed, outcome = case when f.filed is null then null else 'MET' end, receipt = f.receipt,
                    confirmed = coalesce(f.confirmed, false), published = null
                from (select :id as id) asked left join lateral (
                    select * from exchange.filing where obligation = asked.id order by confirmed desc, filed, fact limit 1) f
                    on true
                where o.id = asked.id and (o.outcome is null or o.receipt is not null)""").param("id", id).update();
    }

    /** Publishes the arrears of a statutory obligation, if it is overdue still; the first office to do so stays the publisher. */
    void publish(UUID id, @Nullable OrganisationId office, LocalDate day) {
        sql.sql("""
                update exchange.obligation set published = coalesce(published, :day),
                    publisher = case when published is null then :office else publisher end
                where id = :id and settled is null and nature = 'STATUTORY' and due < :day""")
                .param("day", day)
                .param("office", office == null ? null : office.value(), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** The office that published the arrears; empty if they are not public. */
    Optional<OrganisationId> publisher(UUID id) {
        return sql.sql(
                        "select publisher from exchange.obligation where id = :id and published is not null and publisher is not null")
                .param("id", id)
                .query((row, index) -> new OrganisationId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<Obligation> find(UUID id) {
        return sql.sql("select * from exchange.obligation where id = :id")
                .param("id", id)
                .query((row, index) -> obligation(row))
                .optional();
    }

    /** The one statutory obligation of a case. */
    Optional<Obligation> ofCase(String number) {
        return sql.sql(
                        "select * from exchange.obligation where occasion = :number and matter is not null and nature = 'STATUTORY'")
                .param("number", number)
                .query((row, index) -> obligation(row))
                .optional();
    }

    void remove(UUID id) {
        sql.sql("delete from exchange.obligation where id = :id")
                .param("id", id)
                .update();
    }

    /** Which obligations are listed. */
    enum Whose {
        /** What a debtor owes. */
        DEBTS("subject = any (cast(:debtors as uuid[]))"),
        /** What is owed to an organisation, or to a department by its word. */
        CLAIMS("""
                (creditor_id = any (cast(:claimants as uuid[]))
                 or creditor_id is null and creditor = any (cast(:departments as text[])))"""),
        /** Overdue ones that a law demands. */
        OVERDUE("settled is null and nature in ('STATUTORY', 'DECISION') and due < :today"),
        /** Published arrears. */
        PUBLISHED("published is not null"),
        /** A debtor's own published arrears. */
        PUBLISHED_DEBTS("published is not null and " + DEBTS.condition);

        private final String condition;

        Whose(String condition) {
            this.condition = condition;
        }
    }

    /**
     * The side that asks.
     *
     * @param debtors its subjects
     * @param claimants its ids
     * @param departments words of its department, see {@link Creditors}
     */
    record Side(
            Collection<SubjectId> debtors,
            Collection<OrganisationId> claimants,
            List<String> departments,
            LocalDate today) {

        /** A side to which nothing is owed. */
        static Side ofDebtors(Collection<SubjectId> debtors, LocalDate today) {
            return new Side(debtors, List.of(), List.of(), today);
        }
    }

    /** By default open ones first, by the day they are due. */
    Found<Obligation> list(Whose whose, Side side, ListQuery query) {
        String state = query.value("state");
        String listed = " from exchange.obligation where " + whose.condition + (state == null ? "" : " and " + STATE);
        String rows =
                "select *" + listed + " order by " + query.orderBy(ORDERS, USUAL) + " limit :limit offset :offset";
        return new Found<>(
                of(rows, side, state)
                        .param("limit", query.limit())
                        .param("offset", query.offset())
                        .query((row, index) -> obligation(row))
                        .list(),
                of("select count(*)" + listed, side, state).query(Long.class).single());
    }

    private StatementSpec of(String statement, Side side, @Nullable String state) {
        return sql.sql(statement)
                .param("debtors", ids(side))
                .param(
                        "claimants",
                        side.claimants().stream().map(OrganisationId::toString).toArray(String[]::new))
                .param("departments", side.departments().toArray(String[]::new))
                .param("today", side.today())
                .param("state", state);
    }

    /** Of the statutory duties that were due since a day. */
    List<Kept> kept(LocalDate since, LocalDate today) {
        return sql.sql("select duty, " + KEPT + " group by duty order by duty")
                .param("since", since)
                .param("today", today)
                .query((row, index) -> kept(row))
                .list();
    }

    /** The same by debtor, who left most of them open first. */
    List<Keeping> keptBy(Whose whose, Side side, LocalDate since, int limit) {
        return sql.sql("select subject, duty, " + KEPT + (whose == Whose.DEBTS ? " and " + whose.condition : "")
                        + " group by subject, duty order by overdue desc, late desc, subject, duty limit :limit")
                .param("since", since)
                .param("today", side.today())
                .param("debtors", ids(side))
                .param("limit", limit)
                .query((row, index) -> new Keeping(new SubjectId(row.getObject("subject", UUID.class)), kept(row)))
                .list();
    }

    /** How a debtor keeps a duty. */
    record Keeping(SubjectId debtor, Kept kept) {}

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("duty"),
                row.getLong("owed"),
                row.getLong("met"),
                row.getLong("late"),
                row.getLong("overdue"));
    }

    private static String[] ids(Side side) {
        return side.debtors().stream().map(SubjectId::toString).toArray(String[]::new);
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from exchange.obligation where subject in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    private Obligation obligation(ResultSet row) throws SQLException {
        byte @Nullable [] content = row.getBytes("content");
        @Nullable LocalDate settled = row.getObject("settled", LocalDate.class);
        return new Obligation(
                row.getObject("id", UUID.class),
                row.getString("duty"),
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getString("creditor"),
                Rows.idOrNull(row, "creditor_id", OrganisationId::new),
                row.getString("occasion"),
                row.getObject("matter", UUID.class),
                content == null ? "" : new String(confidential.decrypt(content), StandardCharsets.UTF_8),
                row.getString("basis"),
                Nature.valueOf(Objects.requireNonNull(row.getString("nature"))),
                row.getObject("incurred", LocalDate.class),
                row.getObject("due", LocalDate.class),
                settled == null
                        ? null
                        : new Settlement(
                                Outcome.valueOf(Objects.requireNonNull(row.getString("outcome"))),
                                settled,
                                row.getString("receipt"),
                                row.getBoolean("confirmed")),
                row.getObject("published", LocalDate.class));
    }
}
