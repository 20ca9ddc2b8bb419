package org.chengxin.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name server that gives another address each time it is asked (DNS rebinding) brings no call to this machine. */
class ReboundNamesTest {

    private static final int NAMES = 400;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger lookUps = new AtomicInteger();
    private HttpServer inside;

    @BeforeEach
    void somethingInsideListens() throws IOException {
        inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            arrived.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
    }

    @AfterEach
    void itEnds() {
        inside.stop(0);
    }

    /** Odd names may be called at first, even ones may not; each turns with every question. Nobody listens where they may. */
    private Outbound rebinding() {
        Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
        return Outbound.of(new CheckedAddresses(
                new AddressPolicy(List.of("127.0.0.2")),
                host -> {
                    lookUps.incrementAndGet();
                    int turn = asked.computeIfAbsent(
                                    host, name -> new AtomicInteger(host.charAt(host.indexOf('.') - 1) & 1))
                            .getAndIncrement();
                    return new InetAddress[] {InetAddress.getByName(turn % 2 == 1 ? "127.0.0.2" : "127.0.0.1")};
                },
                "chengxin.outbound.allow"));
    }

    @Test
    void ofHundredsOfNamesThatTurnNoneArrives() throws Exception {
        Outbound outbound = rebinding();
        ExecutorService callers = Executors.newFixedThreadPool(50);
        List<Future<Boolean>> refused = IntStream.range(0, NAMES)
                .mapToObj(each -> callers.submit(() -> isRefused(outbound, "turning" + each + ".example")))
                .toList();
        int refusals = 0;
        for (Future<Boolean> each : refused) {
            refusals += each.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
        callers.shutdown();
        assertThat(arrived).as("calls that reached this machine").hasValue(0);
        assertThat(refusals)
                .as("those that were private when they were looked up")
                .isEqualTo(NAMES / 2);
        assertThat(lookUps).as("one for each call").hasValue(NAMES);
    }

    private boolean isRefused(Outbound outbound, String name) {
        OutboundException failure = catchThrowableOfType(
                OutboundException.class,
                () -> outbound.get(URI.create("http://" + name + ":" + port() + "/"), 100, PATIENCE));
        assertThat(failure).isNotNull();
        return failure.isRefused();
    }

    @Test
    void whatIsAllowedByNameArrivesByItsNameAtTheAddressThatWasFound() throws Exception {
        Outbound outbound = Outbound.of(new CheckedAddresses(
                new AddressPolicy(List.of("inside.example:" + port())),
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")},
                "chengxin.outbound.allow"));
        URI named = URI.create("http://inside.example:" + port() + "/");
        assertThat(outbound.get(named, 100, Duration.ofSeconds(20)).status()).isEqualTo(200);
        assertThat(arrived).hasValue(1);
        assertThat(catchThrowableOfType(
                                OutboundException.class,
                                () -> outbound.get(URI.create("http://inside.example:1/"), 100, PATIENCE))
                        .isRefused())
                .as("another port of it")
                .isTrue();
    }

    @Test
    void aSocketOfAnotherProtocolGoesWhereItWasCheckedToo() throws Exception {
        Outbound outbound = Outbound.of(new CheckedAddresses(
                new AddressPolicy(List.of()),
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")},
                "chengxin.outbound.allow"));
        try (Socket socket = outbound.sockets("mail.example").createSocket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress("127.0.0.1", port()), 1_000))
                    .isInstanceOf(UnknownHostException.class)
                    .matches(Outbound::isRefusal);
        }
        assertThat(arrived).hasValue(0);
    }

    private int port() {
        return inside.getAddress().getPort();
    }
}
