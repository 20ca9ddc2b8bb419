package org.chengxin.intake.conformance;

import java.util.List;
import org.chengxin.account.OrganisationId;
import org.chengxin.intake.conformance.ConductStore.Conduct;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What reporting asks of a program: it repeats without harm, hears refusals, corrects and withdraws. Own choice of numbers. */
@Component
@Order(0)
class ReportCriteria implements Criteria {

    private static final int IN_A_ROW = 3;
    private static final int TYPES = 3;
    private static final int BATCH = 100;

    private final ConductStore store;

    ReportCriteria(ConductStore store) {
        this.store = store;
    }

    @Override
    public List<Criterion> of(OrganisationId organisation) {
        Conduct conduct = store.of(organisation);
        return List.of(
                new Criterion("kept", true, conduct.kept(), 1),
                new Criterion("repeated", true, conduct.repeated(), 1),
                new Criterion("mended", true, conduct.mended(), 1),
                new Criterion("corrected", true, conduct.corrected(), 1),
                new Criterion("withdrawn", true, conduct.withdrawn(), 1),
                new Criterion("clean", true, conduct.clean(), IN_A_ROW),
                new Criterion("types", false, conduct.types(), TYPES),
                new Criterion("batch", false, conduct.largest(), BATCH));
    }
}
