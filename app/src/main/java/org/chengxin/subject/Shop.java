package org.chengxin.subject;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A shop 网店 on a platform, with the subject behind it.
 *
 * @param fact the report that it is described by
 * @param confirmed whether its link lies under a host that is confirmed for the platform
 */
public record Shop(
        UUID id,
        FactId fact,
        OrganisationId platform,
        String platformName,
        SubjectId merchant,
        String name,
        @Nullable String url,
        boolean confirmed,
        @Nullable String category,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed) {}
