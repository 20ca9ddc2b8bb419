package org.chengxin.intake.conformance;

import java.util.function.ToLongFunction;
import org.chengxin.account.OrganisationId;
import org.chengxin.intake.conformance.ConductStore.Conduct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reporting asks of a program: it repeats without harm, hears refusals, corrects and withdraws. Own choice of numbers. */
@Configuration(proxyBeanMethods = false)
class ReportCriteria {

    private static final int BATCH = 100;
    private static final int TYPES = 3;
    private static final int IN_A_ROW = 3;

    private record Counted(
            String name, int order, boolean core, long wanted, ConductStore store, ToLongFunction<Conduct> done)
            implements Criterion {

        @Override
        public Progress of(OrganisationId organisation) {
            return new Progress(done.applyAsLong(store.of(organisation)), wanted);
        }
    }

    @Bean
    Criterion keptCriterion(ConductStore store) {
        return new Counted("kept", 10, true, 1, store, Conduct::kept);
    }

    @Bean
    Criterion repeatedCriterion(ConductStore store) {
        return new Counted("repeated", 20, true, 1, store, Conduct::repeated);
    }

    @Bean
    Criterion mendedCriterion(ConductStore store) {
        return new Counted("mended", 30, true, 1, store, Conduct::mended);
    }

    @Bean
    Criterion correctedCriterion(ConductStore store) {
        return new Counted("corrected", 40, true, 1, store, Conduct::corrected);
    }

    @Bean
    Criterion withdrawnCriterion(ConductStore store) {
        return new Counted("withdrawn", 50, true, 1, store, Conduct::withdrawn);
    }

    @Bean
    Criterion cleanCriterion(ConductStore store) {
        return new Counted("clean", 60, true, IN_A_ROW, store, Conduct::clean);
    }

    @Bean
    Criterion typesCriterion(ConductStore store) {
        return new Counted("types", 70, false, TYPES, store, Conduct::types);
    }

    @Bean
    Criterion batchCriterion(ConductStore store) {
        return new Counted("batch", 80, false, BATCH, store, Conduct::largest);
    }
}
