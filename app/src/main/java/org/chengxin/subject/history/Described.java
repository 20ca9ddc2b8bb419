package org.chengxin.subject.history;

import java.time.LocalDate;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Nature;
import org.jspecify.annotations.Nullable;

/**
 * What a subject was called and where it was seated on a day, as known at a time.
 *
 * @param name absent for a natural person
 * @param from the first day for which the report holds
 * @param source who said so
 * @param fact the report
 */
public record Described(
        Nature nature,
        @Nullable String name,
        @Nullable String division,
        @Nullable String address,
        @Nullable String operator,
        LocalDate from,
        String source,
        FactId fact) {}
