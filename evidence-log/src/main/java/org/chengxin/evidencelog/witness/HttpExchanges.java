package org.chengxin.evidencelog.witness;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The JDK's HTTP client with what it lacks: a limit to the answer's size and a deadline for all of it. No redirects. */
final class HttpExchanges {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(30);
    private static final int MAXIMUM_ANSWER = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    WitnessTransport.Reply post(URI address, byte[] body) throws IOException {
        HttpRequest request = request(address)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<BoundedBody.Parts> response = send(request, MAXIMUM_ANSWER);
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new WitnessTransport.Reply(
                response.statusCode(), type, response.body().bytes());
    }

    HttpResponse<BoundedBody.Parts> get(URI address, int limit) throws IOException {
        return send(request(address).GET().build(), limit);
    }

    private static HttpRequest.Builder request(URI address) throws IOException {
        try {
            return HttpRequest.newBuilder(address).timeout(WHOLE);
        } catch (IllegalArgumentException unusable) {
            throw new IOException("Not an HTTP address: " + address, unusable);
        }
    }

    private HttpResponse<BoundedBody.Parts> send(HttpRequest request, int limit) throws IOException {
        CompletableFuture<HttpResponse<BoundedBody.Parts>> pending =
                client.sendAsync(request, head -> new BoundedBody(limit));
        try {
            return pending.get(WHOLE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IOException("No whole answer within " + WHOLE.toSeconds() + " s from " + request.uri(), late);
        } catch (ExecutionException failed) {
            throw new IOException("No answer from " + request.uri() + ": " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped waiting for " + request.uri());
        } finally {
            pending.cancel(true);
        }
    }
}
