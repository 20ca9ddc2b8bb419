package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Clients that hang up, before or while they are answered, are not many lines in the server's log. */
class HangUpIT extends ServerTest {

    private static final int CLIENTS = 30;

    @Test
    void isOneLineAtMost() throws Exception {
        String token = city().token("platform");
        List<String> lines = logged(() -> {
            for (int client = 0; client < CLIENTS; client++) {
                hangUp("GET /about HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n", 5);
                hangUp(
                        "GET /v3/api-docs HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n",
                        5);
                hangUp(
                        "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{\"items\":[",
                        5);
            }
        });
        assertThat(lines).hasSizeLessThanOrEqualTo(2).noneMatch(line -> line.startsWith("\tat "));
    }

    @Test
    void aStreamThatIsLeftWhileItIsAnsweredLeavesNoTrace() throws Exception {
        String token = city().newMember("platform").token();
        String items = IntStream.range(0, 1_500)
                .mapToObj(each -> TestCity.item("parcel", "left-" + each, "{\"order\":\"o\"}") + "\n")
                .collect(Collectors.joining());
        String head = "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: ";
        List<String> lines = logged(() -> {
            for (int pause : new int[] {5, 50, 200, 1_000, 3_000}) {
                hangUp(head + "10000000\r\n\r\n" + items, pause);
                hangUp(head + items.length() + "\r\n\r\n" + items, pause);
            }
        });
        assertThat(lines).hasSizeLessThanOrEqualTo(2).noneMatch(line -> line.startsWith("\tat "));
    }

    @FunctionalInterface
    private interface Clients {
        void hangUp() throws Exception;
    }

    /** What a server's log has of it on the threads that answer, warnings and worse. */
    private static List<String> logged(Clients clients) throws Exception {
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var encoder = ((ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR")).getEncoder();
        written.addFilter(new org.chengxin.web.log.RepeatFilter());
        written.start();
        root.addAppender(written);
        try {
            clients.hangUp();
            TimeUnit.SECONDS.sleep(3);
        } finally {
            root.detachAppender(written);
        }
        return List.copyOf(written.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .filter(event -> event.getThreadName().matches("(http-nio|tomcat-handler)-.*"))
                .flatMap(event -> new String(encoder.encode(event), StandardCharsets.UTF_8).lines())
                .toList();
    }

    /** With a reset, so that the server's next write fails. */
    private void hangUp(String request, int milliseconds) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server().port())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        }
    }
}
