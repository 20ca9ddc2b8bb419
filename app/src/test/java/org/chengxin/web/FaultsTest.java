package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;

/** What is to be asked for again later, and what an answer says of what was kept. */
class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53100", "53300", "58030"})
    void aDatabaseThatIsAwayPutsARequestOff(String state) {
        assertThat(Faults.retryLater(failure(state))).contains(Faults.BUSY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P02", "42601"})
    void whatItRefusesIsAFailure(String state) {
        assertThat(Faults.retryLater(failure(state))).isEmpty();
    }

    @Test
    void noAnswerToAFailureClaimsThatNothingWasKept() {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            ResourceBundle texts = ResourceBundle.getBundle("org.chengxin.web.messages", language);
            for (String key : List.of(
                    "problem.web.failed",
                    "problem.web.outcome-unknown",
                    new ErrorPage(500, "web.failed", null, null).key() + ".kept",
                    new ErrorPage(503, Faults.UNKNOWN, null, null).key() + ".kept")) {
                assertThat(texts.getString(key))
                        .as(key)
                        .doesNotContain("没有保存任何内容", "都没有保存", "kept nothing", "Nothing was kept", "Nothing that");
            }
        }
    }

    private static Exception failure(String state) {
        return new UncategorizedSQLException("task", "sql", new SQLException("told", state));
    }
}
