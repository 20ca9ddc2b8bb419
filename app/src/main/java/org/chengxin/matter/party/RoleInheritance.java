package org.chengxin.matter.party;

import java.util.UUID;
import org.chengxin.account.succession.Succeeded;
import org.chengxin.account.succession.Successions;
import org.chengxin.rule.LegalDayBegan;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 承继: the roles of a dissolved organisation in cases, over or not, are its successor's, in the transaction that decides it. The sealed
 * change of the organisation says so for all its cases at once; whom each act had named stays in its own fact.
 */
@Component
class RoleInheritance {

    private final JdbcClient sql;
    private final Successions successions;

    RoleInheritance(JdbcClient sql, Successions successions) {
        this.sql = sql;
        this.successions = successions;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Succeeded change) {
        UUID from = change.predecessor().value();
        UUID to = change.successor().value();
        inherit(from, to);
        update("update matter.participant set came_from = :to where came_from = :from", from, to);
        update("update matter.transfer_offer set office = :to where office = :from", from, to);
    }

    /** Also what a case that was opened in the same moment had given to the dissolved one. */
    @EventListener
    @Transactional
    void on(LegalDayBegan began) {
        successions
                .dissolved()
                .forEach(gone -> inherit(gone.value(), successions.current(gone).value()));
    }

    private void inherit(UUID from, UUID to) {
        // an act that began before is tried again on the new state
        update("""
                update matter.matter set revision = revision + 1
                where id in (select matter from matter.participant where desk = :from)""", from, to);
        // nobody of the dissolved office handles anything any more: the successor's head assigns
        update("""
                update matter.participant set organisation = :to, desk = :to, handler = null
                where desk = :from""", from, to);
    }

    private void update(String statement, UUID from, UUID to) {
        sql.sql(statement).param("from", from).param("to", to).update();
    }
}
