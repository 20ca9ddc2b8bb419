package org.chengxin.intake.conformance;

import java.util.List;
import org.chengxin.account.OrganisationId;

/** SPI: what an organisation's program has shown; a component of the module that sees the calls. */
public interface Criteria {

    /** In the order in which an integrator would go about it. */
    List<Criterion> of(OrganisationId organisation);
}
