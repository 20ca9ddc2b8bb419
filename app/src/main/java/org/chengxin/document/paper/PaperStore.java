package org.chengxin.document.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.document.Owner;
import org.chengxin.document.paper.Paper.Serving;
import org.chengxin.document.paper.Paper.Validity;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of papers. */
@Repository
class PaperStore {

    /** No owner has more papers; limit of a list. */
    private static final int MOST = 500;

    private final JdbcClient sql;
    private final PaperTemplates templates;

    PaperStore(JdbcClient sql, PaperTemplates templates) {
        this.sql = sql;
        this.templates = templates;
    }

    /** Next number of the counter; its row stays locked until the transaction ends, and a rollback returns the number. */
    int nextNumber(OrganisationId office, String word, int year) {
        return sql.sql("""
                insert into document.paper_number as n (office, word, year, last) values (:office, :word, :year, 1)
                on conflict (office, word, year) do update set last = n.last + 1
                returning last""")
                .param("office", office.value())
                .param("word", word)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void inheritNumbers(OrganisationId from, OrganisationId to) {
        sql.sql("""
                insert into document.paper_number as n (office, word, year, last)
                select :to, word, year, last from document.paper_number where office = :from
                on conflict (office, word, year) do update set last = greatest(n.last, excluded.last)""").param("from", from.value()).param("to", to.value()).update();
    }

    void insert(IssuedPaper paper, SealId seal) {
        sql.sql("""
                insert into document.paper (id, owner_kind, owner, act, office, kind, word, year, sequence, day, addressees, code, until, seal)
                values (:id, :ownerKind, :owner, :act, :office, :kind, :word, :year, :sequence, :day, :addressees, :code,
                        :until, :seal)""")
                .param("id", paper.id().value())
                .param("ownerKind", paper.owner().kind())
                .param("owner", paper.owner().id())
                .param("act", paper.act().value())
                .param("office", paper.office().value())
                .param("kind", paper.template().kind())
                .param("word", paper.word())
                .param("year", paper.text().day().getYear())
                .param("sequence", paper.sequence())
                .param("day", paper.text().day())
                .param("addressees", paper.addressees().toArray(String[]::new))
                .param("code", paper.text().code())
                .param("until", paper.until())
                .param("seal", seal.value())
                .update();
    }

    List<Paper> of(Owner owner) {
        Map<UUID, List<Serving>> servings = sql
                .sql("""
                select s.paper, s.id, s.role, s.method, s.day, s.proof
                from document.paper_serving s join document.paper p on p.id = s.paper
                where p.owner_kind = :kind and p.owner = :owner order by s.day, s.id limit :most""")
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .param("most", 4 * MOST)
                .query((row, index) -> Map.entry(row.getObject("paper", UUID.class), serving(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return sql.sql(
                        "select * from document.paper where owner_kind = :kind and owner = :owner order by id limit :most")
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .param("most", MOST)
                .query((row, index) -> paper(row, servings.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    Optional<Paper> find(UUID id) {
        return one("select * from document.paper where id = :key", id);
    }

    Optional<Paper> byCode(String code) {
        return one("select * from document.paper where code = :key", code);
    }

    /** Locks a paper for a change. */
    Optional<Paper> lock(UUID id) {
        return one("select * from document.paper where id = :key for update", id);
    }

    private Optional<Paper> one(String query, Object key) {
        return sql.sql(query)
                .param("key", key)
                .query((row, index) -> paper(row, List.of()))
                .optional();
    }

    void serve(UUID paper, Serving serving, SealId seal) {
        sql.sql("""
                insert into document.paper_serving (id, paper, role, method, day, proof, seal)
                values (:id, :paper, :role, :method, :day, :proof, :seal)""")
                .param("id", serving.id())
                .param("paper", paper)
                .param("role", serving.role())
                .param("method", serving.method().name())
                .param("day", serving.day())
                .param("proof", serving.proof())
                .param("seal", seal.value())
                .update();
    }

    /** Withdraws an owner's valid papers, by the act that takes it back. */
    void withdrawAll(Owner owner, UUID act, LocalDate day, SealId seal) {
        sql.sql("""
                update document.paper set withdrawn = :day, withdrawal = :act, withdrawal_seal = :seal
                where owner_kind = :kind and owner = :owner and withdrawn is null""")
                .param("day", day)
                .param("act", act)
                .param("seal", seal.value())
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .update();
    }

    void withdraw(UUID paper, UUID withdrawal, LocalDate day, @Nullable UUID replacement, SealId seal) {
        sql.sql("""
                update document.paper
                set withdrawn = :day, withdrawal = :withdrawal, withdrawal_seal = :seal, replaced_by = :replacement
                where id = :paper""")
                .param("day", day)
                .param("withdrawal", withdrawal)
                .param("replacement", replacement)
                .param("seal", seal.value())
                .param("paper", paper)
                .update();
    }

    /** The number stays, so that the sequence has no gap; the text is erased with its fact. */
    void erase(UUID fact) {
        sql.sql("update document.paper set erased = true where id = :fact")
                .param("fact", fact)
                .update();
        sql.sql("delete from document.paper_serving where id = :fact")
                .param("fact", fact)
                .update();
    }

    private Paper paper(ResultSet row, List<Serving> servings) throws SQLException {
        String kind = row.getString("kind");
        PaperTemplate template = templates.all().get(kind);
        UUID replacedBy = row.getObject("replaced_by", UUID.class);
        LocalDate withdrawn = row.getObject("withdrawn", LocalDate.class);
        Validity validity = row.getBoolean("erased")
                ? Validity.ERASED
                : replacedBy != null ? Validity.REPLACED : withdrawn != null ? Validity.WITHDRAWN : Validity.IN_FORCE;
        return new Paper(
                row.getObject("id", UUID.class),
                new Owner(row.getString("owner_kind"), row.getObject("owner", UUID.class)),
                new OrganisationId(row.getObject("office", UUID.class)),
                kind,
                template == null ? new Label(kind, kind) : template.title(),
                IssuedPaper.number(row.getString("word"), row.getInt("year"), row.getInt("sequence")),
                row.getObject("day", LocalDate.class),
                Set.of((String[]) row.getArray("addressees").getArray()),
                row.getString("code"),
                validity,
                row.getObject("until", LocalDate.class),
                withdrawn,
                replacedBy,
                servings);
    }

    private static Serving serving(ResultSet row) throws SQLException {
        return new Serving(
                row.getObject("id", UUID.class),
                row.getString("role"),
                ServingMethod.valueOf(row.getString("method")),
                row.getObject("day", LocalDate.class),
                row.getObject("proof", UUID.class));
    }
}
