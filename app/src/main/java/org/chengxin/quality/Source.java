package org.chengxin.quality;

import org.chengxin.account.OrganisationId;

/**
 * What is watched: the reports of one type from one organisation.
 *
 * @param type word of the report type
 */
record Source(OrganisationId organisation, String type) {}
