package org.chengxin.web.guard;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Request limits of one instance. Own choices for a machine of two processors; behind an untrusted proxy all clients share
 * one address.
 *
 * @param trustedProxies addresses and CIDR blocks ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is trusted
 * @param guard the limits
 */
@ConfigurationProperties("chengxin")
record GuardSettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue Guard guard) {

    /**
     * @param requests concurrent requests per address
     * @param secretRequests concurrent requests per token or session
     * @param addressBodies concurrent requests with a body per address
     * @param bodies concurrent requests with a body in total: fewer than threads, so that requests without one are always
     *     answered
     * @param uploadsAnHour forms with files an hour per address without sign-in
     * @param uploadBytesAnHour bytes of those forms together
     */
    record Guard(
            @DefaultValue("100") int requests,
            @DefaultValue("64") int secretRequests,
            @DefaultValue("40") int addressBodies,
            @DefaultValue("120") int bodies,
            @DefaultValue("60") int uploadsAnHour,
            @DefaultValue("300000000") long uploadBytesAnHour) {}
}
