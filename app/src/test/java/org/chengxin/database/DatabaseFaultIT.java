package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which failures mean that the database is away, and not that a statement is wrong. */
class DatabaseFaultIT extends ServerTest {

    @Autowired
    private DataSource pool;

    @Test
    void aConnectionThatThePoolClosedUnderItsUserIsTheDatabasesAbsence() throws SQLException {
        Connection connection = pool.getConnection();
        connection.close();
        SQLException closed = Assertions.catchThrowableOfType(SQLException.class, connection::getAutoCommit);
        assertThat((Throwable) closed).as("what the pool says").isNotNull();
        assertThat(DatabaseFault.isAway(new IllegalStateException(closed))).isTrue();
    }

    @Test
    void noConnectionInTimeIsItsAbsenceToo() {
        assertThat(DatabaseFault.isAway(new SQLTransientConnectionException("timed out")))
                .isTrue();
        assertThat(DatabaseFault.isAway(new SQLException("terminating", "57P01")))
                .isTrue();
    }

    @Test
    void aStatementThatIsWrongIsNot() {
        assertThat(DatabaseFault.isAway(new SQLException("syntax", "42601"))).isFalse();
        assertThat(DatabaseFault.isAway(new SQLException("anything else"))).isFalse();
        assertThat(DatabaseFault.isAway(new IllegalStateException())).isFalse();
        assertThat(DatabaseFault.isAway(null)).isFalse();
    }
}
