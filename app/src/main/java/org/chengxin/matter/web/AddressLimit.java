package org.chengxin.matter.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/**
 * So many requests an hour from one address, for what strangers may do: opening matters, and guessing receipts. Kept by
 * each instance for itself, since it guards against floods and not against patience.
 */
@Component
class AddressLimit {

    private static final Duration WINDOW = Duration.ofHours(1);

    /** So that a flood from many addresses costs little memory; whoever is forgotten starts anew. */
    private static final int ADDRESSES = 20_000;

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    AddressLimit(Clock clock) {
        this.clock = clock;
    }

    private record Window(long start, int taken) {}

    /** @throws ProblemException if it was done {@code most} times within the hour already */
    synchronized void take(String what, String address, int most) {
        String key = what + " " + block(address);
        long now = clock.millis();
        Window window = windows.remove(key);
        if (window == null || now - window.start() >= WINDOW.toMillis() || now < window.start()) {
            window = new Window(now, 0);
        }
        windows.put(key, new Window(window.start(), Math.min(window.taken(), most) + 1));
        if (windows.size() > ADDRESSES) {
            windows.remove(windows.keySet().iterator().next());
        }
        if (window.taken() >= most) {
            throw new ProblemException(PageProblem.TOO_OFTEN, what);
        }
    }

    /** One household has 2^64 addresses of IPv6. */
    private static String block(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
