package org.chengxin.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Fills the tables of trade and reviews inside the database. What it writes is not sealed: it is there to make the tables and
 * their indexes large. Each order has a line, a payment and a parcel, every second one a review; the busiest merchant has a
 * share of one by the root of their number.
 */
final class OrderStock {

    private static final String PLATFORM = "(select platform from benchmark_platform)";

    private static final List<String> GROWTH = List.of(
            """
            with o as (
                insert into trade.orders (id, platform, key, placed, zone, status, currency, promised, seal)
                select uuidv7(), %1$s, 's' || n, date_trunc('day', now()) - (10 + n %% 300) * interval '1 day', 'Asia/Shanghai',
                       'delivered', 'CNY', now(), uuidv7()
                from generate_series(%2$d, %3$d) n returning id, key),
            n as (select id, key, substr(key, 2)::bigint * 7919 %% 10007 / 10007.0 as part from o)
            insert into trade.line (platform, order_key, order_id, item, merchant, quantity, price, freight)
            select %1$s, n.key, n.id, '1', m.subject, 1, 1000, 0
            from n join benchmark_merchant m
                on m.number = floor((select count(*) from benchmark_merchant) * n.part * n.part)::int""", """
            insert into trade.payment (id, platform, order_key, sequence, method, amount, currency, seal)
            select uuidv7(), %1$s, 's' || n, 1, 'card', 1000, 'CNY', uuidv7() from generate_series(%2$d, %3$d) n""", """
            insert into trade.parcel (id, platform, order_key, zone, delivered, seal)
            select uuidv7(), %1$s, 's' || n, 'Asia/Shanghai', date_trunc('day', now()) - (6 + n %% 300) * interval '1 day', uuidv7()
            from generate_series(%2$d, %3$d) n""", """
            insert into review.review (id, platform, order_key, number, zone, rating, created, seal)
            select uuidv7(), %1$s, 's' || n, 'r' || n, 'Asia/Shanghai', 1 + n %% 5,
                   date_trunc('day', now()) - (4 + n %% 300) * interval '1 day', uuidv7()
            from generate_series(%2$d, %3$d) n where n %% 2 = 0""", "vacuum analyze trade.orders, trade.line, trade.payment, trade.parcel, review.review");

    private final Connection connection;
    private long size;

    OrderStock(Connection connection) {
        this.connection = connection;
    }

    /** @param merchants facts that registered them, in the order of their numbers */
    void begin(UUID platform, List<String> merchants) throws SQLException {
        execute("create table benchmark_platform as select '" + platform + "'::uuid as platform");
        execute("create table benchmark_merchant (number int primary key, subject uuid not null)");
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into benchmark_merchant
                select f.number - 1, a.subject from unnest(?::uuid[]) with ordinality as f (fact, number)
                join subject.assertion a on a.fact = f.fact""")) {
            insert.setArray(1, connection.createArrayOf("text", merchants.toArray()));
            if (insert.executeUpdate() != merchants.size()) {
                throw new SQLException("not every merchant became a subject");
            }
        }
        execute("analyze");
    }

    /** For a platform that has reported merchants already. */
    void beginWithStored() throws SQLException {
        execute("create table benchmark_platform as select reporter as platform from intake.report limit 1");
        execute("""
                create table benchmark_merchant as
                select row_number() over () - 1 as number, subject
                from (select distinct subject from subject.assertion limit 1000) s""");
        execute("analyze");
    }

    /** @return seconds that it took */
    double growTo(long wanted) throws SQLException {
        long start = System.nanoTime();
        for (String statement : GROWTH) {
            execute(String.format(statement, PLATFORM, size, wanted - 1));
        }
        size = wanted;
        return (System.nanoTime() - start) / 1e9;
    }

    void execute(String statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
