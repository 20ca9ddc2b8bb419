package org.chengxin.matter.walk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.Confidential;
import org.chengxin.evidence.Proofs;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a matter has left in the tables. */
final class Traces {

    private final JdbcClient sql;
    private final Proofs proofs;
    private final Confidential confidential;

    Traces(JdbcClient sql, Proofs proofs, Confidential confidential) {
        this.sql = sql;
        this.proofs = proofs;
        this.confidential = confidential;
    }

    /** Rows of the matter, and of the children it opened, over all tables. */
    List<Long> rows(MatterId matter) {
        return sql.sql("""
                select count(*) from matter.act where matter = :id
                union all select sum(revision) from matter.matter where id = :id
                union all select count(*) from matter.participant where matter = :id
                union all select count(*) from document.paper where owner = :id
                union all select count(*) from matter.outcome where matter = :id
                union all select count(*) from matter.matter where parent = :id
                union all select count(*) from matter.clock where matter = :id""")
                .param("id", matter.value())
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** The steps in the order in which they were taken. */
    List<String> steps(MatterId matter) {
        return sql.sql("select step from matter.act where matter = :id order by act")
                .param("id", matter.value())
                .query(String.class)
                .list();
    }

    record Participant(String kind, OrganisationId organisation) {}

    Participant participant(MatterId matter, String role) {
        return sql.sql("select kind, organisation from matter.participant where matter = :id and role = :role")
                .param("id", matter.value())
                .param("role", role)
                .query((row, index) -> {
                    UUID organisation = row.getObject(2, UUID.class);
                    return new Participant(
                            row.getString(1), organisation == null ? null : new OrganisationId(organisation));
                })
                .optional()
                .orElse(null);
    }

    /** Persons who did anything. */
    List<UUID> actors(MatterId matter) {
        return sql.sql("select distinct account from matter.act where matter = :id and account is not null")
                .param("id", matter.value())
                .query(UUID.class)
                .list();
    }

    /** Kinds of the papers, in the order of their numbers. */
    List<String> papers(MatterId matter) {
        return sql.sql("select kind from document.paper where owner = :id order by id")
                .param("id", matter.value())
                .query(String.class)
                .list();
    }

    /** What the papers say. */
    List<String> wordings(MatterId matter) {
        return sql
                .sql("select id from document.paper where owner = :id order by id")
                .param("id", matter.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new String(proofs.open(new FactId(id)).orElseThrow().payload(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> outcomes(MatterId matter) {
        return sql.sql("select kind from matter.outcome where matter = :id order by act, position")
                .param("id", matter.value())
                .query(String.class)
                .list();
    }

    List<MatterId> children(MatterId matter, String definition) {
        return sql.sql("select id from matter.matter where parent = :id and definition = :definition order by id")
                .param("id", matter.value())
                .param("definition", definition)
                .query((row, index) -> new MatterId(row.getObject(1, UUID.class)))
                .list();
    }

    MatterId parent(MatterId matter) {
        return sql.sql("select parent from matter.matter where id = :id")
                .param("id", matter.value())
                .query((row, index) -> new MatterId(row.getObject(1, UUID.class)))
                .single();
    }

    /** What an organisation was told of a matter; of others it may be told at any moment. */
    long notices(MatterId matter, OrganisationId organisation) {
        String number = sql.sql("select number from matter.matter where id = :id")
                .param("id", matter.value())
                .query(String.class)
                .single();
        return sql
                .sql("select content from account.notice where organisation = :id")
                .param("id", organisation.value())
                .query((row, index) -> new String(confidential.decrypt(row.getBytes(1)), StandardCharsets.UTF_8))
                .list()
                .stream()
                .filter(words -> words.contains(number))
                .count();
    }

    /** As if the period had gone by, and as if the calendar of its days were known. */
    void passes(MatterId matter, String clock) {
        sql.sql("""
                update matter.clock
                set due = due - 500, next = next - 500, base = base - 500, started = started - 500, provisional = false
                where matter = :id and clock = :clock""").param("id", matter.value()).param("clock", clock).update();
    }
}
