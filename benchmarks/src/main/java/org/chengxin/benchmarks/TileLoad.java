package org.chengxin.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks for one tile again and again over several connections. It speaks HTTP/1.1 on plain sockets, since
 * the client shares the machine with the server and a full HTTP client would take more of it than the answers do.
 */
final class TileLoad {

    private final URI server;
    private final byte[] request;

    TileLoad(URI server, String path) {
        this.server = server;
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** @return answers a second */
    double rate(int connections, int seconds) throws IOException, InterruptedException {
        ask(2);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Long>> answers = new ArrayList<>();
            long start = System.nanoTime();
            for (int connection = 0; connection < connections; connection++) {
                answers.add(threads.submit(() -> ask(seconds)));
            }
            long sum = 0;
            for (Future<Long> each : answers) {
                sum += each.get();
            }
            return sum / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException failure) {
            throw new IOException("tiles could not be fetched", failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private long ask(int seconds) throws IOException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long answers = 0;
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                socket.setTcpNoDelay(true);
                OutputStream out = socket.getOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream(), 32_768);
                boolean open = true;
                while (open && System.nanoTime() < end) {
                    out.write(request);
                    Head head = head(in);
                    in.skipNBytes(head.length());
                    open = head.open();
                    answers++;
                }
            }
        }
        return answers;
    }

    /**
     * What an answer says before its body.
     *
     * @param open whether the server keeps the connection, which it does for a hundred answers or so
     */
    private record Head(long length, boolean open) {}

    private static Head head(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        long length = -1;
        boolean open = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).trim());
            } else if (header.equalsIgnoreCase("connection: close")) {
                open = false;
            }
        }
        if (length < 0) {
            throw new IOException("an answer without a length");
        }
        return new Head(length, open);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("the connection was closed");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }
}
