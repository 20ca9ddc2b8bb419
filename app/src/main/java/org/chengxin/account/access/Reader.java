package org.chengxin.account.access;

import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Office;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to see something.
 *
 * @param office the caller's, if the organisation is one
 * @param territory that of the office
 * @param below the offices that it supervises, down to the last station
 */
public record Reader(
        Caller caller, @Nullable Office office, @Nullable Territory territory, Set<OrganisationId> below) {

    /** Somebody as far as no office is looked up: for what is the own organisation's, or it has in hand. */
    public static Reader alone(Caller caller) {
        return new Reader(caller, null, null, Set.of());
    }
}
