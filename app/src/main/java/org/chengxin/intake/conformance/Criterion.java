package org.chengxin.intake.conformance;

import org.chengxin.account.OrganisationId;

/** One thing that a program must have done; a component of the module that sees the calls. */
public interface Criterion {

    /** A word; {@code conformance.NAME} names it, {@code conformance.NAME.next} says what to do. */
    String name();

    /** Lower numbers first, as an integrator would go about it. */
    int order();

    /** Whether the core grade needs it. */
    boolean core();

    /** How far the organisation's program came, by what the server saw. */
    Progress of(OrganisationId organisation);

    /** @param done of {@code wanted}; may be more */
    record Progress(long done, long wanted) {

        public boolean met() {
            return done >= wanted;
        }
    }
}
