package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter written = new StringWriter();
    private long now;

    private Progress progress(boolean terminal, long total) {
        return new Progress(new PrintWriter(written), terminal, () -> now, total);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void printsALineNowAndThen() {
        Progress progress = progress(false, 40_000);
        pass(Duration.ofSeconds(1));
        progress.update(9_000);
        assertThat(written.toString()).isEmpty();
        pass(Duration.ofSeconds(4));
        progress.update(10_000);
        progress.update(10_001);
        assertThat(written.toString())
                .isEqualTo("10,000/40,000 行（rows） 25 %, 2,000 行/秒（rows/s）, 剩余（left） 0:15" + System.lineSeparator());
        pass(Duration.ofSeconds(15));
        progress.finish(40_000);
        assertThat(written.toString())
                .contains("40,000/40,000 行（rows） 100 %, 2,000 行/秒")
                .contains("0:00");
    }

    @Test
    void redrawsABarOnATerminal() {
        Progress progress = progress(true, 1_000);
        pass(Duration.ofMillis(250));
        progress.update(500);
        assertThat(written.toString()).startsWith("\r[############------------] 500/1,000");
        progress.finish(1_000);
        assertThat(written.toString())
                .contains("\r[########################] 1,000/1,000")
                .endsWith(System.lineSeparator());
    }

    @Test
    void bearsAnEmptyImport() {
        progress(true, 0).finish(0);
        assertThat(written.toString()).contains("0/0 行（rows） 100 %");
    }
}
