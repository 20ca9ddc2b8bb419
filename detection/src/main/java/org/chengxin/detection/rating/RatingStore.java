package org.chengxin.detection.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.chengxin.detection.graph.Rows;
import org.chengxin.detection.table.TooLarge;

/**
 * Collects ratings in chunks of equal size, so that growing copies nothing, and lays them out by item and by user with
 * counting sorts, which keep the order of equal keys.
 */
final class RatingStore {

    /** Heap for one rating: both incidences 22, and either what they are laid out from or the columns of the models. */
    private static final long BYTES_PER_RATING = 44;

    /** Heap for one account or item: its id, its slots while numbers are given, and what the models keep of it. */
    private static final long BYTES_PER_ID = 100;

    private static final long BYTES_FOR_ALL = 24L << 20;

    private static final int CHUNK_BITS = 18;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MASK = CHUNK - 1;
    private static final int LAST_DAY = Character.MAX_VALUE;

    /** Of fewer ratings none is far from all others. */
    private static final int FEWEST = 20;

    private static final int SAMPLE = 100_000;
    private static final int TAIL = 20;
    private static final int WIDTHS = 3;
    private static final int YEAR = 366;

    private record Chunk(int[] user, int[] item, int[] day, byte[] stars) {}

    private static final Chunk NONE = new Chunk(new int[0], new int[0], new int[0], new byte[0]);

    private final IdMap users = new IdMap();
    private final IdMap items = new IdMap();
    private final List<Chunk> chunks = new ArrayList<>();
    private final long heap;
    private int size;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay;

    /** @param heap the bytes that may be used */
    RatingStore(long heap) {
        this.heap = heap;
    }

    /** @throws TooLarge where no more ratings fit the heap */
    void add(int user, int item, int stars, int day) {
        if ((size & MASK) == 0) {
            requireHeap((long) size + CHUNK, (long) users.size() + items.size(), heap);
            chunks.add(new Chunk(new int[CHUNK], new int[CHUNK], new int[CHUNK], new byte[CHUNK]));
        }
        Chunk chunk = chunks.get(size >> CHUNK_BITS);
        int at = size++ & MASK;
        chunk.user[at] = users.number(user);
        chunk.item[at] = items.number(item);
        chunk.day[at] = day;
        chunk.stars[at] = (byte) stars;
        firstDay = Math.min(firstDay, day);
        lastDay = Math.max(lastDay, day);
    }

    static void requireHeap(long ratings, long ids, long heap) {
        long needed = ratings * BYTES_PER_RATING + ids * BYTES_PER_ID + BYTES_FOR_ALL;
        if (needed > heap || ratings > Integer.MAX_VALUE - CHUNK) {
            throw new TooLarge(ratings, needed);
        }
    }

    /**
     * The store without ratings whose day is far from all others: one wrong clock would draw two thousand years out, and
     * two years of trade together into a day. This one is empty afterwards.
     *
     * @param bad is told the place of each in the order in which they came, from 0
     */
    RatingStore withoutStrayDays(IntConsumer bad) {
        long[] bounds = usualDays();
        if (firstDay >= bounds[0] && lastDay <= bounds[1]) {
            return this;
        }
        RatingStore kept = new RatingStore(heap);
        int place = 0;
        for (int each = 0; each < chunks.size(); each++) {
            Chunk chunk = chunks.set(each, NONE);
            for (int at = 0; at < CHUNK && place < size; at++, place++) {
                int day = chunk.day[at];
                if (day >= bounds[0] && day <= bounds[1]) {
                    kept.add(users.id(chunk.user[at]), items.id(chunk.item[at]), chunk.stars[at], day);
                } else {
                    bad.accept(place);
                }
            }
        }
        return kept;
    }

    /** The middle nine tenths of a sample, and on both sides three times as long, and a year. */
    private long[] usualDays() {
        if (size < FEWEST) {
            return new long[] {Long.MIN_VALUE, Long.MAX_VALUE};
        }
        int step = Math.max(1, size / SAMPLE);
        int[] days = new int[size / step];
        for (int at = 0; at < days.length; at++) {
            int place = at * step;
            days[at] = chunks.get(place >> CHUNK_BITS).day[place & MASK];
        }
        Arrays.sort(days);
        long low = days[days.length / TAIL];
        long high = days[days.length - 1 - days.length / TAIL];
        long room = WIDTHS * (high - low) + YEAR;
        return new long[] {low - room, high + room};
    }

    /** Lays the ratings out; the store is empty afterwards. */
    Ratings layOut() {
        int first = size == 0 ? 0 : firstDay;
        long span = size == 0 ? 0 : (long) lastDay - first;
        int unit = (int) (span / (LAST_DAY + 1L) + 1);
        int days = (int) (span / unit) + 1;
        Incidence byDay = columns(first, unit, days);
        Incidence byItem = byItem(byDay);
        return new Ratings(users.ids(), items.ids(), byItem, byUser(byItem, users.size()), first, unit, days);
    }

    /** Ratings in the order of their days; {@code start} holds the item of each instead. */
    private Incidence columns(int first, int unit, int days) {
        int[] next = new int[days + 1];
        for (int at = 0; at < size; at++) {
            next[(chunks.get(at >> CHUNK_BITS).day[at & MASK] - first) / unit + 1]++;
        }
        for (int at = 1; at < next.length; at++) {
            next[at] += next[at - 1];
        }
        int[] item = new int[size];
        int[] user = new int[size];
        char[] day = new char[size];
        byte[] stars = new byte[size];
        for (int each = 0; each < chunks.size(); each++) {
            Chunk chunk = chunks.get(each);
            int count = Math.min(CHUNK, size - (each << CHUNK_BITS));
            for (int at = 0; at < count; at++) {
                int dayHere = (chunk.day[at] - first) / unit;
                int to = next[dayHere]++;
                item[to] = chunk.item[at];
                user[to] = chunk.user[at];
                day[to] = (char) dayHere;
                stars[to] = chunk.stars[at];
            }
        }
        chunks.clear();
        size = 0;
        return new Incidence(item, user, day, stars);
    }

    private Incidence byItem(Incidence byDay) {
        int[] item = byDay.start();
        return scatter(item, byDay.other(), byDay, items.size());
    }

    private static Incidence byUser(Incidence byItem, int users) {
        int[] item = new int[byItem.other().length];
        for (int row = 0; row < byItem.rows(); row++) {
            Arrays.fill(item, byItem.start()[row], byItem.start()[row + 1], row);
        }
        return scatter(byItem.other(), item, byItem, users);
    }

    private static Incidence scatter(int[] key, int[] value, Incidence from, int rows) {
        int[] start = Rows.starts(null, key, rows, key.length);
        int[] next = start.clone();
        int[] other = new int[key.length];
        char[] day = new char[key.length];
        byte[] stars = new byte[key.length];
        for (int at = 0; at < key.length; at++) {
            int to = next[key[at]]++;
            other[to] = value[at];
            day[to] = from.day()[at];
            stars[to] = from.stars()[at];
        }
        return new Incidence(start, other, day, stars);
    }
}
