package org.chengxin.web.page;

/** The HTTP status of what went wrong. */
public record ErrorPage(int status) {

    /** The key of its texts. */
    public String key() {
        return switch (status) {
            case 403, 404 -> "web.error." + status;
            default -> status < 500 ? "web.error.400" : "web.error.500";
        };
    }
}
