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
 * Stands before everything else of the server, since parameters and parts of a form are read below all filters: says
 * where the request came from, bounds its body, and lets no rejected body hold a thread. What is left of one is read
 * away for a moment, so that its sender sees the answer, and then the connection is closed.
 */
final class BodyGuard extends ValveBase {

    /** The attribute under which {@link AdmissionFilter} finds the body. */
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
        if (!readAway(request)) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** @return whether nothing is left of the body */
    private boolean readAway(org.apache.coyote.Request request) {
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
                // waits for the sender for the connection's timeout at most
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

    /** Where a body goes that nobody wants. */
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
            // what is discarded needs no room
        }
    }
}
