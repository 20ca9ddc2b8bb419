package org.chengxin.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * One moment of a time line.
 *
 * @param when a date or time as it is shown
 * @param detail one more sentence
 * @param link where more of it stands
 */
public record Moment(
        String when,
        String what,
        @Nullable String detail,
        @Nullable String link) {}
