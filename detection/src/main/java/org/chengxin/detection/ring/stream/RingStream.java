package org.chengxin.detection.ring.stream;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches ratings as they arrive. Each brings its account's other recent items together with this one; where a pair of
 * items is met more often than chance lets expect, the surroundings are checked, and a ring gives an alert with the
 * rating that completes the proof.
 *
 * <p>Time is told by a {@link Watermark}. Ratings may come in any order within the window; one from before it is counted
 * as late, one from far ahead waits until the market has come so far, and is counted as stray if it does not soon.
 * Memory grows with the traffic of a window, up to a bound. Not for use by several threads at once.
 */
public final class RingStream {

    /** A rating so many days ahead of the market is taken at once: one district's clock, or a quiet week. */
    static final int AHEAD = 7;

    private static final int PARTNERS = 16;
    private static final int FEWEST_MEETINGS = 2;
    private static final int MOST_EVER = 1 << 24;
    /** Excess of a pair that is worth a check. */
    private static final double WORTH_A_CHECK = 8;

    private final int window;
    private final double alpha;
    private final RecentRatings recent;
    private final PairTable pairs;
    private final LocalCheck check;
    private final StarsLook look;
    private final Watermark watermark = new Watermark();
    private final Deque<Event> waiting = new ArrayDeque<>();
    /** Last alert per item. */
    private final Map<Integer, Told> told = new HashMap<>();

    private int today = Integer.MIN_VALUE;
    private long arrived;
    private long late;
    private long stray;

    private record Event(int user, int item, int stars, int day, long arrived) {}

    /** @param looked how many accounts there were when their stars were looked at last */
    private record Told(int users, int looked, boolean starsDiffer, int day) {}

    /**
     * @param window days that are remembered
     * @param most how many ratings are remembered at once; where more come in a window, the window is shorter
     * @param alpha the chance of any alert at all while accounts meet by their activity alone
     */
    public RingStream(int window, int most, double alpha) {
        if (window < 1 || window > 366 || most < 1 || most > MOST_EVER) {
            throw new IllegalArgumentException("a window of 1 to 366 days, up to 16 million ratings");
        }
        this.window = window;
        this.alpha = alpha;
        recent = new RecentRatings(most);
        pairs = new PairTable(2 * most, window);
        check = new LocalCheck(recent);
        look = new StarsLook(recent);
    }

    /** Up to four million ratings a month: some 110 MiB for a million, 300 MiB for four. */
    public static RingStream standard() {
        return new RingStream(30, 1 << 22, 0.001);
    }

    /** The same of a rating without stars. */
    public Optional<RingAlert> insert(int user, int item, int day) {
        return insert(user, item, 0, day);
    }

    /**
     * @param stars up to 127; 0 where none were given
     * @return an alert where this rating completes the proof that accounts meet, that they have grown by half, or that the
     *     stars of some who were told of differ
     */
    public Optional<RingAlert> insert(int user, int item, int stars, int day) {
        if (user < 0 || item < 0 || day < 0 || stars < 0 || stars > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("negative numbers, or too many stars");
        }
        waiting.add(new Event(user, item, stars, day, arrived++));
        if (!watermark.add(day)) {
            return Optional.empty();
        }
        if (watermark.today() > today) {
            today = watermark.today();
            recent.from(Math.max(0, today - window + 1));
            told.values().removeIf(each -> each.day <= today - window);
        }
        return takeWaiting();
    }

    private Optional<RingAlert> takeWaiting() {
        RingAlert alert = null;
        for (Iterator<Event> each = waiting.iterator(); each.hasNext(); ) {
            Event event = each.next();
            if (event.day - AHEAD <= today) {
                each.remove();
                RingAlert one = taken(event);
                alert = one == null ? alert : one;
            }
        }
        while (!waiting.isEmpty() && arrived - waiting.getFirst().arrived >= Watermark.LAST) {
            waiting.remove();
            stray++;
        }
        return Optional.ofNullable(alert);
    }

    private @Nullable RingAlert taken(Event event) {
        if (event.day <= today - window) {
            late++;
            return null;
        }
        int[] others = recent.itemsOf(event.user, recent.from(), PARTNERS);
        boolean again = Arrays.binarySearch(others, event.item) >= 0;
        boolean worth = !again && meet(event, others);
        recent.add(event.user, event.item, event.stars, event.day, again ? 0 : others.length);
        return worth ? checked(event.item) : null;
    }

    /** Ratings that were left out: their day had passed out of the window when they came. */
    public long late() {
        return late;
    }

    /** Ratings that were left out: their day was far ahead of the market, which did not come so far while they waited. */
    public long stray() {
        return stray;
    }

    /** Number of ratings remembered. */
    public int remembered() {
        return recent.size();
    }

    /** The day that the stream has reached; below 0 before enough ratings have come to know it. */
    public int today() {
        return today;
    }

    /** Memory of the tables, bytes. */
    public long bytes() {
        return recent.bytes() + pairs.bytes();
    }

    /** Whether this item is met with another more often than chance lets expect. */
    private boolean meet(Event event, int[] others) {
        boolean worth = false;
        int here = count(event.item) + 1;
        for (int other : others) {
            int met = pairs.add(event.item, other, today);
            double expected = recent.meetingRate() * here * count(other);
            worth |= met >= FEWEST_MEETINGS && met * Math.log(met / expected) - met + expected > WORTH_A_CHECK;
        }
        return worth;
    }

    private int count(int item) {
        int place = recent.byItem().find(item);
        return place == KeyTable.NONE ? 0 : recent.byItem().count(place);
    }

    /** After a check so many meetings at the item are passed over as its ratings vary by chance alone. */
    private @Nullable RingAlert checked(int item) {
        int place = recent.byItem().find(item);
        int left = recent.byItem().skip(place);
        if (left > 0) {
            recent.byItem().skip(place, left - 1);
            return null;
        }
        recent.byItem().skip(place, (int) Math.sqrt(recent.byItem().count(place)) / 2);
        RingAlert alert = check.around(item, today, alpha);
        return alert == null ? null : news(alert);
    }

    /** New part of an alert: half as many accounts more, or differing stars. */
    private @Nullable RingAlert news(RingAlert met) {
        int size = met.users().length;
        Told before = before(met.items());
        if (8 * size < 9 * before.looked) {
            return null;
        }
        RingAlert alert = met.with(look.stars(met.users(), met.items()));
        boolean news = 2 * size >= 3 * before.users || alert.starsDiffer() && !before.starsDiffer;
        int told = news ? size : before.users;
        for (int item : met.items()) {
            this.told.put(item, new Told(told, size, alert.starsDiffer() || before.starsDiffer, today));
        }
        return news ? alert : null;
    }

    /** Last alert shared by most of the items; another ring at one of them says nothing of this one. */
    private Told before(int[] items) {
        Told nothing = new Told(0, 0, false, today);
        int[] users = new int[items.length];
        int[] looked = new int[items.length];
        int differ = 0;
        for (int at = 0; at < items.length; at++) {
            Told each = told.getOrDefault(items[at], nothing);
            users[at] = each.users;
            looked[at] = each.looked;
            differ += each.starsDiffer ? 1 : 0;
        }
        return new Told(middle(users), middle(looked), 2 * differ > items.length, today);
    }

    private static int middle(int[] numbers) {
        Arrays.sort(numbers);
        return numbers[(numbers.length - 1) / 2];
    }
}
