package org.chengxin.web.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.chengxin.shared.AddressBlock;
import org.jspecify.annotations.Nullable;

/** Determines the client's address; trusts {@code X-Forwarded-For} only from configured proxies. */
final class TrustedProxies {

    /** Numeric addresses only: a host name would cause a DNS lookup. */
    private static final Pattern NUMBERS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]{1,44}");

    private final List<AddressBlock> blocks;

    /**
     * @param blocks addresses or CIDR blocks, {@code 10.0.0.0/8}
     * @throws IllegalArgumentException if one is neither
     */
    TrustedProxies(List<String> blocks) {
        this.blocks = blocks.stream().map(String::strip).map(AddressBlock::of).toList();
    }

    /**
     * The client's address: the peer, or, if that is a trusted proxy, the last forwarded address that is not one.
     *
     * @param forwarded the values of {@code X-Forwarded-For}, in order
     */
    String client(String peer, List<String> forwarded) {
        if (blocks.isEmpty()) {
            return peer;
        }
        List<String> way = new ArrayList<>();
        forwarded.forEach(header -> way.addAll(List.of(header.split(","))));
        Collections.reverse(way);
        String nearest = peer;
        for (String before : way) {
            InetAddress address = parse(before.strip());
            if (!trusts(nearest) || address == null) {
                break;
            }
            nearest = address.getHostAddress();
        }
        return nearest;
    }

    private boolean trusts(String address) {
        InetAddress parsed = parse(address);
        return parsed != null && blocks.stream().anyMatch(block -> block.contains(parsed.getAddress()));
    }

    private static @Nullable InetAddress parse(String address) {
        if (!NUMBERS.matcher(address).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException malformed) {
            return null;
        }
    }
}
