package org.chengxin.warning;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at what was reported, in the background. */
@Component
class DetectionSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionSchedule.class);

    private final Detections detections;
    private final boolean on;

    DetectionSchedule(Detections detections, @Value("${chengxin.warning.follow:true}") boolean on) {
        this.detections = detections;
        this.on = on;
    }

    @Scheduled(
            initialDelayString = "${chengxin.warning.first-run:PT2M}",
            fixedDelayString = "${chengxin.warning.pause:PT1H}")
    void follow() {
        if (!on) {
            return;
        }
        try {
            detections.follow();
        } catch (DataAccessException failure) {
            LOG.warn("the detection will be tried again: {}", failure.toString());
        }
    }
}
