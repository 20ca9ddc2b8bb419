package org.chengxin.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The one client for calls to the outside. All addresses of a host are checked, and the connection goes to one that was checked: the
 * host is looked up once for both. No redirect is followed and no proxy used.
 */
public final class Outbound {

    /** A caller waits no longer than it said, whatever the network does; what it gave up ends behind it. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "outbound");
        thread.setDaemon(true);
        return thread;
    });

    private final CheckedAddresses addresses;
    private final CloseableHttpClient client;

    private Outbound(CheckedAddresses addresses, CloseableHttpClient client) {
        this.addresses = addresses;
        this.client = client;
    }

    /** What {@code chengxin.outbound.allow} allows, which is also for commands, that have no settings. */
    public static Outbound allowing(List<String> allow) {
        return allowing(allow, "chengxin.outbound.allow");
    }

    /**
     * A client with a list of its own, for calls that others than the installation ask for.
     *
     * @param allow as in {@code chengxin.outbound.allow}
     * @param setting the property that holds the list
     */
    public static Outbound allowing(List<String> allow, String setting) {
        return of(new CheckedAddresses(new AddressPolicy(allow), InetAddress::getAllByName, setting));
    }

    static Outbound of(CheckedAddresses addresses) {
        return of(addresses, SSLContexts.createSystemDefault());
    }

    static Outbound of(CheckedAddresses addresses, SSLContext trust) {
        return new Outbound(addresses, PlainClient.of(addresses, trust));
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
        Target.requireWeb(uri);
        HttpPost request = new HttpPost(uri);
        request.setHeader(HttpHeaders.CONTENT_TYPE, contentType);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        return send(uri, request, limit, timeout);
    }

    /** Asks for a document; parameters as in {@link #post}. */
    public Reply get(URI uri, int limit, Duration timeout) throws OutboundException {
        Target.requireWeb(uri);
        return send(uri, new HttpGet(uri), limit, timeout);
    }

    /** Whether this address may be called today; each call asks again. */
    public void requireAllowed(URI uri) throws OutboundException {
        Target.requireWeb(uri);
        try {
            addresses.resolve(Target.host(uri), Target.port(uri));
        } catch (UnknownHostException unfit) {
            throw failed(uri, 0, unfit);
        }
    }

    /** For protocols beside HTTP: sockets that connect to a checked address of this host, whatever address they are told. */
    public SocketFactory sockets(String host) {
        return new CheckedSockets(addresses, host);
    }

    /** Whether a failure of {@link #sockets} is a refusal, so that trying again is of no use. */
    public static boolean isRefusal(Throwable failure) {
        return cause(failure, CheckedAddresses.RefusedException.class) != null;
    }

    private Reply send(URI uri, HttpUriRequestBase request, int limit, Duration timeout) throws OutboundException {
        Timeout most = Timeout.of(timeout);
        request.setConfig(RequestConfig.copy(PlainClient.CONFIG)
                .setConnectionRequestTimeout(most)
                .setResponseTimeout(most)
                .build());
        Future<Reply> call = THREADS.submit(() -> exchange(request, limit));
        try {
            return call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            request.cancel();
            throw late(uri, timeout);
        } catch (InterruptedException interruption) {
            request.cancel();
            Thread.currentThread().interrupt();
            throw new OutboundException("interrupted: " + Target.server(uri), false);
        } catch (ExecutionException failure) {
            // the socket may give up before the call does
            throw cause(failure, SocketTimeoutException.class) == null
                    ? failed(uri, limit, failure.getCause())
                    : late(uri, timeout);
        }
    }

    private static OutboundException late(URI uri, Duration timeout) {
        return new OutboundException(
                "no whole answer within " + timeout.toMillis() + " ms: " + Target.server(uri), false);
    }

    private Reply exchange(HttpUriRequestBase request, int limit) throws IOException {
        try (ClassicHttpResponse answer = client.executeOpen(null, request, null)) {
            @Nullable HttpEntity entity = answer.getEntity();
            byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(limit + 1);
            if (body.length > limit) {
                // else closing would read the rest away
                request.cancel();
                throw new TooLongException();
            }
            @Nullable Header type = answer.getFirstHeader(HttpHeaders.CONTENT_TYPE);
            return new Reply(answer.getCode(), type == null ? "" : type.getValue(), body);
        }
    }

    /** The answer is longer than it may be. */
    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static OutboundException failed(URI uri, int limit, @Nullable Throwable cause) {
        if (cause(cause, TooLongException.class) != null) {
            return new OutboundException("the answer is longer than " + limit + " bytes: " + Target.server(uri), false);
        }
        UnknownHostException unknown = cause(cause, UnknownHostException.class);
        if (unknown instanceof CheckedAddresses.RefusedException refused) {
            return new OutboundException(refused.getMessage() + Target.server(uri), true);
        }
        if (unknown != null) {
            return new OutboundException("no such host: " + Target.server(uri), false);
        }
        String kind = cause instanceof IOException ? cause.getClass().getSimpleName() : "failure";
        return new OutboundException("cannot be reached (" + kind + "): " + Target.server(uri), false);
    }

    private static <T extends Throwable> @Nullable T cause(@Nullable Throwable failure, Class<T> kind) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        return null;
    }
}
