package org.chengxin.web.guard;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which anything can be sent, in pieces, and as slowly as one likes. */
final class Raw implements AutoCloseable {

    private final Socket socket;

    Raw(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    /** @param from an address of this machine, all of 127.0.0.0/8 where it runs Linux */
    private Raw(int port, String from) throws IOException {
        socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(30_000);
    }

    /** The head of a POST with these lines between; the body is announced and does not come. */
    static Raw post(int port, String path, String... headers) throws IOException {
        return postFrom("127.0.0.1", port, path, headers);
    }

    /** The same from another address. */
    static Raw postFrom(String address, int port, String path, String... headers) throws IOException {
        Raw raw = new Raw(port, address);
        raw.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
        return raw;
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The answer's status. */
    int status() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read(); next >= 0 && next != '\n'; ) {
            line.append((char) next);
            next = socket.getInputStream().read();
        }
        return line.length() < 12 ? -1 : Integer.parseInt(line.substring(9, 12));
    }

    /** A header of the answer whose status was read; empty if it has none of this name. */
    String header(String name) throws IOException {
        StringBuilder head = new StringBuilder("\r\n");
        for (int next = socket.getInputStream().read();
                next >= 0;
                next = socket.getInputStream().read()) {
            head.append((char) next);
            if (head.length() > 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
                break;
            }
        }
        return head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** Reads until the server closes the connection. */
    void untilClosed() {
        try {
            while (socket.getInputStream().read() >= 0) {
                // what it still says is of no interest
            }
        } catch (java.net.SocketTimeoutException open) {
            throw new AssertionError("the server keeps the connection open", open);
        } catch (IOException reset) {
            // closed as well
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
