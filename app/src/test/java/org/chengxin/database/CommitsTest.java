package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A commit that got no answer is told apart from one that was refused. */
class CommitsTest {

    @Test
    void aDatabaseThatGoesAwayLeavesItUnknown() {
        assertThat(committing(new SQLException("gone", "08006"))).isInstanceOf(CommitUnknownException.class);
        assertThat(committing(new SQLException("shutting down", "57P01"))).isInstanceOf(CommitUnknownException.class);
    }

    @Test
    void aRefusedCommitIsKnownToHaveKeptNothing() {
        assertThat(committing(new SQLException("conflict", "40001")))
                .isInstanceOf(org.springframework.dao.ConcurrencyFailureException.class);
    }

    @Test
    void aRollbackOnALostConnectionDoesNotHideWhyItCameToIt() {
        Commits commits = new Commits(failing("rollback", new SQLException("Connection is closed")));
        IllegalStateException first = new IllegalStateException("first");
        assertThat(catchThrowable(() -> new TransactionTemplate(commits).executeWithoutResult(status -> {
                    throw first;
                })))
                .isSameAs(first);
    }

    private static Throwable committing(SQLException failure) {
        Commits commits = new Commits(failing("commit", failure));
        return catchThrowable(() -> new TransactionTemplate(commits).executeWithoutResult(status -> {}));
    }

    private static DataSource failing(String task, SQLException failure) {
        Connection connection = (Connection) Proxy.newProxyInstance(
                CommitsTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(task)) {
                        throw failure;
                    }
                    return switch (method.getReturnType().getName()) {
                        case "boolean" -> false;
                        case "int" -> 0;
                        default -> null;
                    };
                });
        return new SingleConnectionDataSource(connection, true);
    }
}
