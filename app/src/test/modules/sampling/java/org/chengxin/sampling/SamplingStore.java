package org.chengxin.sampling;

import java.util.List;
import org.chengxin.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results of a firm; and how many failed, as counted last. */
@Repository
class SamplingStore {

    private final JdbcClient sql;

    SamplingStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Result(String product, boolean passed) {}

    List<Result> of(String code) {
        return sql.sql("select product, passed from sampling.result where code = ? order by id desc limit 50")
                .param(code)
                .query(Rows.of(Result.class))
                .list();
    }

    void count() {
        sql.sql("insert into sampling.failed (counted) select count(*) from sampling.result where not passed")
                .update();
    }
}
