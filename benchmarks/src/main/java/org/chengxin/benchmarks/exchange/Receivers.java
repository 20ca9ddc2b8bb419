package org.chengxin.benchmarks.exchange;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** Receivers on this machine: the first ones answer 204, the others take a connection and never answer. */
final class Receivers implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int BACKLOG = 1_000;
    private static final int LIMIT = 600;

    private final HttpServer live;
    private final ServerSocket silent;
    private final int answering;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicLongArray last;
    private volatile int bytes;

    Receivers(int all, int dead) throws IOException {
        answering = all - dead;
        last = new AtomicLongArray(answering);
        live = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        live.setExecutor(Executors.newFixedThreadPool(THREADS));
        live.createContext("/", call -> {
            bytes = call.getRequestBody().readAllBytes().length;
            String path = call.getRequestURI().getPath();
            if (!path.equals("/plain")) {
                last.set(Integer.parseInt(path.substring(1)), System.nanoTime());
                taken.incrementAndGet();
            }
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        live.start();
        silent = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    String url(int each) {
        int port = each < answering ? live.getAddress().getPort() : silent.getLocalPort();
        return "http://127.0.0.1:" + port + "/" + each;
    }

    /** Posts a second of a plain client, a kibibyte each, as many at once as the server sends. */
    double plain(int posts) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest post = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + live.getAddress().getPort() + "/plain"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1_024]))
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int each = 0; each < posts; each++) {
                work.add(() -> client.send(post, HttpResponse.BodyHandlers.discarding())
                        .statusCode());
            }
            long start = System.nanoTime();
            for (Future<Integer> sent : threads.invokeAll(work)) {
                sent.get();
            }
            return posts / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits until the live ones have taken so many in all. */
    void await(int wanted) throws InterruptedException, IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT);
        while (taken.get() < wanted) {
            if (System.nanoTime() > end) {
                throw new IOException("only " + taken.get() + " of " + wanted + " webhooks arrived");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Seconds between the last webhook of the first receiver that had all and that of the last one. */
    double spread() {
        long first = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (int each = 0; each < answering; each++) {
            first = Math.min(first, last.get(each));
            end = Math.max(end, last.get(each));
        }
        return (end - first) / 1e9;
    }

    int bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        live.stop(0);
        silent.close();
    }
}
