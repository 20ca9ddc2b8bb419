package org.chengxin.command.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.chengxin.evidencelog.file.DataDirectory;

/**
 * The demo's own time-stamp authority (RFC 3161 over HTTP on the loopback interface): a real protocol with a key of its own
 * in {@code tsa/}, by nobody whom a court would believe, as its certificate says.
 */
public final class DemoTimeStampAuthority implements AutoCloseable {

    private static final int LONGEST_REQUEST = 16_384;
    private static final String SERIAL = "serial";

    /** From the arc for examples (2.999); no authority has published such a policy. */
    private static final String POLICY = "2.999.1";

    private final Path directory;
    private final DemoTimeStampKey key;
    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService executor;

    private DemoTimeStampAuthority(Path directory, DemoTimeStampKey key, Clock clock) throws IOException {
        this.directory = directory;
        this.key = key;
        this.clock = clock;
        this.executor = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "demo-tsa");
            thread.setDaemon(true);
            return thread;
        });
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/tsa", this::answer);
        server.start();
    }

    /** Starts on a free port; key, certificate and the last serial number are kept in the directory. */
    public static DemoTimeStampAuthority start(Path directory) {
        return start(directory, Clock.systemUTC());
    }

    /** The same under a clock of the caller's. */
    public static DemoTimeStampAuthority start(Path directory, Clock clock) {
        try {
            Files.createDirectories(directory);
            return new DemoTimeStampAuthority(directory, DemoTimeStampKey.kept(directory, clock), clock);
        } catch (IOException failure) {
            throw new UncheckedIOException("the demo's time-stamp authority did not start", failure);
        }
    }

    /** Where it takes requests. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    /** The PEM file of its certificate. */
    public Path certificate() {
        return key.certificateFile();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
            } else if (request.length > LONGEST_REQUEST) {
                exchange.sendResponseHeaders(413, -1);
            } else {
                answer(exchange, request);
            }
        }
    }

    private void answer(HttpExchange exchange, byte[] request) throws IOException {
        byte[] response;
        try {
            response = stamp(new TimeStampRequest(request));
        } catch (IOException | RuntimeException malformed) {
            exchange.sendResponseHeaders(400, -1);
            return;
        } catch (TSPException | GeneralSecurityException | OperatorCreationException failure) {
            exchange.sendResponseHeaders(500, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(200, response.length);
        exchange.getResponseBody().write(response);
    }

    private byte[] stamp(TimeStampRequest request)
            throws TSPException, GeneralSecurityException, OperatorCreationException, IOException {
        X509Certificate certificate = key.certificate();
        PrivateKey secret = key.secret();
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", secret, certificate),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1)),
                new ASN1ObjectIdentifier(POLICY));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        var responses = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA512));
        return responses
                .generate(request, nextSerial(), Date.from(clock.instant()))
                .getEncoded();
    }

    /** On the disk before the answer goes out: no two tokens ever have one number. */
    private synchronized BigInteger nextSerial() throws IOException {
        Path file = directory.resolve(SERIAL);
        BigInteger last =
                Files.exists(file) ? new BigInteger(Files.readString(file).strip()) : BigInteger.ZERO;
        BigInteger next = last.add(BigInteger.ONE);
        DataDirectory.writeDurably(file, next.toString().getBytes(StandardCharsets.US_ASCII));
        return next;
    }
}
