package org.chengxin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/** What a call without a known caller lacks. Whether a token never was or has ended is not told (RFC 6750 §3.1). */
enum MissingToken {
    TOKEN("web.no-token.missing"),
    SCHEME("web.no-token.scheme"),
    VALIDITY("web.no-token.invalid");

    private final String key;

    MissingToken(String key) {
        this.key = key;
    }

    /** Text key of the detail. */
    String key() {
        return key;
    }

    static MissingToken of(HttpServletRequest request) {
        String token = CallerFilter.token(request);
        if (token != null && !token.isEmpty()) {
            return VALIDITY;
        }
        String sent = Objects.toString(request.getHeader(HttpHeaders.AUTHORIZATION), "")
                .strip();
        return sent.isEmpty() || sent.equalsIgnoreCase("Bearer") ? TOKEN : SCHEME;
    }
}
