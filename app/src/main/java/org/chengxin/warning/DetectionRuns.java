package org.chengxin.warning;

import java.time.Duration;
import org.chengxin.job.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Job: runs detection every hour. */
@Component
@ConditionalOnProperty(name = "chengxin.warning.follow", matchIfMissing = true)
class DetectionRuns implements Job {

    /** All platforms of a city, in sequence, take minutes. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Detections detections;
    private final Duration pause;

    DetectionRuns(Detections detections, @Value("${chengxin.warning.pause:PT1H}") Duration pause) {
        this.detections = detections;
        this.pause = pause;
    }

    @Override
    public String name() {
        return "detection";
    }

    @Override
    public Duration every() {
        return pause;
    }

    @Override
    public Duration atMost() {
        return LONGEST;
    }

    @Override
    public void run() {
        detections.follow();
    }
}
