package org.chengxin.account;

import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with accounts or tokens.
 *
 * @param code its 统一社会信用代码
 * @param division of its seat (GB/T 2260)
 * @param subject its subject id
 */
public record Organisation(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        @Nullable String code,
        @Nullable String division,
        SubjectId subject) {}
