package org.chengxin.matter.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored acts of a matter; immutable except for erasure. */
@Component
public class PastActs {

    /** Display limit; the latest acts are shown. */
    private static final int LIMIT = 1_000;

    private final JdbcClient sql;

    PastActs(JdbcClient sql) {
        this.sql = sql;
    }

    public List<PastAct> acts(MatterId matter) {
        return sql.sql("""
                select * from (select * from matter.act where matter = :id order by act desc limit :limit) latest
                order by act""")
                .param("id", matter.value())
                .param("limit", LIMIT)
                .query((row, index) -> act(row))
                .list();
    }

    public Optional<PastAct> act(MatterId matter, int act) {
        return sql.sql("select * from matter.act where matter = :id and act = :act")
                .param("id", matter.value())
                .param("act", act)
                .query((row, index) -> act(row))
                .optional();
    }

    public boolean wasTaken(MatterId matter, String step) {
        return sql.sql("select exists (select from matter.act where matter = :id and step = :step)")
                .param("id", matter.value())
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    public boolean wasTakenBy(UUID account, MatterId matter, String step) {
        return sql.sql("""
                select exists (select from matter.act where matter = :id and step = :step and account = :account)""")
                .param("id", matter.value())
                .param("step", step)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** Persons who took one of these steps, or asked for it or confirmed it; not who asked for one that never took effect. */
    public Set<UUID> takers(MatterId matter, Collection<String> steps) {
        if (steps.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(sql.sql("""
                with taken as (
                    select act, account, stands from matter.act where matter = :id and step = any (cast(:steps as text[]))),
                confirmed as (
                    select act.about, act.account from matter.act join taken on taken.act = act.about
                    where act.matter = :id and act.step = 'confirm')
                select account from taken
                where account is not null and (stands or act in (select about from confirmed))
                union select account from confirmed where account is not null""")
                .param("id", matter.value())
                .param("steps", steps.toArray(String[]::new))
                .query((row, index) -> row.getObject(1, UUID.class))
                .list());
    }

    /** The fact with the latest form in an act that took effect. */
    public Optional<FactId> latest(MatterId matter, String form) {
        return sql.sql("""
                select form_fact from matter.act
                where matter = :id and form = :form and stands order by act desc limit 1""")
                .param("id", matter.value())
                .param("form", form)
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The case of an act or outcome, and the subjects and organisations that are parties to it. */
    Set<UUID> about(FactId fact) {
        return new HashSet<>(
                sql.sql("""
                with asked as (
                    select matter from matter.act where fact = :fact
                    union select matter from matter.outcome where id = :fact)
                select matter from asked
                union
                select coalesce(p.subject, p.organisation) from matter.participant p join asked a on a.matter = p.matter
                where p.kind = 'PARTY' and coalesce(p.subject, p.organisation) is not null""").param("fact", fact.value()).query(UUID.class).list());
    }

    /** The case of an act or outcome. */
    public Optional<MatterId> matterOf(FactId fact) {
        return sql.sql("""
                select matter from matter.act where fact = :fact union select matter from matter.outcome where id = :fact""")
                .param("fact", fact.value())
                .query((row, index) -> new MatterId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Erases the content of an act; the act itself stays. */
    public void erase(FactId fact) {
        sql.sql("update matter.act set erased = true, digest = null where fact = :fact")
                .param("fact", fact.value())
                .update();
        sql.sql("""
                update matter.participant set details = null, name_index = null, grams = null, place = null
                where fact = :fact and kind = 'PARTY'""").param("fact", fact.value()).update();
    }

    private static PastAct act(ResultSet row) throws SQLException {
        return new PastAct(
                row.getInt("act"),
                row.getString("step"),
                row.getString("role"),
                row.getObject("account", UUID.class),
                Rows.idOrNull(row, "organisation", OrganisationId::new),
                row.getString("stage_from"),
                row.getString("stage_to"),
                row.getObject("day", LocalDate.class),
                Rows.instant(row, "at"),
                row.getString("form"),
                Rows.idOrNull(row, "form_fact", FactId::new),
                row.getBoolean("stands"),
                row.getObject("about", Integer.class),
                row.getBoolean("erased"),
                new FactId(row.getObject("fact", UUID.class)));
    }

    /** A stored act. */
    public record PastAct(
            int act,
            String step,
            @Nullable String role,
            @Nullable UUID account,
            @Nullable OrganisationId organisation,
            String from,
            String to,
            LocalDate day,
            Instant at,
            @Nullable String form,
            @Nullable FactId formFact,
            boolean stands,
            @Nullable Integer about,
            boolean erased,
            FactId fact) {}
}
