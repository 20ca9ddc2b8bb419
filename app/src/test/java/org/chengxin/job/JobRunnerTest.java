package org.chengxin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What fails is tried again soon, then at growing distances, and never given up. */
class JobRunnerTest {

    @Test
    void pausesDoubleUpToFiveMinutes() {
        assertThat(JobRunner.pause(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(JobRunner.pause(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(JobRunner.pause(5)).isEqualTo(Duration.ofSeconds(160));
        assertThat(JobRunner.pause(6)).isEqualTo(Duration.ofMinutes(5));
        assertThat(JobRunner.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }
}
