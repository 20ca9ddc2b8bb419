package org.chengxin.exchange.subscription;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.chengxin.Server;
import tools.jackson.databind.JsonNode;

/** A receiver of webhooks on this machine, which verifies each as a careful one does. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<String> forged = new CopyOnWriteArrayList<>();
    private volatile String secret = "";
    private volatile int answer = 204;
    private volatile int calls;

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        calls++;
        String id = call.getRequestHeaders().getFirst("webhook-id");
        Instant at =
                Instant.ofEpochSecond(Long.parseLong(call.getRequestHeaders().getFirst("webhook-timestamp")));
        String expected = WebhookSignature.headers(id, at, body, List.of(key())).get("webhook-signature");
        boolean signed = Arrays.asList(
                        call.getRequestHeaders().getFirst("webhook-signature").split(" "))
                .contains(expected);
        if (!signed) {
            forged.add(id);
        } else if (answer / 100 == 2) {
            taken.add(Server.JSON.readTree(body));
        }
        call.sendResponseHeaders(signed ? answer : 401, -1);
        call.close();
    }

    private byte[] key() {
        return Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public void knows(String told) {
        secret = told;
    }

    public void answers(int status) {
        answer = status;
    }

    /** What it took, in the order of arrival. */
    public List<JsonNode> taken() {
        return taken;
    }

    /** How often it was called. */
    public int calls() {
        return calls;
    }

    public List<String> forged() {
        return forged;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
