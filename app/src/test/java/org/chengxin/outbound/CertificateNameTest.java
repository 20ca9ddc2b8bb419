package org.chengxin.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.chengxin.account.log.TlsReceiver;
import org.junit.jupiter.api.Test;

/** The connection goes to a checked address; the certificate and the header Host are still those of the name. */
class CertificateNameTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aServerIsCalledByItsNameAndOneWithAnothersCertificateIsNot() throws Exception {
        TlsReceiver named = new TlsReceiver("named.example", Instant.now().plus(Duration.ofDays(1)));
        AtomicReference<String> host = new AtomicReference<>("");
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(named.identity()));
        server.createContext("/", exchange -> {
            host.set(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            int port = server.getAddress().getPort();
            Outbound outbound = Outbound.of(
                    new CheckedAddresses(
                            new AddressPolicy(List.of("127.0.0.1")),
                            any -> new InetAddress[] {InetAddress.getByName("127.0.0.1")},
                            "chengxin.outbound.allow"),
                    named.trust());
            URI right = URI.create("https://named.example:" + port + "/");
            assertThat(outbound.get(right, 100, PATIENCE).status()).isEqualTo(204);
            assertThat(host).hasValue("named.example:" + port);
            host.set("");
            OutboundException wrong = catchThrowableOfType(
                    OutboundException.class,
                    () -> outbound.get(URI.create("https://other.example:" + port + "/"), 100, PATIENCE));
            assertThat(wrong).hasMessageContaining("SSL");
            assertThat(host).as("nothing was sent").hasValue("");
        } finally {
            server.stop(0);
        }
    }
}
