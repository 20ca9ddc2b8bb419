package org.chengxin.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report to be taken back.
 *
 * @param withdraws id of the report as it stands
 * @param reason of a record that the public could read everybody reads it: it names nobody
 * @param ground why it is removed, of a type whose withdrawals else only mark ({@code /schemas/TYPE}); null for none
 */
public record Withdrawal(
        String type,
        String key,
        String withdraws,
        String reason,
        @Nullable String ground) {

    /** The API withdraws so many with one request. */
    static final int MOST = 100;

    /** Without a ground. */
    public Withdrawal(String type, String key, String withdraws, String reason) {
        this(type, key, withdraws, reason, null);
    }

    Map<String, String> item() {
        Map<String, String> item =
                new LinkedHashMap<>(Map.of("type", type, "key", key, "withdraws", withdraws, "reason", reason));
        if (ground != null) {
            item.put("ground", ground);
        }
        return item;
    }
}
