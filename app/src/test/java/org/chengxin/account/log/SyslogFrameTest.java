package org.chengxin.account.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A message as RFC 5424 has it, after its length in bytes. */
class SyslogFrameTest {

    private static final Instant AT = Instant.parse("2026-11-27T08:00:00.123456Z");

    @Test
    void aLineBecomesAMessageAfterItsLengthInBytes() {
        byte[] frame = SyslogFrame.of("credit.example", new AccessLines.Line(AT, "{\"purpose\":\"核查\"}"));
        String message =
                "<109>1 2026-11-27T08:00:00.123456Z credit.example chengxin - access - \uFEFF{\"purpose\":\"核查\"}";
        int length = message.getBytes(StandardCharsets.UTF_8).length;
        assertThat(new String(frame, StandardCharsets.UTF_8)).isEqualTo(length + " " + message);
        assertThat(length).isGreaterThan(message.length());
    }

    @Test
    void aHostThatIsNoneCannotAddFields() {
        String frame = new String(
                SyslogFrame.of("a b\nc".repeat(100), new AccessLines.Line(AT, "{}")), StandardCharsets.UTF_8);
        assertThat(frame.split(" ")).hasSize(9);
        assertThat(frame).doesNotContain("\n").contains("Z a-b-c");
    }
}
