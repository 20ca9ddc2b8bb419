package org.chengxin.outbound;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.shared.AddressBlock;
import org.jspecify.annotations.Nullable;

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

    /** A name, address or block of IPv4 with one port; addresses of IPv6 have colons of their own and no port here. */
    private static final Pattern WITH_PORT = Pattern.compile("([^:]+):(\\d{1,5})");

    private final List<Entry> entries = new ArrayList<>();

    AddressPolicy(List<String> allow) {
        allow.forEach(each -> entries.add(Entry.of(each.strip().toLowerCase(Locale.ROOT))));
    }

    /** @param port null for every port */
    private record Entry(
            @Nullable String name,
            @Nullable AddressBlock block,
            @Nullable Integer port) {

        static Entry of(String text) {
            Matcher matcher = WITH_PORT.matcher(text);
            boolean one = matcher.matches();
            String host = one ? matcher.group(1) : text;
            @Nullable AddressBlock block = AddressBlock.parse(host).orElse(null);
            return new Entry(block == null ? host : null, block, one ? Integer.valueOf(matcher.group(2)) : null);
        }

        boolean hasPort(int wanted) {
            return port == null || port == wanted;
        }

        boolean holds(byte[] address) {
            return block != null && block.contains(address);
        }
    }

    /** Whether the host may be called when it has these addresses; one private address among public ones refuses all. */
    boolean allows(String host, int port, List<InetAddress> addresses) {
        List<Entry> here = entries.stream().filter(entry -> entry.hasPort(port)).toList();
        String name = host.toLowerCase(Locale.ROOT);
        return !addresses.isEmpty()
                && (here.stream().anyMatch(entry -> name.equals(entry.name()))
                        || addresses.stream()
                                .map(InetAddress::getAddress)
                                .allMatch(address ->
                                        isPublic(address) || here.stream().anyMatch(entry -> entry.holds(address))));
    }

    private static boolean isPublic(byte[] address) {
        return (address.length == 4 || PUBLIC_IPV6.contains(address))
                && PRIVATE.stream().noneMatch(block -> block.contains(address));
    }
}
