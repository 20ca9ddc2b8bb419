package org.chengxin.rule.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.database.Rows;
import org.chengxin.evidence.SealId;
import org.chengxin.rule.proposal.Proposal.State;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of proposals. */
@Repository
class ProposalStore {

    private static final String CIRCLE =
            "(approvers in (:circles) or proposers in (:circles) or proposed_by = cast(:person as uuid))";

    private final JdbcClient sql;

    ProposalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lock on the kind until the transaction ends, over all instances. */
    void lock(String kind) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('proposal ' || :kind, 0))")
                .param("kind", kind)
                .query((row, index) -> index)
                .list();
    }

    void insert(Proposal proposal) {
        sql.sql("""
                insert into rule.proposal (id, kind, object, content, digest, base, reason, effective_from, proposers,
                                           approvers, state, proposed_by, proposed_at)
                values (:id, :kind, :object, :content, decode(:digest, 'hex'), decode(:base, 'hex'), :reason, :from,
                        :proposers, :approvers, :state, :by, :at)""")
                .param("id", proposal.id().value())
                .param("kind", proposal.kind())
                .param("object", proposal.object())
                .param("content", proposal.content())
                .param("digest", proposal.digest())
                .param("base", proposal.base())
                .param("reason", proposal.reason())
                .param("from", proposal.effectiveFrom())
                .param("proposers", proposal.authority().proposers())
                .param("approvers", proposal.authority().approvers())
                .param("state", proposal.state().name())
                .param("by", proposal.proposedBy())
                .param("at", proposal.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Proposal proposal) {
        sql.sql("""
                update rule.proposal
                set state = :state, proposed_by = :proposer, decided_by = :decider, decided_at = :at,
                    effective_from = :from
                where id = :id""")
                .param("id", proposal.id().value())
                .param("state", proposal.state().name())
                .param("proposer", proposal.proposedBy())
                .param("decider", proposal.decidedBy())
                .param(
                        "at",
                        proposal.decidedAt() == null
                                ? null
                                : proposal.decidedAt().atOffset(ZoneOffset.UTC))
                .param("from", proposal.effectiveFrom())
                .update();
    }

    void insertStep(FactId proposal, FactId fact, String step, @Nullable UUID person, Instant at, SealId seal) {
        sql.sql("""
                insert into rule.proposal_step (fact, proposal, step, person, at, seal)
                values (:fact, :proposal, :step, :person, :at, :seal)""")
                .param("fact", fact.value())
                .param("proposal", proposal.value())
                .param("step", step)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("seal", seal.value())
                .update();
    }

    Optional<Proposal> find(FactId id) {
        return sql.sql("select * from rule.proposal where id = :id")
                .param("id", id.value())
                .query((row, index) -> proposal(row))
                .optional();
    }

    Optional<Proposal> open(String kind, String object) {
        return sql.sql("""
                select * from rule.proposal
                where kind = :kind and object = :object and state in ('PROPOSED', 'APPROVED')""")
                .param("kind", kind)
                .param("object", object)
                .query((row, index) -> proposal(row))
                .optional();
    }

    boolean knows(String kind, String object, String digest) {
        return sql.sql("""
                select exists (select from rule.proposal
                               where kind = :kind and object = :object and digest = decode(:digest, 'hex'))""")
                .param("kind", kind)
                .param("object", object)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    /** Open proposals of a kind, newest first. */
    List<Proposal> open(String kind, int limit) {
        return sql.sql("""
                select * from rule.proposal
                where kind = :kind and state in ('PROPOSED', 'APPROVED') order by id desc limit :limit""")
                .param("kind", kind)
                .param("limit", limit)
                .query((row, index) -> proposal(row))
                .list();
    }

    /** A page of proposals, newest first. */
    List<Proposal> ofPerson(Collection<String> circles, UUID person, boolean open, @Nullable FactId before, int limit) {
        return sql.sql("select * from rule.proposal where " + CIRCLE + """
                 and (state in ('PROPOSED', 'APPROVED')) = :open
                 and (cast(:before as uuid) is null or id < cast(:before as uuid))
                 order by id desc limit :limit""")
                .param("circles", circles)
                .param("person", person)
                .param("open", open)
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query((row, index) -> proposal(row))
                .list();
    }

    int decidable(Collection<String> circles, UUID person, int most) {
        return sql.sql("""
                select count(*) from (
                    select from rule.proposal
                    where state = 'PROPOSED' and approvers in (:circles)
                      and proposed_by is not null and proposed_by <> :person
                    limit :most) waiting""")
                .param("circles", circles)
                .param("person", person)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** What waits for the person's decision, and shipped changes not taken up: their number and earliest day. */
    ProposalList.Agenda agenda(Collection<String> circles, UUID person, int most) {
        return sql.sql("""
                select (select count(*) from (
                            select from rule.proposal
                            where state = 'PROPOSED' and approvers in (:circles)
                              and proposed_by is not null and proposed_by <> :person
                            limit :most) decidable) as waiting,
                       count(*) as offered, min(effective_from) as first
                from rule.proposal where\s""" + CIRCLE + """
                 and state = 'PROPOSED' and proposed_by is null""")
                .param("circles", circles)
                .param("person", person)
                .param("most", most)
                .query(Rows.of(ProposalList.Agenda.class))
                .single();
    }

    /** Approved proposals whose day has come, in order of the day. */
    List<Proposal> due(LocalDate today, int limit) {
        return sql.sql("""
                select * from rule.proposal where state = 'APPROVED' and effective_from <= :today
                order by effective_from, id limit :limit""")
                .param("today", today)
                .param("limit", limit)
                .query((row, index) -> proposal(row))
                .list();
    }

    List<ProposalStep> steps(FactId proposal) {
        return sql.sql("select * from rule.proposal_step where proposal = :proposal order by fact limit 100")
                .param("proposal", proposal.value())
                .query(Rows.of(ProposalStep.class))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                new FactId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("object"),
                row.getString("content"),
                HexFormat.of().formatHex(row.getBytes("digest")),
                HexFormat.of().formatHex(row.getBytes("base")),
                row.getString("reason"),
                row.getObject("effective_from", LocalDate.class),
                new Authority(row.getString("proposers"), row.getString("approvers")),
                State.valueOf(row.getString("state")),
                row.getObject("proposed_by", UUID.class),
                Rows.instant(row, "proposed_at"),
                row.getObject("decided_by", UUID.class),
                Rows.instantOrNull(row, "decided_at"));
    }
}
