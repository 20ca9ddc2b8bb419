package org.chengxin.subject.history;

import java.time.LocalDate;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A former name 曾用名.
 *
 * @param from the first day it is known to have been borne; null if the source does not say
 * @param until the day from which the source gives another name; null if the source does not say
 * @param source who reports it
 * @param fact the report that gave it
 */
public record FormerName(
        String name, @Nullable LocalDate from, @Nullable LocalDate until, String source, FactId fact) {}
