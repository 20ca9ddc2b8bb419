package org.chengxin.web.guard;

import java.util.concurrent.ConcurrentHashMap;

/** How many are at work at once for each key; a key that has none at work is forgotten. */
public final class Slots {

    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

    /** @return whether there was room; whoever got it {@link #leave leaves} again */
    public boolean enter(String key, int most) {
        // compute runs once and whole for its key
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

    /** How many keys have somebody at work. */
    int keys() {
        return taken.size();
    }
}
