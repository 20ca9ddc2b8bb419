package org.chengxin.matter.definition.version;

import java.util.List;
import java.util.UUID;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
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

    /** A text that waited for its second person before there were proposals; {@code by} null if it came with the program. */
    record Open(
            UUID fact, String name, String source, @Nullable UUID by) {}

    List<Open> open() {
        return sql.sql("""
                select fact, name, source, proposed_by from matter.definition where state = 'PROPOSED'
                order by name, version for update""")
                .query((row, index) -> new Open(
                        row.getObject("fact", UUID.class),
                        row.getString("name"),
                        row.getString("source"),
                        row.getObject("proposed_by", UUID.class)))
                .list();
    }

    void moved(Open open) {
        sql.sql("update matter.definition set state = 'MOVED' where fact = :fact")
                .param("fact", open.fact())
                .update();
    }
}
