package org.chengxin.outbound;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which servers may be called: those whose every address is public, and what the installation allows by name. Private are the
 * blocks of the special-purpose registries (RFC 6890), with those that wrap an IPv4 address in an IPv6 one.
 */
final class AddressPolicy {

    private static final List<AddressBlock> PRIVATE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(AddressBlock::of)
            .toList();

    /** Of IPv6 nothing else is given out; loopback, link-local, unique local, multicast and NAT64 lie outside. */
    private static final AddressBlock PUBLIC_IPV6 = AddressBlock.of("2000::/3");

    private final Set<String> names = new HashSet<>();
    private final List<AddressBlock> blocks = new ArrayList<>();

    AddressPolicy(List<String> allow) {
        for (String each : allow) {
            String entry = each.strip().toLowerCase(Locale.ROOT);
            AddressBlock.parse(entry).ifPresentOrElse(blocks::add, () -> names.add(entry));
        }
    }

    /** Whether the host may be called when it has these addresses; one private address among public ones refuses all. */
    boolean allows(String host, List<InetAddress> addresses) {
        return !addresses.isEmpty()
                && (names.contains(host.toLowerCase(Locale.ROOT))
                        || addresses.stream().map(InetAddress::getAddress).allMatch(this::allows));
    }

    private boolean allows(byte[] address) {
        return isPublic(address) || blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static boolean isPublic(byte[] address) {
        return (address.length == 4 || PUBLIC_IPV6.contains(address))
                && PRIVATE.stream().noneMatch(block -> block.contains(address));
    }
}
