package org.chengxin.account.succession;

import org.chengxin.account.OrganisationId;

/**
 * Event: an organisation is no more, and another stands in for it. Published in the transaction that decides it, so that what waits in
 * the inboxes of the one is in those of the other from then on.
 */
public record Succeeded(OrganisationId predecessor, OrganisationId successor) {}
