package org.chengxin.web.guard;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one instance takes at once. Own choices for a machine of two processors; behind a proxy that is not trusted all
 * share one address.
 *
 * @param trustedProxies addresses and blocks ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is believed
 * @param guard how many
 */
@ConfigurationProperties("chengxin")
record GuardSettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue Guard guard) {

    /**
     * @param requests at work at once from one address
     * @param secretRequests at work at once with one token or session
     * @param addressBodies requests with a body at once from one address
     * @param bodies requests with a body at once, from everywhere: fewer than there are threads, so that whoever sends
     *     none is always answered
     * @param uploadsAnHour forms with files from one address that did not sign in
     * @param uploadBytesAnHour of those, together
     */
    record Guard(
            @DefaultValue("100") int requests,
            @DefaultValue("64") int secretRequests,
            @DefaultValue("40") int addressBodies,
            @DefaultValue("120") int bodies,
            @DefaultValue("60") int uploadsAnHour,
            @DefaultValue("300000000") long uploadBytesAnHour) {}
}
