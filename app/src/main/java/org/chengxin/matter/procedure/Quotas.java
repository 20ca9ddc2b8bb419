package org.chengxin.matter.procedure;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.state.Participation;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 限额: limits of matters a person may open within a day, in total and about the same party. Exempt: officers, who record others'
 * statements, programs, which have an agreement, and strangers, who are limited by address.
 */
@Component
class Quotas {

    private static final Duration WINDOW = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Parameters parameters;
    private final LegalClock clock;

    Quotas(JdbcClient sql, Parameters parameters, LegalClock clock) {
        this.sql = sql;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Runs in the transaction of the opening; concurrent requests of the same person are serialized.
     *
     * @throws ProblemException if a limit is reached
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(@Nullable Caller caller, String openerRole, List<Participation> parties) {
        if (caller == null || caller.account() == null || AccessPolicy.worksForADepartment(caller)) {
            return;
        }
        UUID account = caller.account();
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:account, 0))")
                .param("account", "matter.quota " + account)
                .query()
                .listOfRows();
        int most = parameters.whole("matter.quota.account-day");
        if (opened(account, null) >= most) {
            throw new ProblemException(MatterProblem.QUOTA, String.valueOf(most));
        }
        int about = parameters.whole("matter.quota.party-day");
        for (Participation party : parties) {
            if (party.kind() == Kind.PARTY && !party.role().equals(openerRole) && opened(account, party) >= about) {
                throw new ProblemException(MatterProblem.QUOTA_PARTY, String.valueOf(about));
            }
        }
    }

    private long opened(UUID account, @Nullable Participation about) {
        return sql.sql("""
                select count(*) from matter.act a
                where a.actor = :account and a.key is not null and a.step = 'open' and a.at > :since
                  and (not :about
                       or exists (select from matter.participant p
                                  where p.matter = a.matter and p.role = :role
                                    and (p.subject = cast(:subject as uuid) or p.name_index = cast(:name as bytea))))""")
                .param("account", account)
                .param("since", clock.now().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .param("about", about != null)
                .param("role", about == null ? null : about.role())
                .param(
                        "subject",
                        about == null || about.subject() == null
                                ? null
                                : about.subject().value())
                .param("name", about == null ? null : about.nameIndex())
                .query(Long.class)
                .single();
    }
}
