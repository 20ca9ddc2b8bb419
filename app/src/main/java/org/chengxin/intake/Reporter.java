package org.chengxin.intake;

import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Who reports.
 *
 * @param code the 统一社会信用代码 that it is registered with
 */
public record Reporter(
        OrganisationId organisation,
        OrganisationKind kind,
        String name,
        @Nullable String code,
        SubjectId subject) {}
