package org.chengxin.evidence;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The alarm for whoever watches the server: {@code DEGRADED} while checkpoints are withheld. */
@Component("log")
class LogHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "checkpoints are withheld");

    private final Cosigners cosigners;

    LogHealth(Cosigners cosigners) {
        this.cosigners = cosigners;
    }

    @Override
    public Health health() {
        return cosigners.withheld().isPresent()
                ? Health.status(DEGRADED).build()
                : Health.up().build();
    }
}
