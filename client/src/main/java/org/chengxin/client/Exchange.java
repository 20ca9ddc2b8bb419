package org.chengxin.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.signature.RequestSigner;
import org.jspecify.annotations.Nullable;

/** Sends requests with a token and repeats what may be repeated. */
final class Exchange {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final URI server;
    private final String token;
    private final Patience patience;
    private final @Nullable RequestSigner signer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Exchange(URI server, String token, Patience patience) {
        this(server, token, patience, null);
    }

    /** @param signer of reports; null if they are sent unsigned */
    Exchange(URI server, String token, Patience patience, @Nullable RequestSigner signer) {
        this.signer = signer;
        this.server = server;
        this.token = token;
        this.patience = patience;
    }

    /**
     * The body of the answer with the expected status.
     *
     * @param repeatable whether the request may be sent again though the first may have arrived
     */
    byte[] post(String path, Supplier<BodyPublisher> body, int expected, boolean repeatable)
            throws ClientException, InterruptedException {
        return send(() -> request(path).POST(body.get()).build(), status -> status == expected, repeatable)
                .body();
    }

    /**
     * Reports, which may be sent again; each time they are, they are signed anew.
     *
     * @param body its first bytes are sent
     */
    byte[] report(String path, byte[] body, int length) throws ClientException, InterruptedException {
        return send(() -> reports(path, body, length), status -> status == 200, true)
                .body();
    }

    private HttpRequest reports(String path, byte[] body, int length) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofByteArray(body, 0, length));
        if (signer != null) {
            signer.fields("POST", server.resolve(path), body, length, Instant.now())
                    .forEach(request::header);
        }
        return request.build();
    }

    /** Under a key, so that it may be sent again. */
    byte[] keyed(String path, String key, byte[] body) throws ClientException, InterruptedException {
        return send(
                        () -> request(path)
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        status -> status / 100 == 2,
                        true)
                .body();
    }

    byte[] get(String path) throws ClientException, InterruptedException {
        return page(path).body();
    }

    /**
     * A page of a list.
     *
     * @param next path of the next one here, whatever name the server calls itself by; null on the last
     */
    record Page(byte[] body, @Nullable String next) {}

    Page page(String path) throws ClientException, InterruptedException {
        HttpResponse<byte[]> answer = send(() -> request(path).GET().build(), status -> status == 200, true);
        @Nullable
        String next = answer.headers()
                .firstValue("Link")
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> URI.create(link.group(1)))
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .orElse(null);
        return new Page(answer.body(), next);
    }

    private HttpResponse<byte[]> send(Supplier<HttpRequest> request, IntPredicate expected, boolean repeatable)
            throws ClientException, InterruptedException {
        Patience.Waiting waiting = patience.new Waiting();
        while (true) {
            Optional<Duration> asked = Optional.empty();
            ClientException failure;
            try {
                HttpResponse<byte[]> answer = http.send(request.get(), BodyHandlers.ofByteArray());
                if (expected.test(answer.statusCode())) {
                    return answer;
                }
                failure = refused(answer);
                if (answer.statusCode() != 429 && answer.statusCode() != 503 || !repeatable && isUnknown(answer)) {
                    throw failure;
                }
                asked = answer.headers().firstValue("Retry-After").flatMap(Exchange::seconds);
            } catch (IOException e) {
                failure = unreachable(e);
                if (!repeatable && !(e instanceof ConnectException)) {
                    throw failure;
                }
            }
            if (!waiting.again(asked)) {
                throw failure;
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, */*;q=0.5");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Optional<Duration> seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)))
                : Optional.empty();
    }

    /** The server cannot tell whether it kept what was sent. */
    private static boolean isUnknown(HttpResponse<byte[]> answer) {
        return "web.outcome-unknown".equals(Json.text(Json.object(answer.body()), "code"));
    }

    private ClientException refused(HttpResponse<byte[]> answer) {
        Map<?, ?> problem = Json.object(answer.body());
        String title = Optional.ofNullable(Json.text(problem, "title")).orElse("");
        String detail = Optional.ofNullable(Json.text(problem, "detail")).orElse("");
        String code = Optional.ofNullable(Json.text(problem, "code")).orElse("");
        String said =
                String.join(" ", "HTTP " + answer.statusCode(), title, detail).strip();
        return new ClientException(
                answer.statusCode(), code, "服务器 " + server + " 拒绝了请求（the server refused the request）: " + said, null);
    }

    private ClientException unreachable(IOException cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new ClientException(
                ClientException.UNREACHABLE, "无法连接服务器 " + server + "（the server cannot be reached）: " + why, cause);
    }
}
