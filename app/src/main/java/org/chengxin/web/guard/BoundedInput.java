package org.chengxin.web.guard;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Limits a request's body in length and pace, below all readers (streams, form fields, form parts). Only the time spent
 * waiting for the sender counts.
 */
final class BoundedInput implements InputBuffer {

    /** Own choice: below the rate of a telephone on a bad line. */
    private static final long BYTES_A_SECOND = 8 * 1024;

    private static final long GRACE_NANOS = 10_000_000_000L;

    private static final long NANOS = 1_000_000_000L;

    private final InputBuffer body;
    private final LongSupplier nanoTime;
    private long most;
    private long read;
    private long waited;
    private @Nullable GuardProblem refused;

    /** @param most the limit in bytes, until the path is known */
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

    /** Stops all further reading. */
    void refuse(GuardProblem problem) {
        refused = problem;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (refused != null) {
            // the refusal was told already: a later reader, such as the error page, finds the end of the body
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
