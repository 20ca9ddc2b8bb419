package org.chengxin.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * One event of a time line.
 *
 * @param when a date or time as displayed
 * @param detail one more sentence
 * @param link to more details
 */
public record Moment(
        String when,
        String what,
        @Nullable String detail,
        @Nullable String link) {}
