package org.chengxin.intake;

import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.shared.SubjectId;

/** Who reports. */
public record Reporter(OrganisationId organisation, OrganisationKind kind, String name, SubjectId subject) {}
