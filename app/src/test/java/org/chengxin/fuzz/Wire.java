package org.chengxin.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request on one connection, sent byte for byte, since a client of good manners refuses to send most of it. */
final class Wire {

    private static final Pattern LOCATION = Pattern.compile("(?i)\\r\\nlocation: ([^\\r]*)");
    private static final int PATIENCE_MILLIS = 60_000;

    private static final int ADDRESSES = 200;

    private final int port;
    private int addresses;

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
    record Answer(int status, String location, String body) {

        private static final Answer NONE = new Answer(0, "", "");
    }

    /** From one address or another of this machine, so that no limit of an address ends a long run early. */
    Answer send(Sent request) throws IOException {
        addresses = (addresses + 1) % ADDRESSES;
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress("127.0.0." + (1 + addresses), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
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
            return Answer.NONE;
        }
    }

    private static Answer answer(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("HTTP/1.1 ")) {
            return Answer.NONE;
        }
        int end = text.indexOf("\r\n\r\n");
        int status = Integer.parseInt(text.substring(9, 12));
        if (end < 0) {
            return new Answer(status, "", "");
        }
        String head = text.substring(0, end);
        Matcher location = LOCATION.matcher(head);
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(
                status,
                location.find() ? location.group(1) : "",
                new String(chunked ? joined(body) : body, StandardCharsets.UTF_8));
    }

    /** The parts of a body that came in parts, each behind its length. */
    private static byte[] joined(byte[] body) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        String latin = new String(body, StandardCharsets.ISO_8859_1);
        for (int at = 0; at < body.length; ) {
            int line = latin.indexOf("\r\n", at);
            int length =
                    line < 0 ? 0 : Integer.parseInt(latin.substring(at, line).strip(), 16);
            if (length == 0) {
                break;
            }
            joined.write(body, line + 2, Math.min(length, body.length - line - 2));
            at = line + 2 + length + 2;
        }
        return joined.toByteArray();
    }
}
