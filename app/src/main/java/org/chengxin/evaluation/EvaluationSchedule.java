package org.chengxin.evaluation;

import java.sql.SQLException;
import org.chengxin.database.DatabaseFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Follows the facts in the background. */
@Component
class EvaluationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationSchedule.class);

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
    void follow() {
        if (!on) {
            return;
        }
        try {
            if (lead.leads()) {
                evaluations.follow();
            }
        } catch (DataAccessException failure) {
            LOG.warn("the evaluation will be tried again: {}", DatabaseFault.line(failure));
        } catch (SQLException failure) {
            LOG.warn("the evaluation will be tried again: {}", failure.getMessage());
        } finally {
            lead.release();
        }
    }
}
