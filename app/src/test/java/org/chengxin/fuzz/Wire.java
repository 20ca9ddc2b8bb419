package org.chengxin.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One request on one connection, sent byte for byte, since a client of good manners refuses to send most of it. */
final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** @param cut how much of the body is sent before the sender goes away; its whole length: all of it */
    record Sent(String line, List<String> headers, byte[] body, int cut) {

        @Override
        public String toString() {
            return line + " | " + String.join(" | ", headers) + " | "
                    + new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8);
        }
    }

    /** @param status 0 if the server closed the connection without an answer */
    record Answer(int status, String body) {}

    Answer send(Sent request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((request.line() + "\r\n" + String.join("\r\n", request.headers()) + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            bytes.write(request.body(), 0, request.cut());
            socket.getOutputStream().write(bytes.toByteArray());
            socket.shutdownOutput();
            return answer(socket.getInputStream().readAllBytes());
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException reset) {
            return new Answer(0, "");
        }
    }

    private static Answer answer(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith("HTTP/1.1 ")) {
            return new Answer(0, "");
        }
        int body = text.indexOf("\r\n\r\n");
        return new Answer(Integer.parseInt(text.substring(9, 12)), body < 0 ? "" : text.substring(body + 4));
    }
}
