package org.chengxin.account.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.chengxin.Eventually;
import org.chengxin.FreePort;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Sessions;
import org.chengxin.outbound.Outbound;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A receiver gets every line, also those written while it was dead, and the server does not wait for it. */
class SyslogExportIT extends ServerTest {

    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    private AccessLog log;

    @Autowired
    private AccessSealing sealing;

    @Autowired
    private AccessLines lines;

    @Autowired
    private AccessBatchStore store;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DataSource dataSource;

    /** Reads frames as they come; it can be killed with what it has not read. */
    private static final class Receiver implements AutoCloseable {

        private final ServerSocket server;
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private volatile Socket open;

        private final AtomicInteger refusals = new AtomicInteger();

        Receiver(int port) throws IOException {
            this(port, ServerSocketFactory.getDefault());
        }

        Receiver(int port, ServerSocketFactory sockets) throws IOException {
            server = sockets.createServerSocket(port, 1, InetAddress.getLoopbackAddress());
            Thread reader = new Thread(this::read, "receiver");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept();
                        DataInputStream in = new DataInputStream(socket.getInputStream())) {
                    open = socket;
                    if (socket instanceof SSLSocket secure && !shakesHands(secure)) {
                        refusals.incrementAndGet();
                        continue;
                    }
                    while (true) {
                        messages.add(frame(in));
                    }
                } catch (IOException ended) {
                    // the next connection, if there is one
                }
            }
        }

        /** Whether the handshake succeeds; a client that refuses it may send an alert or just reset the connection. */
        private static boolean shakesHands(SSLSocket secure) {
            try {
                secure.startHandshake();
                return true;
            } catch (IOException refused) {
                return false;
            }
        }

        private static String frame(DataInputStream in) throws IOException {
            int length = 0;
            for (int digit = in.readUnsignedByte(); digit != ' '; digit = in.readUnsignedByte()) {
                if (digit < '0' || digit > '9' || length > 1 << 20) {
                    throw new IOException("no frame of RFC 5425");
                }
                length = 10 * length + digit - '0';
            }
            byte[] message = new byte[length];
            in.readFully(message);
            return new String(message, StandardCharsets.UTF_8);
        }

        boolean has(String object) {
            return messages.stream().anyMatch(message -> message.contains(object));
        }

        @Override
        public void close() throws IOException {
            server.close();
            if (open != null) {
                open.close();
            }
        }
    }

    @Tag("drill")
    @Test
    void whatWasWrittenWhileTheReceiverWasDeadArrivesWhenItIsBack() throws Exception {
        String first = written();
        int port = FreePort.find();
        Receiver receiver = new Receiver(port);
        SyslogSending sending = sending(port);
        sending.start();
        try {
            Eventually.eventually().until(() -> receiver.has(first));
            assertThat(receiver.messages)
                    .allSatisfy(message -> assertThat(message)
                            .startsWith("<109>1 ")
                            .contains(" credit.example chengxin - access - \uFEFF{"));
            Eventually.eventually().until(() -> store.sent(address(port)) > 0);
            receiver.close();

            String dead = written();
            assertThat(server().get("/actuator/health/readiness").status()).isEqualTo(200);
            try (Receiver back = new Receiver(port)) {
                Eventually.eventually().until(() -> back.has(dead));
                String after = written();
                Eventually.eventually().until(() -> back.has(after));
                long last = store.last().orElseThrow().number();
                Eventually.eventually().until(() -> store.sent(address(port)) >= last);
            }
        } finally {
            sending.stop();
        }
    }

    @Test
    void aReceiverThatWasNeverThereHoldsNothingUpAndNothingCountsAsSent() throws Exception {
        int port = FreePort.find();
        SyslogSending sending = sending(port);
        sending.start();
        try {
            String line = written();
            assertThat(store.sent(address(port))).isZero();
            assertThat(line).isNotEmpty();
        } finally {
            sending.stop();
        }
    }

    @Test
    void overTlsTheLinesArriveWithTheirLengthBeforeThem() throws Exception {
        TlsReceiver known = new TlsReceiver("127.0.0.1", TOMORROW);
        try (Receiver receiver = new Receiver(0, known.sockets())) {
            SyslogSending sending = sending(tls(receiver), known.believed());
            sending.start();
            try {
                String line = written();
                Eventually.eventually().until(() -> receiver.has(line));
                assertThat(receiver.messages)
                        .allSatisfy(message -> assertThat(message)
                                .startsWith("<109>1 ")
                                .contains(" credit.example chengxin - access - \uFEFF{")
                                .endsWith("}"));
                long last = store.last().orElseThrow().number();
                Eventually.eventually().until(() -> store.sent(tls(receiver)) >= last);
                String later = written();
                Eventually.eventually().until(() -> receiver.has(later));
            } finally {
                sending.stop();
            }
        }
    }

    @Tag("drill")
    @Test
    void aReceiverWithAWrongCertificateGetsNothing() throws Exception {
        TlsReceiver known = new TlsReceiver("127.0.0.1", TOMORROW);
        assertRefused(new TlsReceiver("127.0.0.1", TOMORROW), known.believed());
        TlsReceiver elsewhere = new TlsReceiver("other.example", TOMORROW);
        assertRefused(elsewhere, elsewhere.believed());
        TlsReceiver past = new TlsReceiver("127.0.0.1", Instant.now().minus(Duration.ofDays(1)));
        assertRefused(past, past.believed());
    }

    @Tag("drill")
    @Test
    void aReceiverThatSpeaksNoTlsGetsNothing() throws Exception {
        TlsReceiver known = new TlsReceiver("127.0.0.1", TOMORROW);
        try (Receiver plain = new Receiver(0)) {
            SyslogSending sending = sending(tls(plain), known.believed());
            sending.start();
            try {
                written();
                Eventually.eventually().until(() -> plain.open != null);
                assertThat(store.sent(tls(plain))).isZero();
                assertThat(plain.messages).isEmpty();
            } finally {
                sending.stop();
            }
        }
    }

    private void assertRefused(TlsReceiver wrong, SSLSocketFactory believed) throws Exception {
        try (Receiver receiver = new Receiver(0, wrong.sockets())) {
            SyslogSending sending = sending(tls(receiver), believed);
            sending.start();
            try {
                written();
                Eventually.eventually().until(() -> receiver.refusals.get() > 0);
                assertThat(receiver.messages).isEmpty();
                assertThat(store.sent(tls(receiver))).isZero();
            } finally {
                sending.stop();
            }
        }
    }

    private static String tls(Receiver receiver) {
        return "tls://127.0.0.1:" + receiver.server.getLocalPort();
    }

    @Test
    void anAuditorReadsTheSameLinesPageByPage() {
        long before = store.last().map(AccessBatch::number).orElse(0L);
        String object = written();
        var auditor = city().person("auditor", "Right-Password-1");
        String session = ((Sessions.SignIn.Opened) sessions.signIn(auditor.name(), auditor.password())).session();
        var page = server().getAs(session, "/workbench/access/lines?after=" + before);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(page.text()).contains(object);
        assertThat(page.text().lines())
                .allSatisfy(line -> assertThat(
                                Server.JSON.readTree(line).path("batch").longValue())
                        .isGreaterThan(before));
        long next = Long.parseLong(page.header("Chengxin-Next"));
        assertThat(server().getAs(session, "/workbench/access/lines?after=" + next)
                        .text())
                .doesNotContain(object);
        assertThat(server().get("/workbench/access/lines").status()).isEqualTo(302);
        assertThat(server().getAs(session, "/workbench/access/lines?after=x").status())
                .isEqualTo(400);
    }

    private SyslogSending sending(int port) {
        return sending(address(port), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private SyslogSending sending(String address, SSLSocketFactory security) {
        Outbound outbound = Outbound.allowing(List.of("127.0.0.1"));
        return new SyslogSending(URI.create(address), "credit.example", outbound, security, lines, store, dataSource);
    }

    private static String address(int port) {
        return "tcp://127.0.0.1:" + port;
    }

    private String written() {
        String object = UUID.randomUUID().toString();
        Caller caller = new Caller(
                accounts.organisation(
                        UUID.fromString(city().member("department").organisation())),
                null,
                null,
                null,
                false);
        log.record(caller, "test.act", object, null);
        sealing.sealAll();
        return object;
    }
}
