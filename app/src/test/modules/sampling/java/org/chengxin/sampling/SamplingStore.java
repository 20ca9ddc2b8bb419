package org.chengxin.sampling;

import java.util.List;
import org.chengxin.evidence.FactOwner;
import org.chengxin.intake.Report;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results, each under its report; and how many failed, as counted last. */
@Repository
class SamplingStore implements FactOwner {

    private final JdbcClient sql;

    SamplingStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Result(String product, boolean passed) {}

    void insert(List<Report> reports) {
        for (Report report : reports) {
            erase(report.supersedes());
            sql.sql("insert into sampling.result (fact, seal, code, product, passed) values (?, ?, ?, ?, ?)")
                    .params(
                            report.id().value(),
                            report.seal().value(),
                            report.data().required("code"),
                            report.data().required("product"),
                            report.data().flag("passed"))
                    .update();
        }
    }

    List<Result> of(String code) {
        return sql.sql("select product, passed from sampling.result where code = ? order by fact desc limit 50")
                .param(code)
                .query(Result.class)
                .list();
    }

    void count() {
        sql.sql("insert into sampling.failed (counted) select count(*) from sampling.result where not passed")
                .update();
    }

    @Override
    public boolean erase(FactId id, String type) {
        return type.equals("sampling") && erase(id);
    }

    private boolean erase(@org.jspecify.annotations.Nullable FactId id) {
        return id != null
                && sql.sql("delete from sampling.result where fact = ?")
                                .param(id.value())
                                .update()
                        == 1;
    }
}
