package org.chengxin.subject.matching;

import org.jspecify.annotations.Nullable;

/**
 * What is compared of a firm.
 *
 * @param nature as stored, {@code UNKNOWN} where no source says
 * @param division six digits of its seat
 * @param phone digits as written, in memory only
 */
public record Description(
        String name,
        String nature,
        @Nullable String division,
        @Nullable String address,
        @Nullable String phone) {}
