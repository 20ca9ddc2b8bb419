package org.chengxin.evidencelog.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A witness or mirror on HTTP: {@code POST /add-checkpoint}, {@code GET /key} (the vkey) and, below the hash of a log's
 * origin, {@code checkpoint} and a mirror's tiles. At most 8 requests at once and 64 waiting, 1 MB a body, 15 s to send
 * or take one; what is beyond is dropped. TLS is a proxy's matter.
 */
public final class WitnessServer implements Closeable {
    static final int MAXIMUM_BODY = 1_000_000 + 64 * 64;
    private static final int THREADS = 8;
    private static final int WAITING = 64;
    private static final String SECONDS = "15";
    private static final Pattern LOG_FILE = Pattern.compile(
            "/([0-9a-f]{64})/"
                    + "(checkpoint|tile/(?:entries|[0-9]|[1-5][0-9]|6[0-3])/(?:x[0-9]{3}/){0,6}[0-9]{3}(?:\\.p/[1-9][0-9]{0,2})?)");

    static {
        // the JDK's server reads these once, has no others, and would wait for a slow client for ever
        for (String limit : new String[] {"maxReqTime", "maxRspTime"}) {
            if (System.getProperty("sun.net.httpserver." + limit) == null) {
                System.setProperty("sun.net.httpserver." + limit, SECONDS);
            }
        }
    }

    private final HttpServer http;
    private final ThreadPoolExecutor threads;
    private final Served served;

    private WitnessServer(HttpServer http, Served served) {
        this.http = http;
        this.served = served;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), WitnessServer::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Listens on {@code address}; with port 0 the system chooses one, which {@link #address()} tells. */
    public static WitnessServer start(InetSocketAddress address, Served served) throws IOException {
        WitnessServer server = new WitnessServer(HttpServer.create(address, 0), served);
        server.http.createContext("/", server::handle);
        server.http.setExecutor(server.threads);
        server.http.start();
        return server;
    }

    public InetSocketAddress address() {
        return http.getAddress();
    }

    /** Stops listening at once; the witness itself stays open. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (IOException | RuntimeException failure) {
                // what went wrong inside is no outsider's business, that nothing was cosigned is
                answer = Answer.of(Answer.FAILED, "The witness could not do this; ask again later");
            }
            send(exchange, answer);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = String.valueOf(exchange.getRequestURI().getPath());
        boolean adding = path.equals("/add-checkpoint");
        if (!exchange.getRequestMethod().equals(adding ? "POST" : "GET")) {
            return Answer.of(Answer.WRONG_METHOD, "Not that method here");
        }
        if (adding) {
            byte[] body = exchange.getRequestBody().readNBytes(MAXIMUM_BODY + 1);
            return body.length > MAXIMUM_BODY
                    ? Answer.of(Answer.TOO_LARGE, "A request has at most " + MAXIMUM_BODY + " bytes")
                    : served.addCheckpoint(body);
        }
        return path.equals("/key") ? Answer.of(Answer.OK, served.key().toString()) : file(path);
    }

    private Answer file(String path) throws IOException {
        Matcher file = LOG_FILE.matcher(path);
        Optional<byte[]> bytes = file.matches() ? served.file(file.group(1), file.group(2)) : Optional.empty();
        if (bytes.isEmpty()) {
            return Answer.of(Answer.UNKNOWN, "Nothing here");
        }
        return new Answer(
                Answer.OK, path.endsWith("/checkpoint") ? Answer.TEXT : "application/octet-stream", bytes.get());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body();
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "witness");
        thread.setDaemon(true);
        return thread;
    }
}
