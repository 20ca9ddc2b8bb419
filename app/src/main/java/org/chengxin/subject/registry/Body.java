package org.chengxin.subject.registry;

import java.time.LocalDate;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * What a source reports of a registered body 登记主体.
 *
 * @param kind a word of {@code body} in authority.csv
 * @param licence its licence or filing number
 * @param scope what it may do
 * @param region where it may do it
 */
public record Body(
        FactId fact,
        String kind,
        @Nullable String licence,
        @Nullable String scope,
        @Nullable String region,
        @Nullable String rating,
        @Nullable LocalDate until,
        String source) {}
