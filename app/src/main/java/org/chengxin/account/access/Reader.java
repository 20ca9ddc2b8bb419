package org.chengxin.account.access;

import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Office;
import org.jspecify.annotations.Nullable;

/**
 * Caller with the office attributes that access decisions need.
 *
 * @param office the caller's office, if any
 * @param territory of the office
 * @param below offices that it supervises, transitively
 */
public record Reader(
        Caller caller, @Nullable Office office, @Nullable Territory territory, Set<OrganisationId> below) {

    /** Reader without an office look-up: for objects of the own organisation or in its hand. */
    public static Reader alone(Caller caller) {
        return new Reader(caller, null, null, Set.of());
    }
}
