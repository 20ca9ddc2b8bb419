package org.chengxin.account.office;

import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody left an office; published in the transaction, so that what the person held is handed over with it.
 *
 * @param standIn who takes it over; null where the head is to assign it
 */
public record OfficerLeft(
        UUID account, OrganisationId office, @Nullable UUID standIn) {}
