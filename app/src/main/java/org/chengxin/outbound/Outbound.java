package org.chengxin.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The one client for calls to the outside. All addresses of a host are checked before it is called; the platform keeps them for
 * 30 s, so that the connection goes to an address that was checked. No redirect is followed and no proxy used.
 */
public final class Outbound {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final AddressPolicy policy;
    private final Resolver resolver;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECT)
            .build();

    /** Finds all addresses of a host. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private Outbound(AddressPolicy policy, Resolver resolver) {
        this.policy = policy;
        this.resolver = resolver;
    }

    /** For commands, which have no settings: {@code allow} as in {@code chengxin.outbound.allow}. */
    public static Outbound allowing(List<String> allow) {
        return with(allow, InetAddress::getAllByName);
    }

    static Outbound with(List<String> allow, Resolver resolver) {
        return new Outbound(new AddressPolicy(allow), resolver);
    }

    /**
     * Sends a body and gives the answer, whatever its status.
     *
     * @param limit the longest answer in bytes
     * @param timeout from the call to the last byte of the answer
     */
    public Reply post(URI uri, String contentType, byte[] body, int limit, Duration timeout) throws OutboundException {
        return post(uri, Map.of(), contentType, body, limit, timeout);
    }

    /** As the other, with further headers, such as those that authorise. */
    public Reply post(
            URI uri, Map<String, String> headers, String contentType, byte[] body, int limit, Duration timeout)
            throws OutboundException {
        HttpRequest.Builder request = request(uri, timeout)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return send(uri, request.build(), limit, timeout);
    }

    /** For the one protocol beside HTTP that calls out, SMTP: whether this server may be called. */
    public void requireAllowed(String host) throws OutboundException {
        try {
            check(new URI("http", host, "/", null));
        } catch (URISyntaxException malformed) {
            throw new OutboundException("no host", true);
        }
    }

    /** Asks for a document; parameters as in {@link #post}. */
    public Reply get(URI uri, int limit, Duration timeout) throws OutboundException {
        return send(uri, request(uri, timeout).GET().build(), limit, timeout);
    }

    private HttpRequest.Builder request(URI uri, Duration timeout) throws OutboundException {
        check(uri);
        return HttpRequest.newBuilder(uri).timeout(timeout).header("User-Agent", "chengxin");
    }

    private void check(URI uri) throws OutboundException {
        String host = uri.getHost();
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || host == null || uri.getRawUserInfo() != null) {
            throw refused("only http and https without a user name are called: ", uri);
        }
        if (isDisguised(host)) {
            throw refused("an address in another spelling than four decimal numbers is not called: ", uri);
        }
        List<InetAddress> addresses;
        try {
            addresses = Arrays.asList(resolver.resolve(host));
        } catch (UnknownHostException unknown) {
            throw new OutboundException("no such host: " + server(uri), false);
        }
        if (!policy.allows(host, addresses)) {
            throw refused("a private address is not called unless chengxin.outbound.allow names it: ", uri);
        }
    }

    /** Whether the host is a number that some resolvers take for an address: 2130706433, 0x7f.1, 0177.0.0.1, 127.1. */
    private static boolean isDisguised(String host) {
        String last = host.replaceFirst("\\.$", "").replaceFirst(".*\\.", "");
        boolean number = last.matches("\\d+|0[xX][0-9a-fA-F]*");
        return number && !host.matches("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");
    }

    private Reply send(URI uri, HttpRequest request, int limit, Duration timeout) throws OutboundException {
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(request, answer -> new BoundedBody(limit));
        try {
            HttpResponse<byte[]> answer = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (TimeoutException late) {
            call.cancel(true);
            throw new OutboundException("no whole answer within " + timeout.toMillis() + " ms: " + server(uri), false);
        } catch (InterruptedException interruption) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new OutboundException("interrupted: " + server(uri), false);
        } catch (ExecutionException failure) {
            throw failed(uri, limit, failure.getCause());
        }
    }

    private static OutboundException failed(URI uri, int limit, @Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof BoundedBody.TooLongException) {
                return new OutboundException("the answer is longer than " + limit + " bytes: " + server(uri), false);
            }
        }
        String kind = cause instanceof IOException ? cause.getClass().getSimpleName() : "failure";
        return new OutboundException("cannot be reached (" + kind + "): " + server(uri), false);
    }

    private static OutboundException refused(String why, URI uri) {
        return new OutboundException(why + server(uri), true);
    }

    private static String server(URI uri) {
        return uri.getScheme() + "://" + (uri.getHost() == null ? "?" : uri.getHost())
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
