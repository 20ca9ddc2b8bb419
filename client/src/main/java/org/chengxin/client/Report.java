package org.chengxin.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to report: {@code data} holds texts, whole numbers, booleans, lists and maps as docs/formats/reports.md
 * names them; {@code BigDecimal} (an amount) and {@code java.time} values are written as texts, a null value is left
 * out.
 *
 * @param supersedes id of the report that this one corrects, with a {@code reason}
 */
public record Report(
        String type,
        String key,
        Map<String, ?> data,
        @Nullable String supersedes,
        @Nullable String reason) {

    public Report(String type, String key, Map<String, ?> data) {
        this(type, key, data, null, null);
    }
}
