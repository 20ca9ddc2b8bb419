package org.chengxin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server under test, spoken to over HTTP as anyone outside would. */
public final class Server {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final URI url;

    public Server(URI url) {
        this.url = url;
    }

    public int port() {
        return url.getPort();
    }

    /** What came back. */
    public record Reply(int status, HttpResponse<byte[]> response) {

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(bytes());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply get(String path, String token) {
        return send(authorised(request(path).GET(), token));
    }

    public Reply delete(String path, String token) {
        return send(authorised(request(path).DELETE(), token));
    }

    /** As a signed-in person. */
    public Reply getAs(String session, String path) {
        return send(
                request(path).header("Cookie", "chengxin-session=" + session).GET());
    }

    /** A form, as a signed-in person. */
    public Reply postAs(String session, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return send(request(path)
                .header("Cookie", "chengxin-session=" + session + "; XSRF-TOKEN=form")
                .header("X-XSRF-TOKEN", "form")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** @param token null for a caller without one */
    public Reply post(String path, String token, String body) {
        return post(path, token, BodyPublishers.ofString(body));
    }

    public Reply post(String path, String token, BodyPublisher body) {
        return post(path, token, "application/json", body);
    }

    public Reply post(String path, String token, String contentType, BodyPublisher body) {
        return send(authorised(request(path), token)
                .header("Content-Type", contentType)
                .POST(body));
    }

    /** A step of a matter. */
    public Reply act(String matter, String token, String body) {
        return keyed("/api/v1/matters/" + matter + "/acts", token, body);
    }

    /** A call under a key of its own, so that it happens once. */
    public Reply keyed(String path, String token, String body) {
        return send(authorised(request(path), token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private static HttpRequest.Builder authorised(HttpRequest.Builder request, String token) {
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response);
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
