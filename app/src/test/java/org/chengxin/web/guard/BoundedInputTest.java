package org.chengxin.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

/** A body is read as long as it keeps its length and its pace; the time its reader takes is not its fault. */
class BoundedInputTest {

    private long now;
    private long secondsARead;
    private int bytesARead = 1_000;

    private final BoundedInput input = new BoundedInput(
            new InputBuffer() {
                @Override
                public int doRead(ApplicationBufferHandler handler) {
                    now += secondsARead * 1_000_000_000L;
                    return bytesARead;
                }

                @Override
                public int available() {
                    return bytesARead;
                }
            },
            10_000,
            () -> now);

    private void read() throws IOException {
        input.doRead(null);
    }

    @Test
    void whatIsLongerThanItMayBeIsGivenUp() throws IOException {
        for (int part = 0; part < 10; part++) {
            read();
        }
        assertThatThrownBy(this::read)
                .satisfies(refusal -> assertThat(RefusedBodyException.in(new RuntimeException(refusal)))
                        .contains(GuardProblem.BODY_TOO_LARGE));
        assertThat(input.available()).isZero();
        assertThat(input.doRead(null)).as("whoever tells it finds the end").isEqualTo(-1);
    }

    @Test
    void whatComesTooSlowlyIsGivenUp() throws IOException {
        bytesARead = 1;
        secondsARead = 4;
        read();
        read();
        assertThatThrownBy(this::read)
                .satisfies(
                        refusal -> assertThat(RefusedBodyException.in(refusal)).contains(GuardProblem.BODY_TOO_SLOW));
    }

    @Test
    void aReaderThatIsSlowItselfLosesNothing() {
        assertThatCode(() -> {
                    for (int part = 0; part < 10; part++) {
                        now += 60_000_000_000L;
                        read();
                    }
                })
                .doesNotThrowAnyException();
    }
}
