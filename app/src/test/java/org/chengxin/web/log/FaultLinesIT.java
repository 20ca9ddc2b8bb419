package org.chengxin.web.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chengxin.ServerTest;
import org.chengxin.database.DatabaseFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** What the server's log says of a failure: no value of a row, and one line where its frames tell nothing. */
class FaultLinesIT extends ServerTest {

    /** As it might stand in a report. */
    private static final String VALUE = "张三 13800138000";

    @Autowired
    private DataSource source;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select cast(:value as integer)",
                "insert into evidence.log_key (vkey, fact, seal) select :value, gen_random_uuid(), gen_random_uuid()"
                        + " from generate_series(1, 2)",
                "insert into evidence.log_key (vkey, fact) values (:value, gen_random_uuid())",
                "select to_date(:value, 'YYYY-MM-DD')"
            })
    void aReportsValueIsNeverTold(String statement) {
        Throwable failure = catchThrowable(
                () -> owner().sql(statement).param("value", VALUE).query().listOfRows());
        assertThat(failure).isNotNull();
        assertUntold(new IllegalStateException("the report failed", failure));
        assertUntold((Exception) failure);
        assertThat(DatabaseFault.line(failure)).contains("SQLState ");
    }

    @Test
    void norOneOfABatch() {
        String key = UUID.randomUUID() + VALUE;
        Throwable failure = catchThrowable(() -> batch(key));
        assertThat(failure).isNotNull();
        assertUntold((Exception) failure);
        assertThat(encoded((Exception) failure))
                .contains("SQLState 23505, constraint log_key_pkey, table evidence.log_key");
    }

    private void batch(String key) throws SQLException {
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement(
                        "insert into evidence.log_key (vkey, fact, seal) values (?, gen_random_uuid(), gen_random_uuid())")) {
            connection.setAutoCommit(false);
            for (int row = 0; row < 2; row++) {
                insert.setString(1, key);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void assertUntold(Exception failure) {
        assertThat(encoded(failure)).contains("SQLState ").doesNotContain("13800138000", "张三");
        assertThat(DatabaseFault.line(failure)).doesNotContain("13800138000", "张三");
    }

    @Test
    void aDatabaseThatIsAwayAndAClientThatHasGoneAreOneLineEach() {
        Exception away = new CannotGetJdbcConnectionException("away", new SQLException("refused", "08001"));
        Exception gone = new IOException("Broken pipe");
        assertThat(encoded(away).lines()).hasSize(2);
        assertThat(encoded(gone).lines()).hasSize(2);
        RepeatFilter filter = new RepeatFilter();
        for (Exception each : List.of(away, gone)) {
            assertThat(filter.decide(event("one", each))).isEqualTo(FilterReply.NEUTRAL);
            for (int time = 0; time < 100; time++) {
                assertThat(filter.decide(event("another " + time, each))).isEqualTo(FilterReply.DENY);
            }
        }
        assertThat(filter.decide(event("ours", new IllegalStateException("one"))))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(event("ours", new IllegalStateException("two"))))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(event("ours", new IllegalStateException("two"))))
                .isEqualTo(FilterReply.DENY);
    }

    private static LoggingEvent event(String message, Exception exception) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        return new LoggingEvent(
                FaultLinesIT.class.getName(), context.getLogger("test"), Level.ERROR, message, exception, null);
    }

    @SuppressWarnings("unchecked")
    private static String encoded(Exception exception) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
        return new String(appender.getEncoder().encode(event("a request failed", exception)), StandardCharsets.UTF_8);
    }
}
