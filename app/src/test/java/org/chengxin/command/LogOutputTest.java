package org.chengxin.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.status.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What is logged before or without a server goes to stderr too: stdout is a command's results and nothing else. */
class LogOutputTest {

    @Test
    void commandsThatStartNoServerLogToStderr() throws Exception {
        LoggerContext context = new LoggerContext();
        new ContextInitializer(context).autoConfig();
        List<Appender<ILoggingEvent>> appenders = new java.util.ArrayList<>();
        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(appenders::add);
        context.stop();
        // one warning, and logback prints all that it did on stdout
        assertThat(context.getStatusManager().getCopyOfStatusList())
                .noneMatch(status -> status.getEffectiveLevel() >= Status.WARN);
        assertThat(appenders)
                .isNotEmpty()
                .allSatisfy(appender -> assertThat(((ConsoleAppender<ILoggingEvent>) appender).getTarget())
                        .isEqualTo("System.err"));
    }
}
