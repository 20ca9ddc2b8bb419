package org.chengxin.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing private is called unless it is allowed by name, and no answer takes longer or more than it may. */
class OutboundTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void startsAServer() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/echo", exchange -> {
            calls.incrementAndGet();
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/x.echo");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/redirect", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port() + "/echo");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
            exchange.close();
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int block = 0; block < 100_000; block++) {
                    exchange.getResponseBody().write(new byte[8_192]);
                }
            } catch (IOException givenUp) {
                over.countDown();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopsIt() {
        over.countDown();
        server.stop(0);
    }

    private void await() {
        try {
            over.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAllowedServerIsCalledAndItsAnswerGivenWithStatusAndType() throws Exception {
        Outbound outbound = Outbound.allowing(List.of("127.0.0.1"));
        Reply reply = outbound.post(here("/echo"), "text/plain", "问".getBytes(UTF_8), 100, PATIENCE);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/x.echo");
        assertThat(reply.body()).asString(UTF_8).isEqualTo("问");
        assertThat(outbound.get(here("/nothing"), 100, PATIENCE).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/echo",
                "http://localhost:%d/echo",
                "http://[::1]:%d/echo",
                "http://[::ffff:127.0.0.1]:%d/echo",
                "http://10.1.2.3:%d/echo",
                "http://169.254.169.254:%d/latest/meta-data",
                "http://2130706433:%d/echo",
                "http://0x7f000001:%d/echo",
                "http://0x7f.0.0.1:%d/echo",
                "http://0177.0.0.1:%d/echo",
                "http://127.1:%d/echo",
                "http://127.0.0.1.:%d/echo",
                "http://user:word@127.0.0.1:%d/echo",
                "ftp://127.0.0.1:%d/echo",
                "file:///etc/passwd?%d"
            })
    void aPrivateAddressInAnySpellingIsRefusedBeforeACall(String uri) {
        Outbound outbound = Outbound.allowing(List.of());
        OutboundException refusal = catchThrowableOfType(
                OutboundException.class,
                () -> outbound.get(URI.create(uri.formatted(port())), 100, Duration.ofSeconds(2)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.isRefused()).as(refusal.getMessage()).isTrue();
        assertThat(calls).hasValue(0);
    }

    @Test
    void anotherSpellingOfAnAllowedAddressIsRefusedToo() {
        Outbound outbound = Outbound.allowing(List.of("127.0.0.1"));
        assertThat(catchThrowableOfType(
                                OutboundException.class,
                                () -> outbound.get(URI.create("http://2130706433:" + port() + "/echo"), 9, PATIENCE))
                        .isRefused())
                .isTrue();
    }

    @Test
    void aNameOfWhichOneAddressIsPrivateIsRefused() {
        Outbound outbound = with(List.of(), host ->
                new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("127.0.0.1")});
        OutboundException refusal = catchThrowableOfType(
                OutboundException.class,
                () -> outbound.get(URI.create("http://rebound.example:" + port() + "/echo"), 9, PATIENCE));
        assertThat(refusal).hasMessageContaining("rebound.example").hasMessageContaining("chengxin.outbound.allow");
        assertThat(calls).hasValue(0);
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() throws Exception {
        Reply reply = Outbound.allowing(List.of("127.0.0.1")).get(here("/redirect"), 100, PATIENCE);
        assertThat(reply.status()).isEqualTo(302);
        assertThat(calls).hasValue(0);
    }

    @Test
    void anAnswerThatIsTooLongIsGivenUpWithTheConnection() throws Exception {
        Outbound outbound = Outbound.allowing(List.of("127.0.0.1"));
        assertThat(catchThrowableOfType(
                        OutboundException.class, () -> outbound.get(here("/endless"), 10_000, PATIENCE)))
                .hasMessageContaining("longer than 10000 bytes");
        assertThat(over.await(30, TimeUnit.SECONDS)).as("the server noticed").isTrue();
        byte[] exact = new byte[1_000];
        assertThat(outbound.post(here("/echo"), "text/plain", exact, 1_000, PATIENCE)
                        .body())
                .hasSize(1_000);
        assertThat(catchThrowableOfType(
                        OutboundException.class,
                        () -> outbound.post(here("/echo"), "text/plain", exact, 999, PATIENCE)))
                .isNotNull();
    }

    @Test
    void anAnswerThatDripsEndsWithTheTimeoutAndNamesNoPath() {
        Outbound outbound = Outbound.allowing(List.of("127.0.0.1"));
        OutboundException late = catchThrowableOfType(
                OutboundException.class,
                () -> outbound.get(here("/drip?token=planted-4c1d"), 100, Duration.ofMillis(400)));
        assertThat(late)
                .hasMessageContaining("127.0.0.1")
                .hasMessageContaining("400 ms")
                .hasNoCause();
        assertThat(late.getMessage()).doesNotContain("planted").doesNotContain("drip");
        assertThat(late.isRefused()).isFalse();
    }

    @Test
    void aServerThatIsNotThereIsToldAsUnreachable() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Outbound outbound = Outbound.allowing(List.of("127.0.0.1"));
        OutboundException failure = catchThrowableOfType(
                OutboundException.class,
                () -> outbound.get(URI.create("http://127.0.0.1:" + closed + "/"), 100, PATIENCE));
        assertThat(failure).hasMessageContaining("cannot be reached").hasNoCause();
        assertThat(failure.isRefused()).isFalse();
    }

    private static Outbound with(List<String> allow, CheckedAddresses.Resolver resolver) {
        return Outbound.of(new CheckedAddresses(new AddressPolicy(allow), resolver, "chengxin.outbound.allow"));
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private URI here(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }
}
