package org.chengxin.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** A block of addresses such as {@code 10.0.0.0/8} or {@code fc00::/7}; a single address is a block of its own. */
public record AddressBlock(byte[] network, int prefix) {

    /**
     * Empty if the text is a name and not an address; never asks a name server.
     *
     * @throws IllegalArgumentException for an address or block that cannot be
     */
    public static Optional<AddressBlock> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        boolean literal = address.matches("(\\d{1,3}\\.){3}\\d{1,3}") || address.contains(":");
        if (!literal || !address.matches("[0-9a-fA-F.:\\[\\]]+")) {
            return Optional.empty();
        }
        try {
            byte[] network = InetAddress.getByName(address).getAddress();
            int prefix = slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (prefix < 0 || prefix > network.length * 8) {
                throw new IllegalArgumentException("no such block of addresses: " + text);
            }
            return Optional.of(new AddressBlock(network, prefix));
        } catch (UnknownHostException | NumberFormatException malformed) {
            throw new IllegalArgumentException("no such block of addresses: " + text);
        }
    }

    /** @throws IllegalArgumentException if the text is none */
    public static AddressBlock of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no such block of addresses: " + text));
    }

    /** @param address in network byte order, of 4 or 16 bytes */
    public boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
