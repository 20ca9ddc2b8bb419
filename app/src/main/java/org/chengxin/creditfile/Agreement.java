package org.chengxin.creditfile;

import java.time.LocalDate;
import org.chengxin.account.OrganisationId;

/** That an organisation reports the decisions of an authority, through a day. */
record Agreement(String name, OrganisationId reporter, String authority, LocalDate until) {}
