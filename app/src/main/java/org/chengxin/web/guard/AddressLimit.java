package org.chengxin.web.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.account.address.AddressBlock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/**
 * So many requests an hour from one address, for what strangers may do: opening matters, and guessing receipts. Kept by
 * each instance for itself, since it guards against floods and not against patience.
 */
@Component
public class AddressLimit {

    private static final Duration WINDOW = Duration.ofHours(1);

    /** So that a flood from many addresses costs little memory; whoever is forgotten starts anew. */
    private static final int ADDRESSES = 20_000;

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    AddressLimit(Clock clock) {
        this.clock = clock;
    }

    private record Window(long start, long taken) {}

    /** @throws ProblemException if it was done {@code most} times within the hour already */
    public void take(String what, String address, int most) {
        if (!take(what, address, 1, most)) {
            throw new ProblemException(GuardProblem.TOO_OFTEN, what);
        }
    }

    /** @return false if the hour's {@code most} was reached already; what is asked for last may go past it once */
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
