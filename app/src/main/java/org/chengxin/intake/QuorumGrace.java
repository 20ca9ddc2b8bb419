package org.chengxin.intake;

import java.time.Clock;
import java.time.Duration;
import org.chengxin.evidence.LogWatch;
import org.chengxin.rule.Parameters;
import org.springframework.stereotype.Component;

/** The period for which facts are accepted without a proof, while the quorum of witnesses is missing or the log has stopped. */
@Component
class QuorumGrace {

    private static final String HOURS = "intake.quorum-grace-hours";

    private final LogWatch watch;
    private final Parameters parameters;
    private final Clock clock;

    QuorumGrace(LogWatch watch, Parameters parameters, Clock clock) {
        this.watch = watch;
        this.parameters = parameters;
        this.clock = clock;
    }

    boolean isOverdue() {
        return watch.latest()
                .filter(alarm -> !alarm.kind().refuses())
                .map(alarm -> Duration.between(alarm.since(), clock.instant()))
                .filter(gone -> gone.compareTo(Duration.ofHours(parameters.whole(HOURS))) > 0)
                .isPresent();
    }
}
