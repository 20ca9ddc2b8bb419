package org.chengxin.web.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.account.address.AddressBlock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Rate limit per address and hour, for acts of strangers: opening matters, and trying receipts. Each instance counts for
 * itself, since this guards against floods, not against slow guessing.
 */
@Component
public class AddressLimit {

    private static final Duration WINDOW = Duration.ofHours(1);

    /** Bounds the memory in a flood from many addresses; an evicted address starts anew. */
    private static final int ADDRESSES = 20_000;

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    AddressLimit(Clock clock) {
        this.clock = clock;
    }

    private record Window(long start, long taken) {}

    /** @throws ProblemException if the hour's {@code most} is reached */
    public void take(String what, String address, int most) {
        if (!take(what, address, 1, most)) {
            throw new ProblemException(GuardProblem.TOO_OFTEN, what);
        }
    }

    /** @return false if the hour's {@code most} is already reached; a single request may exceed it once */
    synchronized boolean take(String what, String address, long amount, long most) {
        String key = what + " " + AddressBlock.of(address);
        long now = clock.millis();
        Window window = windows.remove(key);
        if (window == null || now - window.start() >= WINDOW.toMillis() || now < window.start()) {
            window = new Window(now, 0);
        }
        windows.put(key, new Window(window.start(), Math.min(window.taken(), most) + amount));
        if (windows.size() > ADDRESSES) {
            windows.remove(windows.keySet().iterator().next());
        }
        return window.taken() < most;
    }
}
