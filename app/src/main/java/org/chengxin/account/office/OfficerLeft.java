package org.chengxin.account.office;

import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Event: somebody left an office. Published in its transaction, so that what the person held is handed over in it.
 *
 * @param standIn the successor; null where the head assigns
 */
public record OfficerLeft(
        UUID account, OrganisationId office, @Nullable UUID standIn) {}
