package org.chengxin.subject.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.database.Batch;
import org.chengxin.database.Rebuild;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.matching.MatchKeys;
import org.chengxin.subject.name.Pinyin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rebuild for installations older than the search by sound and the matching of names: derives their keys from the names. */
@Component
class PhoneticRebuild extends Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneticRebuild.class);
    private static final int PAGE = 2_000;

    private final JdbcClient sql;
    private final Batch batch;

    /** The last row that was looked at, by column: to begin anew with each page would read a million rows once a page. */
    private final Map<String, UUID> reached = new HashMap<>();

    PhoneticRebuild(JdbcClient sql, Batch batch, TransactionTemplate transaction) {
        super(2, transaction);
        this.sql = sql;
        this.batch = batch;
    }

    @Override
    protected int page() {
        return page(
                        "select id, name, operator from subject.subject",
                        "subject.subject",
                        "phonetic",
                        row -> Pinyin.pairs(row.getString("name"), row.getString("operator")))
                + page(
                        "select id, name from subject.shop",
                        "subject.shop",
                        "phonetic",
                        row -> Pinyin.pairs(row.getString("name")))
                + page(
                        "select id, name from subject.subject",
                        "subject.subject",
                        "likeness",
                        row -> MatchKeys.of(row.getString("name")));
    }

    /** The keys of a row. */
    private interface Keys {

        List<String> of(ResultSet row) throws SQLException;
    }

    private int page(String names, String table, String column, Keys keys) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        String place = table + " " + column;
        sql.sql(names + " where " + column
                        + " is null and name is not null and id > :reached order by id limit :page for update")
                .param("reached", reached.getOrDefault(place, Uuid7.NIL))
                .param("page", PAGE)
                .query(row -> {
                    reached.put(place, row.getObject("id", UUID.class));
                    rows.add(Map.of(
                            "id",
                            row.getObject("id", UUID.class),
                            "keys",
                            keys.of(row).toArray(String[]::new)));
                });
        batch.run("update " + table + " set " + column + " = :keys where id = :id", rows);
        return rows.size();
    }

    @Override
    protected void done(long rebuilt) {
        reached.clear();
        LOG.info("the keys of {} names were derived", rebuilt);
    }
}
