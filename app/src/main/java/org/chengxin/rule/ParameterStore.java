package org.chengxin.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.rule.Parameter.Entry;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of parameters. */
@Repository
class ParameterStore {

    private final JdbcClient sql;

    ParameterStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean has(String name, LocalDate effectiveFrom) {
        return sql.sql("select exists (select from rule.parameter where name = :name and effective_from = :from)")
                .param("name", name)
                .param("from", effectiveFrom)
                .query(Boolean.class)
                .single();
    }

    Set<String> names() {
        return Set.copyOf(sql.sql("select distinct name from rule.parameter")
                .query(String.class)
                .list());
    }

    void insert(Parameter parameter, FactId fact, SealId seal) {
        Entry entered = parameter.entered();
        sql.sql("""
                insert into rule.parameter (id, name, value, effective_from, effective_to, basis, source, confidence,
                                            entered_by, entered_on, fact, seal)
                values (:fact, :name, :value, :from, :to, :basis, :source, :confidence, :by, :on, :fact, :seal)""")
                .param("fact", fact.value())
                .param("name", parameter.name())
                .param("value", parameter.value())
                .param("from", parameter.effectiveFrom())
                .param("to", parameter.effectiveTo())
                .param("basis", parameter.basis())
                .param("source", parameter.source())
                .param("confidence", parameter.confidence())
                .param("by", entered == null ? null : entered.by())
                .param("on", entered == null ? null : entered.on())
                .param("seal", seal.value())
                .update();
    }

    Optional<Parameter> inForce(String name, LocalDate day) {
        return sql.sql("""
                select * from rule.parameter
                where name = :name and effective_from <= :day and (effective_to is null or effective_to >= :day)
                order by effective_from desc limit 1""")
                .param("name", name)
                .param("day", day)
                .query((row, index) -> parameter(row))
                .optional();
    }

    /** Rows of these names in force on that day. */
    List<Parameter> inForce(Collection<String> names, LocalDate day) {
        return sql.sql("""
                select distinct on (name) * from rule.parameter
                where name in (:names) and effective_from <= :day and (effective_to is null or effective_to >= :day)
                order by name, effective_from desc""")
                .param("names", names)
                .param("day", day)
                .query((row, index) -> parameter(row))
                .list();
    }

    /** Rows of one name, earliest first. */
    List<Parameter> rows(String name) {
        return sql.sql("select * from rule.parameter where name = :name order by effective_from")
                .param("name", name)
                .query((row, index) -> parameter(row))
                .list();
    }

    List<Parameter> all() {
        return sql.sql("select * from rule.parameter order by name, effective_from")
                .query((row, index) -> parameter(row))
                .list();
    }

    private static @Nullable Entry entry(ResultSet row) throws SQLException {
        UUID by = row.getObject("entered_by", UUID.class);
        return by == null ? null : new Entry(by, row.getObject("entered_on", LocalDate.class));
    }

    private static Parameter parameter(ResultSet row) throws SQLException {
        return new Parameter(
                row.getString("name"),
                row.getString("value"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                row.getString("basis"),
                row.getString("source"),
                row.getString("confidence"),
                entry(row));
    }
}
