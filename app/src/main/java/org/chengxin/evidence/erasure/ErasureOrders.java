package org.chengxin.evidence.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.database.Reading;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 删除决定: which facts the decision of a case orders to be erased (个人信息保护法第47条). Who carries an erasure out needs one, and
 * decides nothing.
 */
@Component
public class ErasureOrders {

    private static final String SELECT = """
            select o.*, f.erased_by is not null as erased
            from evidence.erasure_order o join evidence.fact f on f.id = o.fact\s""";

    private final JdbcClient sql;

    ErasureOrders(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One fact of a decision.
     *
     * @param decidedIn the case
     * @param number of the case
     * @param named as the decision names it: a number of a case, or the id of a record
     * @param basis the provision; names nobody
     * @param holder organisation in whose hands the fact is, whose head has to agree; null where its reporter's is asked
     */
    public record Order(
            FactId fact,
            UUID decidedIn,
            String number,
            String named,
            String basis,
            @Nullable UUID holder) {

        /** The basis that becomes public, with the decision. */
        public String content() {
            return basis + "（" + number + "）";
        }
    }

    /** An order with whether its fact is erased. */
    public record Standing(Order order, boolean erased) {}

    /** Stores orders in the transaction that takes the decision; one that is known stays as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<Order> orders) {
        for (Order order : orders) {
            sql.sql("""
                    insert into evidence.erasure_order (fact, decided_in, number, named, basis, holder)
                    values (:fact, :in, :number, :named, :basis, :holder) on conflict do nothing""")
                    .param("fact", order.fact().value())
                    .param("in", order.decidedIn())
                    .param("number", order.number())
                    .param("named", order.named())
                    .param("basis", order.basis())
                    .param("holder", order.holder())
                    .update();
        }
    }

    /** The order behind an erasure, while it stands. */
    @Reading
    public Optional<Order> of(FactId fact, String content) {
        return sql
                .sql(SELECT + "where o.fact = :fact and not o.settled order by o.decided_in")
                .param("fact", fact.value())
                .query((row, index) -> standing(row).order())
                .list()
                .stream()
                .filter(order -> order.content().equals(content))
                .findFirst();
    }

    /** All orders of a case. */
    @Reading
    public List<Standing> of(UUID decidedIn) {
        return sql.sql(SELECT + "where o.decided_in = :in order by o.named, o.fact")
                .param("in", decidedIn)
                .query((row, index) -> standing(row))
                .list();
    }

    /** Cases whose orders are not carried out yet, oldest first. */
    @Reading
    public List<UUID> outstanding(int limit) {
        return sql.sql("""
                select distinct decided_in from evidence.erasure_order where not settled order by decided_in limit :limit""")
                .param("limit", limit)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The orders of a case stand no more: of each fact is known whether it was erased or stays, or the decision was revoked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(UUID decidedIn) {
        sql.sql("update evidence.erasure_order set settled = true where decided_in = :in")
                .param("in", decidedIn)
                .update();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new Order(
                        new FactId(row.getObject("fact", UUID.class)),
                        row.getObject("decided_in", UUID.class),
                        row.getString("number"),
                        row.getString("named"),
                        row.getString("basis"),
                        row.getObject("holder", UUID.class)),
                row.getBoolean("erased"));
    }
}
