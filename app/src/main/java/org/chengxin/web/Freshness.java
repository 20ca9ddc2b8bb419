package org.chengxin.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a page is.
 *
 * @param legalToday the day that legal periods are counted from, another than today in a demo
 * @param entries how many the published log has
 * @param publishedAt when its checkpoint was published; absent before the first
 */
public record Freshness(
        Instant made,
        LocalDate legalToday,
        long entries,
        @Nullable Instant publishedAt) {}
