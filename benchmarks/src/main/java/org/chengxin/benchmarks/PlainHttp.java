package org.chengxin.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection that asks with GET over HTTP/1.1 on a plain socket, since the client shares the machine with the server and a full
 * HTTP client would take more of it than the answers do. Opened again when the server closes it, after a hundred answers or so.
 */
public final class PlainHttp implements AutoCloseable {

    private static final int BUFFER = 32_768;

    private final URI server;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private boolean open;

    public PlainHttp(URI server) {
        this.server = server;
    }

    /**
     * What an answer says before its body.
     *
     * @param length of the body in octets, which was read and thrown away
     */
    public record Answer(int status, long length) {}

    /** @throws IOException also if the answer tells no length */
    public Answer get(String path) throws IOException {
        if (!open) {
            connect();
        }
        OutputStream out = socket.getOutputStream();
        out.write(("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAccept: text/html, */*\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        String status = line();
        long length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).trim());
            } else if (lower.equals("connection: close")) {
                open = false;
            }
        }
        if (length < 0) {
            throw new IOException(path + " answered without a length: " + status);
        }
        in.skipNBytes(length);
        return new Answer(Integer.parseInt(status.substring(9, 12)), length);
    }

    private void connect() throws IOException {
        socket.close();
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        open = true;
    }

    private String line() throws IOException {
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

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
