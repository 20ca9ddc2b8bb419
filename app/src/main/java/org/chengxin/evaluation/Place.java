package org.chengxin.evaluation;

import org.chengxin.account.OrganisationId;
import org.chengxin.shared.SubjectId;

/** A merchant on a platform: the unit of evaluation. */
public record Place(OrganisationId platform, SubjectId merchant) {}
