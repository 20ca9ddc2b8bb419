package org.chengxin.account.outlet;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMS gateway, called by HTTP; without a URL no SMS is sent.
 *
 * @param url where one POST a message goes
 * @param headers such as {@code Authorization}
 * @param template the JSON to post; {@code {phone}} and {@code {text}} inside its strings are filled in
 */
@ConfigurationProperties("chengxin.outlet.sms")
record SmsSettings(
        @Nullable URI url,
        @DefaultValue Map<String, String> headers,

        @DefaultValue("{\"phone\":\"{phone}\",\"text\":\"{text}\"}")
        String template) {

    /** Headers and template hold secrets. */
    @Override
    public String toString() {
        return "SmsSettings";
    }
}
