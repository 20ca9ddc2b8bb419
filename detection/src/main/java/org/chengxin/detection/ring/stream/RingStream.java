package org.chengxin.detection.ring.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches ratings as they arrive. Each brings its account's other recent items together with this one; where a pair of
 * items is met more often than chance lets expect, the surroundings are checked, and a ring gives an alert with the
 * rating that completes the proof. Memory is bounded by the numbers given at the start; what is longest silent is
 * forgotten first. Not for use by several threads at once.
 */
public final class RingStream {

    private static final int EVENTS_OF_USER = 16;
    private static final int EVENTS_OF_ITEM = 64;
    private static final int FEWEST_MEETINGS = 2;
    /** So many ratings in a row from far ahead are no wrong clock. */
    private static final int CONFIRMED = 3;
    /** Excess of a pair that is worth a check. */
    private static final double WORTH_A_CHECK = 8;

    private final int window;
    private final double alpha;
    private final RecentTable byUser;
    private final RecentTable byItem;
    private final PairTable pairs;
    private final Traffic traffic;
    private final LocalCheck check;
    private final List<Event> held = new ArrayList<>();
    private long late;

    private record Event(int user, int item, int day) {}

    /**
     * @param window days that are remembered
     * @param users how many accounts are remembered at once
     * @param items how many items are remembered at once
     * @param alpha the chance of any alert at all while there is no ring
     */
    public RingStream(int window, int users, int items, double alpha) {
        if (window < 1 || window > 366 || users < 1 || users > 1 << 24 || items < 1 || items > 1 << 22) {
            throw new IllegalArgumentException("a window of 1 to 366 days, up to 16 million users, 4 million items");
        }
        this.window = window;
        this.alpha = alpha;
        byUser = new RecentTable(users, EVENTS_OF_USER);
        byItem = new RecentTable(items, EVENTS_OF_ITEM);
        pairs = new PairTable(users * 2, window);
        traffic = new Traffic(window);
        check = new LocalCheck(byUser, byItem, traffic, window);
    }

    /** Half a million accounts and a hundred thousand items within a month: about 300 MiB. */
    public static RingStream standard() {
        return new RingStream(30, 1 << 19, 1 << 17, 0.001);
    }

    /** @return an alert where this rating completes the proof of a ring, or of one that has grown by half */
    public Optional<RingAlert> insert(int user, int item, int day) {
        if (user < 0 || item < 0 || day < 0) {
            throw new IllegalArgumentException("negative numbers");
        }
        if (traffic.far(day)) {
            return held(new Event(user, item, day));
        }
        late += held.size();
        held.clear();
        return taken(user, item, day);
    }

    /**
     * One wrong clock must not make everything forgotten: what comes from far ahead is held until others of about the same
     * day follow on it, as after a pause of the whole market.
     */
    private Optional<RingAlert> held(Event event) {
        if (!held.isEmpty() && Math.abs(event.day - held.get(held.size() - 1).day) >= window) {
            late += held.size();
            held.clear();
        }
        held.add(event);
        Optional<RingAlert> alert = Optional.empty();
        if (held.size() == CONFIRMED) {
            for (Event each : held) {
                Optional<RingAlert> one = taken(each.user, each.item, each.day);
                alert = one.isPresent() ? one : alert;
            }
            held.clear();
        }
        return alert;
    }

    private Optional<RingAlert> taken(int user, int item, int day) {
        if (!traffic.add(day)) {
            late++;
            return Optional.empty();
        }
        int userPlace = byUser.place(user);
        int itemPlace = byItem.place(item);
        boolean worth = !repeats(userPlace, item) && meet(userPlace, itemPlace, item, day);
        byUser.add(userPlace, item, day);
        byItem.add(itemPlace, user, day);
        return worth ? Optional.ofNullable(checked(item)) : Optional.empty();
    }

    /** Ratings that were left out: their day had passed out of the window when they came, or was far ahead of all others. */
    public long late() {
        return late;
    }

    private boolean repeats(int userPlace, int item) {
        for (int event = 0; event < byUser.held(userPlace); event++) {
            if (byUser.other(userPlace, event) == item && recent(byUser.day(userPlace, event))) {
                return true;
            }
        }
        return false;
    }

    private boolean meet(int userPlace, int itemPlace, int item, int day) {
        boolean worth = false;
        int met = 0;
        int here = byItem.held(itemPlace) + 1;
        for (int event = 0; event < byUser.held(userPlace); event++) {
            if (!recent(byUser.day(userPlace, event))) {
                continue;
            }
            met++;
            int other = byUser.other(userPlace, event);
            int count = pairs.add(item, other, day);
            if (count >= FEWEST_MEETINGS && !worth) {
                int place = byItem.find(other);
                int there = place == RecentTable.NONE ? count : byItem.held(place);
                double expected = traffic.meetingRate() * here * there;
                worth = count * Math.log(count / expected) - count + expected > WORTH_A_CHECK;
            }
        }
        traffic.met(day, met);
        return worth;
    }

    private boolean recent(int day) {
        return day > traffic.today() - window;
    }

    /** The mark of an item is how many accounts its last alert, or the last check in vain, had. */
    private @Nullable RingAlert checked(int item) {
        int place = byItem.find(item);
        if (place == RecentTable.NONE) {
            return null;
        }
        int now = byItem.held(place);
        if (byItem.mark(place) > 0 && now * 8 < byItem.mark(place) * 9) {
            return null;
        }
        byItem.mark(place, now);
        RingAlert alert = check.around(item, alpha);
        if (alert == null) {
            return null;
        }
        for (int each : alert.items()) {
            int target = byItem.find(each);
            if (target != RecentTable.NONE) {
                byItem.mark(target, Math.max(byItem.mark(target), byItem.held(target) * 3 / 2));
            }
        }
        return alert;
    }
}
