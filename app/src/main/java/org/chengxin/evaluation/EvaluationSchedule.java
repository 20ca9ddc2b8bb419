package org.chengxin.evaluation;

import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Follows the facts in the background. */
@Component
class EvaluationSchedule {

    private final Evaluations evaluations;
    private final EvaluationLead lead;
    private final boolean on;

    EvaluationSchedule(
            Evaluations evaluations, EvaluationLead lead, @Value("${chengxin.evaluation.follow:true}") boolean on) {
        this.evaluations = evaluations;
        this.lead = lead;
        this.on = on;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void follow() throws SQLException {
        if (!on) {
            return;
        }
        try {
            if (lead.leads()) {
                evaluations.follow();
            }
        } finally {
            lead.release();
        }
    }
}
