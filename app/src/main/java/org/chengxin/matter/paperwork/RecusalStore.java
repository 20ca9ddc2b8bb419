package org.chengxin.matter.paperwork;

import java.util.UUID;
import org.chengxin.document.Owner;
import org.chengxin.document.paper.PaperRecusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL: recused persons may not handle a matter's papers. */
@Repository
class RecusalStore implements PaperRecusal {

    private final JdbcClient sql;

    RecusalStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean isRecused(Owner owner, UUID account) {
        return owner.kind().equals(CaseDocuments.KIND)
                && sql.sql("select exists (select from matter.matter where id = :matter and :account = any(recused))")
                        .param("matter", owner.id())
                        .param("account", account)
                        .query(Boolean.class)
                        .single();
    }
}
