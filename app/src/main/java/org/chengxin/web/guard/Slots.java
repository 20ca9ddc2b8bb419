package org.chengxin.web.guard;

import java.util.concurrent.ConcurrentHashMap;

/** Counting semaphore per key that never waits; keys without entries take no memory. */
public final class Slots {

    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

    /** @return whether there was room; the caller must then {@link #leave leave} */
    public boolean enter(String key, int most) {
        // compute is atomic per key
        boolean[] entered = {false};
        taken.compute(key, (same, now) -> {
            int count = now == null ? 0 : now;
            entered[0] = count < most;
            return entered[0] ? Integer.valueOf(count + 1) : now;
        });
        return entered[0];
    }

    public void leave(String key) {
        taken.computeIfPresent(key, (same, now) -> now == 1 ? null : Integer.valueOf(now - 1));
    }

    /** The number of keys in use. */
    int keys() {
        return taken.size();
    }
}
