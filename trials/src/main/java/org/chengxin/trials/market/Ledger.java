package org.chengxin.trials.market;

import java.io.IOException;
import java.util.Arrays;

/** Ratings kept in memory: only what is planted, which is little. */
final class Ledger {

    private int[] users = new int[1024];
    private int[] items = new int[1024];
    private short[] days = new short[1024];
    private byte[] stars = new byte[1024];
    private int size;

    void add(int user, int item, int star, int day) {
        if (size == users.length) {
            users = Arrays.copyOf(users, size * 2);
            items = Arrays.copyOf(items, size * 2);
            days = Arrays.copyOf(days, size * 2);
            stars = Arrays.copyOf(stars, size * 2);
        }
        users[size] = user;
        items[size] = item;
        days[size] = (short) day;
        stars[size++] = (byte) star;
    }

    int size() {
        return size;
    }

    /** The accounts of the ratings at these places, ascending, each once. */
    int[] users(int from, int to) {
        return Arrays.stream(users, from, to).sorted().distinct().toArray();
    }

    /** The first and the last day of the ratings at these places, of which there is one at least. */
    int[] days(int from, int to) {
        int[] bounds = {days[from], days[from]};
        for (int at = from; at < to; at++) {
            bounds[0] = Math.min(bounds[0], days[at]);
            bounds[1] = Math.max(bounds[1], days[at]);
        }
        return bounds;
    }

    void shuffle(Draws chance) {
        for (int at = size - 1; at > 0; at--) {
            swap(at, chance.below(at + 1));
        }
    }

    private void swap(int one, int other) {
        int user = users[one];
        int item = items[one];
        short day = days[one];
        byte star = stars[one];
        users[one] = users[other];
        items[one] = items[other];
        days[one] = days[other];
        stars[one] = stars[other];
        users[other] = user;
        items[other] = item;
        days[other] = day;
        stars[other] = star;
    }

    void tell(int at, RatingUse use) throws IOException {
        use.rating(users[at], items[at], stars[at], days[at]);
    }
}
