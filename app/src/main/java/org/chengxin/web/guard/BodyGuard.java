package org.chengxin.web.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * The first valve of the server, since parameters and form parts are parsed below all filters: determines the client's
 * address, limits the body's length and pace, and frees the thread of a rejected body. The rest of such a body is discarded
 * for a moment, so that the sender sees the answer; then the connection is closed.
 */
final class BodyGuard extends ValveBase {

    /** The request attribute with the body, for {@link AdmissionFilter}. */
    static final String BODY = BodyGuard.class.getName();

    private static final long SMALL = 64 * 1024;
    private static final long PATIENCE_NANOS = 2_000_000_000L;
    private static final int LINGERING = 16;

    private final TrustedProxies proxies;
    private final Semaphore lingering = new Semaphore(LINGERING);

    BodyGuard(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setRemoteAddr(
                proxies.client(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For"))));
        var coyote = request.getCoyoteRequest();
        BoundedInput body = new BoundedInput(coyote.getInputBuffer(), SMALL, System::nanoTime);
        coyote.setInputBuffer(body);
        request.setAttribute(BODY, body);
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(body.body());
            if (!request.isAsync()) {
                leave(coyote, response);
            }
        }
    }

    private void leave(org.apache.coyote.Request request, Response response) throws IOException {
        if (request.isFinished()) {
            return;
        }
        response.finishResponse();
        if (!discardRest(request)) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** @return whether the body was read to its end */
    private boolean discardRest(org.apache.coyote.Request request) {
        if (!lingering.tryAcquire()) {
            return false;
        }
        try {
            long end = System.nanoTime() + PATIENCE_NANOS;
            Discarded discarded = new Discarded();
            while (System.nanoTime() < end) {
                if (request.isFinished()) {
                    return true;
                }
                // blocks for the connection's timeout at most
                if (request.getInputBuffer().doRead(discarded) < 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException gone) {
            return false;
        } finally {
            lingering.release();
        }
    }

    /** A sink for discarded bytes. */
    private static final class Discarded implements ApplicationBufferHandler {

        private java.nio.@Nullable ByteBuffer buffer;

        @Override
        public void setByteBuffer(java.nio.ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public java.nio.@Nullable ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // discarded bytes need no buffer
        }
    }
}
