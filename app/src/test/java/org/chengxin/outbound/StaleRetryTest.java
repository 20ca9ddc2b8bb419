package org.chengxin.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post that meets a connection which its server has just ended is sent once more; one that meets silence elsewhere is not. */
class StaleRetryTest {

    private static final String ANSWER = "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\n%02d";

    private final Outbound outbound = Outbound.allowing(List.of("127.0.0.1"));
    private final AtomicInteger requests = new AtomicInteger();
    private ServerSocket server;

    /** So many requests are answered on each connection; the next is read, and the connection closed. */
    private volatile int answered;

    @BeforeEach
    void listens() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "stale-server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void ends() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                for (int each = 0; read(socket.getInputStream()) && each < answered; each++) {
                    socket.getOutputStream()
                            .write(ANSWER.formatted(requests.get()).getBytes(US_ASCII));
                }
            } catch (IOException closed) {
                // the client or the test has ended it
            }
        }
    }

    /** Reads head and body of the one byte that the tests post. */
    private boolean read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        requests.incrementAndGet();
        return in.read() >= 0;
    }

    private String post() throws OutboundException {
        URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
        return new String(
                outbound.post(uri, "text/plain", new byte[] {'x'}, 10, Duration.ofSeconds(20))
                        .body(),
                US_ASCII);
    }

    @Test
    void aPostOnAConnectionThatItsServerEndsIsSentOnceMoreAtOnce() throws Exception {
        answered = 1;
        assertThat(post()).isEqualTo("01");
        assertThat(post()).as("the second request was read and dropped").isEqualTo("03");
        assertThat(requests).hasValue(3);
    }

    @Test
    void aNewConnectionThatIsClosedWithoutAnAnswerIsAFailure() {
        answered = 0;
        assertThat(catchThrowableOfType(OutboundException.class, this::post)).hasMessageContaining("cannot be reached");
        assertThat(requests).hasValue(1);
    }

    @Test
    void theSecondTryIsTheLast() throws Exception {
        answered = 1;
        post();
        answered = 0;
        assertThat(catchThrowableOfType(OutboundException.class, this::post)).isNotNull();
        assertThat(requests).hasValue(3);
    }
}
