package org.chengxin.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The server's own encoder, as the running server has it: what came from outside stays within the line that tells it. */
class LogForgeryIT extends ServerTest {

    private static final String FORGED =
            "x\r\n2026-11-27T00:00:00Z ERROR org.chengxin forged\u2028\u0085\u202egnp.exe\u0000\u001b[2K";

    @Test
    void noMessageBeginsALineOfItsOwn() {
        String lines = encoded("searched for {}", null);
        assertThat(lines.lines()).hasSize(1);
        assertThat(lines)
                .contains("searched for x\\u000d\\u000a2026")
                .contains("\\u2028\\u0085\\u202egnp.exe\\u0000\\u001b[2K");
    }

    @Test
    void theMessageOfAnExceptionOrOfItsCauseDoesNotEither() {
        Exception cause = new IllegalStateException(FORGED);
        Exception exception = new IllegalArgumentException(FORGED, cause);
        exception.addSuppressed(new IllegalStateException(FORGED));
        String lines = encoded("failed for {}", exception);
        assertThat(lines.lines()).allMatch(line -> !line.startsWith("2026-11-27T00:00:00Z"));
        assertThat(lines).contains("Caused by: java.lang.IllegalStateException: x\\u000d\\u000a2026");
        assertThat(lines).doesNotContain("\u202e").contains("\tat org.chengxin.web.log.LogForgeryIT");
    }

    @Test
    void chineseTextIsToldAsItIs() {
        assertThat(Printable.of("启动完成，𠮷 ok")).isEqualTo("启动完成，𠮷 ok");
    }

    @SuppressWarnings("unchecked")
    private static String encoded(String message, Exception exception) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
        Encoder<ILoggingEvent> encoder = appender.getEncoder();
        LoggingEvent event = new LoggingEvent(
                LogForgeryIT.class.getName(), context.getLogger("test"), Level.ERROR, message, exception, new Object[] {
                    FORGED
                });
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
