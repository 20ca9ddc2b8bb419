package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Speaks to a server under test with a client of its own. */
final class Wire {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Wire() {}

    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    static URI prefix(WitnessServer server) {
        return URI.create("http://127.0.0.1:" + server.address().getPort());
    }

    static HttpResponse<byte[]> post(WitnessServer server, String body) throws IOException, InterruptedException {
        return send(server, "/add-checkpoint", "POST", body.getBytes(UTF_8));
    }

    static HttpResponse<byte[]> get(WitnessServer server, String path) throws IOException, InterruptedException {
        return send(server, path, "GET", new byte[0]);
    }

    static HttpResponse<byte[]> send(WitnessServer server, String path, String method, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(prefix(server) + path))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }
}
