package org.chengxin.account.succession;

import org.chengxin.account.OrganisationId;

/** Event: an organisation has another name. Published after the decision was committed, for what this server remembers of names. */
public record Renamed(OrganisationId organisation) {}
