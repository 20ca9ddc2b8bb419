package org.chengxin.subject.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.database.Batch;
import org.chengxin.database.Rebuild;
import org.chengxin.subject.name.Pinyin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rebuild for installations older than the search by sound: derives it from the names. */
@Component
class PhoneticRebuild extends Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneticRebuild.class);
    private static final int PAGE = 2_000;

    private final JdbcClient sql;
    private final Batch batch;

    PhoneticRebuild(JdbcClient sql, Batch batch, TransactionTemplate transaction) {
        super(2, transaction);
        this.sql = sql;
        this.batch = batch;
    }

    @Override
    protected int page() {
        return page("select id, name, operator from subject.subject", "subject.subject")
                + page("select id, name, null as operator from subject.shop", "subject.shop");
    }

    private int page(String names, String table) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        sql.sql(names + " where phonetic is null and name is not null order by id limit :page for update")
                .param("page", PAGE)
                .query(row -> {
                    rows.add(Map.of(
                            "id",
                            row.getObject("id", UUID.class),
                            "phonetic",
                            Pinyin.pairs(row.getString("name"), row.getString("operator"))
                                    .toArray(String[]::new)));
                });
        batch.run("update " + table + " set phonetic = :phonetic where id = :id", rows);
        return rows.size();
    }

    @Override
    protected void done(long rebuilt) {
        LOG.info("the sound of {} names was derived", rebuilt);
    }
}
