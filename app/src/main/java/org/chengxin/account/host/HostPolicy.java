package org.chengxin.account.host;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Normal form of a host: lower case, ASCII, without {@code www.} or {@code m.}, which links have or omit. */
final class HostPolicy {

    private static final Pattern HOST =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private HostPolicy() {}

    /** Empty if it is no domain name: an IP address, a port, a path, a single label. */
    static Optional<String> of(String typed) {
        try {
            String ascii = IDN.toASCII(typed.strip()).toLowerCase(Locale.ROOT).replaceFirst("^(www|m)\\.", "");
            return HOST.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }
}
