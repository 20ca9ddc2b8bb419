package org.chengxin.web;

import org.jspecify.annotations.Nullable;

/**
 * Why a page cannot be shown.
 *
 * @param status the HTTP status
 * @param code the problem's code, explained at {@code /problems/<code>}
 * @param detail details of a known problem
 * @param reference the error's reference in the server's log; only for failures of the server
 */
public record ErrorPage(
        int status,
        String code,
        @Nullable String detail,
        @Nullable String reference) {

    /** The prefix of its text keys. */
    public String key() {
        if (code.equals("web.outcome-unknown")) {
            return "web.error.unknown";
        }
        return switch (status) {
            case 403, 404, 503 -> "web.error." + status;
            default -> status < 500 ? "web.error.400" : "web.error.500";
        };
    }
}
