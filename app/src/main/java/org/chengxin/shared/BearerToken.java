package org.chengxin.shared;

import org.jspecify.annotations.Nullable;

/** Bearer tokens of calls (RFC 6750 §2.1). */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /**
     * The token in an {@code Authorization} header; null if there is none, or credentials of another scheme. The name of the scheme
     * may be written in any case (RFC 9110 §11.1).
     */
    public static @Nullable String in(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
