package org.chengxin.matter.definition.version;

import java.time.Duration;
import org.chengxin.job.Job;
import org.springframework.stereotype.Component;

/** Job: carries open matters over in the background. */
@Component
class CarrySchedule implements Job {

    private final CarryOver carryOver;

    CarrySchedule(CarryOver carryOver) {
        this.carryOver = carryOver;
    }

    @Override
    public String name() {
        return "carry-over";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration atMost() {
        return Duration.ofHours(2);
    }

    @Override
    public void run() {
        carryOver.run();
    }
}
