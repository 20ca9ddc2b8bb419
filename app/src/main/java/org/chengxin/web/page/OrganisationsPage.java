package org.chengxin.web.page;

import java.util.List;
import java.util.Set;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;

/**
 * All organisations that may report or work here.
 *
 * @param dissolved those that have a successor
 */
public record OrganisationsPage(List<Organisation> organisations, Set<OrganisationId> dissolved) {}
