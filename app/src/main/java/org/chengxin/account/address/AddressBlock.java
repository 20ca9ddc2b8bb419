package org.chengxin.account.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Network address block: the unit of limits by address. */
public final class AddressBlock {

    private static final int HOUSEHOLD_BYTES = 8;

    private AddressBlock() {}

    /** The /64 prefix of an IPv6 address, since one household has 2^64 addresses; a full IPv4 address. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), HOUSEHOLD_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
