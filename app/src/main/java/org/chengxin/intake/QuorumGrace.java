package org.chengxin.intake;

import java.time.Clock;
import java.time.Duration;
import org.chengxin.evidence.Cosigners;
import org.chengxin.rule.Parameters;
import org.springframework.stereotype.Component;

/** How long facts are taken in although nobody can prove them, because too few cosign the log. */
@Component
class QuorumGrace {

    private static final String HOURS = "intake.quorum-grace-hours";

    private final Cosigners cosigners;
    private final Parameters parameters;
    private final Clock clock;

    QuorumGrace(Cosigners cosigners, Parameters parameters, Clock clock) {
        this.cosigners = cosigners;
        this.parameters = parameters;
        this.clock = clock;
    }

    boolean isOverdue() {
        return cosigners
                .withheld()
                .map(withheld -> Duration.between(withheld.since(), clock.instant()))
                .filter(gone -> gone.compareTo(Duration.ofHours(parameters.whole(HOURS))) > 0)
                .isPresent();
    }
}
