package org.chengxin.matter.definition.version;

import org.chengxin.database.DatabaseFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries over in the background. */
@Component
class CarrySchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CarrySchedule.class);

    private final CarryOver carryOver;

    CarrySchedule(CarryOver carryOver) {
        this.carryOver = carryOver;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
    void run() {
        try {
            carryOver.run();
        } catch (DataAccessException failure) {
            LOG.warn("carrying over will be tried again: {}", DatabaseFault.line(failure));
        }
    }
}
