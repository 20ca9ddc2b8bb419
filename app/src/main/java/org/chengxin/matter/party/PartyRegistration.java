package org.chengxin.matter.party;

import org.chengxin.account.Accounts.Registered;
import org.chengxin.account.Organisation;
import org.chengxin.matter.PartyDirectory.Known;
import org.chengxin.shared.SubjectId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a subject's open matters into the inbox of its organisation when it registers. Participants stay as sealed: a stranger
 * becomes a known party only by {@code link-party}, and a secret party never does.
 */
@Component
class PartyRegistration {

    private final Parties parties;
    private final SecretRoles secretRoles;
    private final JdbcClient sql;

    PartyRegistration(Parties parties, SecretRoles secretRoles, JdbcClient sql) {
        this.parties = parties;
        this.secretRoles = secretRoles;
        this.sql = sql;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Registered registered) {
        Organisation organisation = registered.organisation();
        String code = organisation.code();
        Known known = code == null ? null : parties.unique(code);
        if (known != null) {
            arrive(organisation, known.subject());
        }
    }

    /** Locks the matters before their participants, as acts do; a concurrent act fails on its revision as overtaken. */
    private void arrive(Organisation organisation, SubjectId subject) {
        String secret = secretRoles.joined();
        sql.sql("""
                with waiting as materialized (
                    select id from matter.matter
                    where id in (select matter from matter.participant
                                 where subject = :subject and organisation is null and kind = 'PARTY' and open
                                   and definition || ' ' || role <> all(string_to_array(:secret, ',')))
                    order by id for update)
                update matter.matter m set revision = revision + 1 from waiting where m.id = waiting.id""").param("subject", subject.value()).param("secret", secret).update();
        sql.sql("""
                update matter.participant set organisation = :organisation, desk = :organisation
                where subject = :subject and organisation is null and kind = 'PARTY' and open
                  and definition || ' ' || role <> all(string_to_array(:secret, ','))""")
                .param("organisation", organisation.id().value())
                .param("subject", subject.value())
                .param("secret", secret)
                .update();
    }
}
