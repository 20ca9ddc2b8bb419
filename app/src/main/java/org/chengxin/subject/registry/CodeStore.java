package org.chengxin.subject.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of a code that another holder takes over. */
@Repository
class CodeStore {

    private final JdbcClient sql;

    CodeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Gives a code to a new subject, under which everything is stored that is reported of the code from now on; the earlier holder
     * keeps what was reported of it.
     *
     * @return the new holder
     */
    SubjectId giveAnew(SocialCreditCode code, SealId seal, Instant now) {
        SubjectId holder = SubjectId.next();
        sql.sql("""
                insert into subject.subject (id, nature, code, code_odd, seal, updated_at)
                values (:id, 'UNKNOWN', :code, :odd, :seal, :now)""")
                .param("id", holder.value())
                .param("code", code.value())
                .param("odd", !code.isRegular())
                .param("seal", seal.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("update subject.identifier set subject = :id, seal = :seal where scheme = 'uscc' and value = :code")
                .param("id", holder.value())
                .param("seal", seal.value())
                .param("code", code.value())
                .update();
        return holder;
    }
}
