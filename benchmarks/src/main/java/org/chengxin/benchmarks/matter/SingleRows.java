package org.chengxin.benchmarks.matter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.chengxin.benchmarks.Postgres;

/** The measure beside: commits of one row each into the same PostgreSQL, every thread on a connection of its own. */
final class SingleRows implements Crowd.Work {

    private final Connection connection;
    private final PreparedStatement insert;

    private SingleRows(Connection connection) throws SQLException {
        this.connection = connection;
        insert = connection.prepareStatement("insert into benchmark_row (content) values (?)");
    }

    static double rate(Postgres postgres, Crowd crowd, double seconds) throws Exception {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists benchmark_row (id bigserial primary key, content text)");
            statement.execute("truncate benchmark_row");
        }
        return crowd.rate(seconds, () -> new SingleRows(postgres.connect()));
    }

    @Override
    public void once() throws SQLException {
        insert.setString(1, "a row of a hundred characters ".repeat(3) + "and no more");
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
