package org.chengxin.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chengxin.shared.AddressBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private is what the registries of special addresses say, however it is wrapped; a block is what it says to the bit. */
class AddressPolicyTest {

    private static final AddressPolicy NOTHING = new AddressPolicy(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "::ffff:7f00:1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "2001:db8::1"
            })
    void aPrivateAddressIsRefused(String address) throws Exception {
        assertThat(NOTHING.allows("host.example", 443, List.of(InetAddress.getByName(address))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "11.0.0.0",
                "9.255.255.255",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "223.255.255.255",
                "2400:3200::1",
                "2606:4700::1111"
            })
    void aPublicOneIsNot(String address) throws Exception {
        assertThat(NOTHING.allows("host.example", 443, List.of(InetAddress.getByName(address))))
                .isTrue();
    }

    @Test
    void onePrivateAddressAmongPublicOnesRefusesTheHost() throws Exception {
        assertThat(NOTHING.allows(
                        "host.example",
                        443,
                        List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"))))
                .isFalse();
        assertThat(NOTHING.allows("host.example", 443, List.of())).isFalse();
    }

    @Test
    void whatIsAllowedIsAllowedByNameByAddressOrByBlockAndNothingBesideIt() throws Exception {
        InetAddress inside = InetAddress.getByName("10.2.255.1");
        InetAddress outside = InetAddress.getByName("10.3.0.1");
        AddressPolicy policy = new AddressPolicy(List.of(" Witness.Internal ", "10.2.0.0/16", "::1"));
        assertThat(policy.allows("witness.internal", 443, List.of(outside))).isTrue();
        assertThat(policy.allows("other.internal", 443, List.of(outside))).isFalse();
        assertThat(policy.allows("other.internal", 443, List.of(inside))).isTrue();
        assertThat(policy.allows("[::1]", 443, List.of(InetAddress.getByName("::1"))))
                .isTrue();
        assertThat(policy.allows("[::2]", 443, List.of(InetAddress.getByName("::2"))))
                .isFalse();
    }

    @Test
    void anEntryWithAPortAllowsThatPortAlone() throws Exception {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        AddressPolicy policy = new AddressPolicy(List.of("127.0.0.1:8206", "10.2.0.0/16:443", "witness.internal:80"));
        assertThat(policy.allows("127.0.0.1", 8206, List.of(loopback))).isTrue();
        assertThat(policy.allows("127.0.0.1", 5432, List.of(loopback))).isFalse();
        assertThat(policy.allows("any.example", 443, List.of(InetAddress.getByName("10.2.1.1"))))
                .isTrue();
        assertThat(policy.allows("witness.internal", 80, List.of(loopback))).isTrue();
        assertThat(policy.allows("witness.internal", 81, List.of(loopback))).isFalse();
    }

    @Test
    void aBlockHoldsJustTheAddressesWithItsFirstBits() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] network = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(network);
            int prefix = random.nextInt(network.length * 8 + 1);
            byte[] address = network.clone();
            int flipped = random.nextInt(network.length * 8);
            address[flipped / 8] ^= (byte) (0x80 >> flipped % 8);
            AddressBlock block = new AddressBlock(network, prefix);
            assertThat(block.contains(address))
                    .as("seed %d: %s/%d, bit %d", seed, Arrays.toString(network), prefix, flipped)
                    .isEqualTo(flipped >= prefix);
            assertThat(block.contains(network)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "999.0.0.1", "::1/129", ":::"})
    void aBlockThatIsNoneIsTold(String text) {
        assertThatThrownBy(() -> new AddressPolicy(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
