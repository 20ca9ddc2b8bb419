package org.chengxin.account.host;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a host is written: in lower case and ASCII, without the {@code www.} or {@code m.} that links have or leave out. */
final class HostPolicy {

    private static final Pattern HOST =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private HostPolicy() {}

    /** Empty for what is no name of a host with a domain: an address, a port, a path, a single label. */
    static Optional<String> of(String typed) {
        try {
            String ascii = IDN.toASCII(typed.strip()).toLowerCase(Locale.ROOT).replaceFirst("^(www|m)\\.", "");
            return HOST.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }
}
