package org.chengxin.account.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a host is written. */
class HostPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "shop.example, shop.example",
        "' WWW.Shop.Example ', shop.example",
        "m.shop.example, shop.example",
        "中文.example, xn--fiq228c.example",
        "a-b.shop.example, a-b.shop.example",
    })
    void aNameOfAHost(String typed, String host) {
        assertThat(HostPolicy.of(typed)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example",
                "127.0.0.1",
                "[::1]",
                "a b.example",
                "shop.example:80",
                "shop.example/x",
                "-a.example",
                "a-.example",
                ".example",
                "shop..example",
                "shop.example.",
                "%.example",
                "_a.example"
            })
    void whatIsNone(String typed) {
        assertThat(HostPolicy.of(typed)).isEmpty();
    }
}
