package org.chengxin.matter.definition.version;

import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what a definition's version has beside its text. */
@Repository
class DefinitionStore {

    private final JdbcClient sql;

    DefinitionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Open matters of an earlier version go over to this one. */
    void carry(FactId version, int from) {
        sql.sql("update matter.definition set carry_from = :from where fact = :fact")
                .param("from", from)
                .param("fact", version.value())
                .update();
    }
}
