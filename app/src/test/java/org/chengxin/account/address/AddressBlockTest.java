package org.chengxin.account.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of one household count as one, and no others do. */
class AddressBlockTest {

    @Test
    void aHouseholdOfIpv6IsOneHoweverItsAddressesAreWritten() {
        String block = AddressBlock.of("2001:db8:1:2::1");
        assertThat(AddressBlock.of("2001:0db8:0001:0002:ffff:ffff:ffff:ffff")).isEqualTo(block);
        assertThat(AddressBlock.of("2001:db8:1:3::1")).isNotEqualTo(block);
    }

    @Test
    void anAddressOfIpv4CountsForItselfAlsoWhenItIsMapped() {
        assertThat(AddressBlock.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(AddressBlock.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "::bad::", "proxy:8080"})
    void whatIsNoAddressIsTakenAsItIs(String text) {
        assertThat(AddressBlock.of(text)).isEqualTo(text);
    }
}
