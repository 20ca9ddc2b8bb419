package org.chengxin.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Only a named proxy is believed, and only about the address it saw. */
class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(List.of("10.1.0.0/16", "192.0.2.7", "2001:db8::/32"));

    @Test
    void whoeverIsNoProxyIsTheClientWhateverItClaims() {
        assertThat(proxies.client("203.0.113.5", List.of("198.51.100.1"))).isEqualTo("203.0.113.5");
        assertThat(proxies.client("10.2.0.1", List.of("198.51.100.1"))).isEqualTo("10.2.0.1");
        assertThat(new TrustedProxies(List.of()).client("10.1.0.1", List.of("198.51.100.1")))
                .isEqualTo("10.1.0.1");
    }

    @Test
    void theNearestAddressThatIsNoProxyIsTheClient() {
        assertThat(proxies.client("10.1.0.1", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(proxies.client("10.1.0.1", List.of("6.6.6.6, 198.51.100.1, 192.0.2.7")))
                .isEqualTo("198.51.100.1");
        assertThat(proxies.client("10.1.0.1", List.of("6.6.6.6", "198.51.100.1")))
                .isEqualTo("198.51.100.1");
        assertThat(proxies.client("2001:db8::1", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
    }

    @Test
    void whatIsNoAddressEndsTheWayAtTheProxyThatSentIt() {
        for (String odd : List.of("", "unknown", "localhost", "1.2.3", "example.com", "6.6.6.6:80", "::g", "\u0000")) {
            assertThat(proxies.client("10.1.0.1", List.of("6.6.6.6, " + odd)))
                    .as(odd)
                    .isEqualTo("10.1.0.1");
        }
        assertThat(proxies.client("10.1.0.1", List.of())).isEqualTo("10.1.0.1");
        assertThat(proxies.client("10.1.0.1", List.of("10.1.0.9"))).isEqualTo("10.1.0.9");
    }

    @Test
    void aWrongConfigurationIsToldAtTheStart() {
        for (String wrong : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8/8")) {
            assertThatThrownBy(() -> new TrustedProxies(List.of(wrong))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
