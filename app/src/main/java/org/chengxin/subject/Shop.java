package org.chengxin.subject;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A shop 网店 on a platform, with the subject that runs it.
 *
 * @param fact the report that describes it
 * @param confirmed whether its link is under a confirmed host of the platform
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
