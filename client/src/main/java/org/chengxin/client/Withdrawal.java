package org.chengxin.client;

import java.util.Map;

/**
 * A report to be taken back.
 *
 * @param withdraws id of the report as it stands
 * @param reason of a record that the public could read everybody reads it: it names nobody
 */
public record Withdrawal(String type, String key, String withdraws, String reason) {

    /** The API withdraws so many with one request. */
    static final int MOST = 100;

    Map<String, String> item() {
        return Map.of("type", type, "key", key, "withdraws", withdraws, "reason", reason);
    }
}
