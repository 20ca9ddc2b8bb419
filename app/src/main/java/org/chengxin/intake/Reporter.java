package org.chengxin.intake;

import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that reports.
 *
 * @param code its registered 统一社会信用代码
 */
public record Reporter(
        OrganisationId organisation,
        OrganisationKind kind,
        String name,
        @Nullable String code,
        SubjectId subject) {}
