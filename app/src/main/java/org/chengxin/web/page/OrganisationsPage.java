package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.Organisation;

/** All organisations that may report or work here. */
public record OrganisationsPage(List<Organisation> organisations) {}
