package org.chengxin.adapter.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * 对接约定: one message to or from an outside system.
 *
 * @param system word of the system
 * @param message its word; the text is {@code adapter.message.WORD}
 * @param kind what it is here: {@code public-record}, {@code outcome}, {@code matter} or {@code report}
 * @param name of the definition of matters or the type of report; empty for what goes out by its type
 * @param when condition on the content here: field → value, {@code *part*} for a part
 * @param clock parameter with the working days within which it must stand there; null for none
 * @param changeClock the same from a correction or withdrawal
 * @param basis in Chinese, with its article
 */
public record Contract(
        String system,
        String message,
        Direction direction,
        String kind,
        String name,
        Map<String, String> when,
        @Nullable String clock,
        @Nullable String changeClock,
        String basis,
        Mapping mapping) {

    /** Which way it goes. */
    public enum Direction {
        OUT,
        IN
    }

    /** Whether a content here is for this message. */
    public boolean fits(JsonNode content) {
        return when.entrySet().stream().allMatch(each -> {
            String value = content.path(each.getKey()).asString("");
            String wanted = each.getValue();
            return wanted.startsWith("*")
                    ? value.contains(wanted.substring(1, wanted.length() - 1))
                    : value.equals(wanted);
        });
    }
}
