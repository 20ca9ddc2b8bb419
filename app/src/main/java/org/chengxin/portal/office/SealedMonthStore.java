package org.chengxin.portal.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the months that were sealed. */
@Repository
class SealedMonthStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    SealedMonthStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean has(YearMonth month) {
        return sql.sql("select exists (select from portal.office_month where month = :month)")
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    boolean has(FactId fact) {
        return sql.sql("select exists (select from portal.office_month where fact = :fact)")
                .param("fact", fact.value())
                .query(Boolean.class)
                .single();
    }

    void insert(SealedMonth month, SealId seal) {
        sql.sql("""
                insert into portal.office_month (month, fact, counted, figures, seal)
                values (:month, :fact, :counted, :figures, :seal)""")
                .param("month", month.month().atDay(1))
                .param("fact", month.fact().value())
                .param("counted", month.counted())
                .param("figures", JSON.writeValueAsString(month.figures()))
                .param("seal", seal.value())
                .update();
    }

    /** The latest first. */
    List<SealedMonth> latest(int limit) {
        return sql.sql("select * from portal.office_month order by month desc limit :limit")
                .param("limit", limit)
                .query((row, index) -> month(row))
                .list();
    }

    private static SealedMonth month(ResultSet row) throws SQLException {
        Map<String, Long> figures = new LinkedHashMap<>();
        JSON.readTree(row.getString("figures")).forEachEntry((name, value) -> figures.put(name, value.asLong()));
        return new SealedMonth(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new FactId(row.getObject("fact", UUID.class)),
                row.getObject("counted", LocalDate.class),
                figures);
    }
}
