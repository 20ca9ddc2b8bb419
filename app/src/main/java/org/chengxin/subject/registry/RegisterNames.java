package org.chengxin.subject.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.PlainName;
import org.chengxin.field.Problems;
import org.chengxin.intake.Reports.Remarks;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 名称核对: tells who reports a merchant under a code by another name than the register's. The report is kept. */
@Component
class RegisterNames implements Remarks {

    private final JdbcClient sql;

    RegisterNames(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> types() {
        return Set.of("merchant");
    }

    @Override
    public Map<FactId, Problems> of(Collection<FactId> created) {
        Map<FactId, Problems> remarked = new HashMap<>();
        if (created.isEmpty()) {
            return remarked;
        }
        sql.sql("""
                select a.fact, a.name, r.name as registered
                from subject.assertion a join lateral (
                    select name from subject.assertion where subject = a.subject and %s) r on true
                where a.fact = any (:facts) and a.rank > 1 and a.name is not null""".formatted(RegisterEntries.LAST))
                .param("facts", created.stream().map(FactId::value).toArray(UUID[]::new))
                .query(row -> {
                    if (!PlainName.of(row.getString("name")).equals(PlainName.of(row.getString("registered")))) {
                        Problems problems = new Problems();
                        problems.add("merchant.register-name", "/name");
                        remarked.put(new FactId(row.getObject("fact", UUID.class)), problems);
                    }
                });
        return remarked;
    }
}
