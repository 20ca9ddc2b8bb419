package org.chengxin.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    /** The example that libraries of Standard Webhooks are tried with. */
    @Test
    void itIsWhatReceiversLibrariesCompute() {
        Map<String, String> headers =
                WebhookSignature.headers("msg_p5jXN8AQM9LWM0D4loKWxJek", AT, BODY, List.of(SECRET));

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachGoodSecretSigns() {
        byte[] fresh = WebhookSignature.freshSecret();

        String both =
                WebhookSignature.headers("id", AT, BODY, List.of(fresh, SECRET)).get("webhook-signature");

        assertThat(both.split(" "))
                .containsExactly(
                        WebhookSignature.headers("id", AT, BODY, List.of(fresh)).get("webhook-signature"),
                        WebhookSignature.headers("id", AT, BODY, List.of(SECRET))
                                .get("webhook-signature"));
        assertThat(WebhookSignature.encoded(fresh)).startsWith("whsec_").hasSize(50);
        assertThat(WebhookSignature.freshSecret()).isNotEqualTo(fresh);
    }
}
