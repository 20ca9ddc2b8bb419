package org.chengxin.account.outlet;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * SMS gateway by HTTP; without a URL no SMS is sent.
 *
 * @param url receives one POST per message
 * @param headers such as {@code Authorization}
 * @param template JSON body; {@code {phone}} and {@code {text}} inside its strings are replaced
 */
@ConfigurationProperties("chengxin.outlet.sms")
record SmsSettings(
        @Nullable URI url,
        @DefaultValue Map<String, String> headers,

        @DefaultValue("{\"phone\":\"{phone}\",\"text\":\"{text}\"}")
        String template) {

    /** The default one would print secrets of headers and template. */
    @Override
    public String toString() {
        return "SmsSettings";
    }
}
