package org.chengxin.web.guard;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * A request's body below all that reads it (streams, form fields, parts of a form): no longer than it may be, and not
 * slower. Only the time spent waiting for the sender counts.
 */
final class BoundedInput implements InputBuffer {

    /** Own choice: a telephone on a bad line sends faster than this. */
    private static final long BYTES_A_SECOND = 8 * 1024;

    private static final long GRACE_NANOS = 10_000_000_000L;

    private static final long NANOS = 1_000_000_000L;

    private final InputBuffer body;
    private final LongSupplier nanoTime;
    private long most;
    private long read;
    private long waited;
    private @Nullable GuardProblem refused;

    /** @param most bytes, until the address is known */
    BoundedInput(InputBuffer body, long most, LongSupplier nanoTime) {
        this.body = body;
        this.most = most;
        this.nanoTime = nanoTime;
    }

    InputBuffer body() {
        return body;
    }

    void most(long bytes) {
        most = bytes;
    }

    /** Nothing more is read of it. */
    void refuse(GuardProblem problem) {
        refused = problem;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (refused != null) {
            // told already: whoever makes the answer, and looks for a field on the way, finds the end
            return -1;
        }
        long start = nanoTime.getAsLong();
        int more = body.doRead(handler);
        waited += nanoTime.getAsLong() - start;
        read += Math.max(more, 0);
        if (read > most) {
            refused = GuardProblem.BODY_TOO_LARGE;
        } else if (more > 0 && waited > GRACE_NANOS + read * NANOS / BYTES_A_SECOND) {
            refused = GuardProblem.BODY_TOO_SLOW;
        } else {
            return more;
        }
        throw new RefusedBodyException(refused);
    }

    @Override
    public int available() {
        return refused == null ? body.available() : 0;
    }
}
