package org.chengxin.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The freshness of a page's data.
 *
 * @param legalToday the date of the legal clock; in a demo it may differ from today
 * @param entries the size of the published log
 * @param publishedAt when its checkpoint was published; absent before the first
 */
public record Freshness(
        Instant made,
        LocalDate legalToday,
        long entries,
        @Nullable Instant publishedAt) {}
