package org.chengxin.detection.ring.stream;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.chengxin.detection.table.Ints;

/**
 * The ratings of the last days in the order in which they came, chained by account and by item. Takes as much memory as
 * they need, some fifty bytes a rating, up to a bound, beyond which the first to come go early.
 */
final class RecentRatings {

    private static final int SMALLEST = 1 << 10;
    private static final int DAYS = 1024;

    private final int most;
    private int[] users = new int[SMALLEST];
    private int[] items = new int[SMALLEST];
    private int[] days = new int[SMALLEST];
    private int[] beforeOfUser = new int[SMALLEST];
    private int[] beforeOfItem = new int[SMALLEST];
    private byte[] stars = new byte[SMALLEST];
    private byte[] met = new byte[SMALLEST];
    private final KeyTable byUser = new KeyTable();
    private final KeyTable byItem = new KeyTable();
    /** Numbers of ratings wrap around; the first is at its number modulo the size of the arrays. */
    private int first;

    private int size;
    private long meetings;
    private long ever;
    private int from;
    private int newest;
    /** Number of ratings per day, at the day modulo the length. */
    private final int[] ofDay = new int[DAYS];

    /** @param most how many are remembered at once; rounded up to a power of two */
    RecentRatings(int most) {
        this.most = Integer.highestOneBit(Math.max(SMALLEST, most) * 2 - 1);
    }

    /** @param met with how many other recent ratings of its account it was brought together, at most 127 */
    void add(int user, int item, int star, int day, int met) {
        if (size == users.length && size < most) {
            grow();
        } else if (size == users.length) {
            forget();
        }
        int number = first + size++;
        int at = at(number);
        int userPlace = byUser.place(user);
        int itemPlace = byItem.place(item);
        users[at] = user;
        items[at] = item;
        days[at] = day;
        stars[at] = (byte) star;
        this.met[at] = (byte) met;
        beforeOfUser[at] = byUser.count(userPlace) == 0 ? first - 1 : byUser.last(userPlace);
        beforeOfItem[at] = byItem.count(itemPlace) == 0 ? first - 1 : byItem.last(itemPlace);
        byUser.add(userPlace, number);
        byItem.add(itemPlace, number);
        ofDay[day % DAYS]++;
        newest = Math.max(newest, day);
        meetings += met;
        ever++;
    }

    /** Forgets what was before this day; a late one behind later ones is forgotten with them, and told by nobody. */
    void from(int day) {
        from = day;
        while (size > 0 && days[at(first)] < day) {
            forget();
        }
    }

    private void forget() {
        int at = at(first);
        byUser.forget(users[at]);
        byItem.forget(items[at]);
        ofDay[days[at] % DAYS]--;
        meetings -= met[at];
        first++;
        size--;
    }

    private void grow() {
        int[] place = new int[size];
        for (int each = 0; each < size; each++) {
            place[each] = at(first + each);
        }
        int larger = 2 * users.length;
        users = moved(users, place, larger);
        items = moved(items, place, larger);
        days = moved(days, place, larger);
        beforeOfUser = moved(beforeOfUser, place, larger);
        beforeOfItem = moved(beforeOfItem, place, larger);
        stars = moved(stars, place, larger);
        met = moved(met, place, larger);
    }

    private int[] moved(int[] old, int[] place, int larger) {
        int[] moved = new int[larger];
        for (int each = 0; each < place.length; each++) {
            moved[first + each & larger - 1] = old[place[each]];
        }
        return moved;
    }

    private byte[] moved(byte[] old, int[] place, int larger) {
        byte[] moved = new byte[larger];
        for (int each = 0; each < place.length; each++) {
            moved[first + each & larger - 1] = old[place[each]];
        }
        return moved;
    }

    private int at(int number) {
        return number & users.length - 1;
    }

    private boolean held(int number) {
        return number - first >= 0 && number - first < size;
    }

    /** The items that the account rated since a day, each once, ascending, of its last ratings. */
    int[] itemsOf(int user, int since, int last) {
        return lately(byUser, user, since, last, beforeOfUser, items);
    }

    /** The accounts that rated the item since a day, each once, ascending, of its last ratings. */
    int[] usersOf(int item, int since, int last) {
        return lately(byItem, item, since, last, beforeOfItem, users);
    }

    private int[] lately(KeyTable keys, int key, int since, int last, int[] before, int[] others) {
        int place = keys.find(key);
        if (place == KeyTable.NONE) {
            return new int[0];
        }
        int[] found = new int[Math.min(last, keys.count(place))];
        int count = 0;
        int number = keys.last(place);
        for (int left = found.length; left > 0 && held(number); left--, number = before[at(number)]) {
            if (days[at(number)] >= since) {
                found[count++] = others[at(number)];
            }
        }
        Arrays.sort(found, 0, count);
        int distinct = 0;
        for (int each = 0; each < count; each++) {
            if (each == 0 || found[each] != found[each - 1]) {
                found[distinct++] = found[each];
            }
        }
        return Arrays.copyOf(found, distinct);
    }

    /** Number of the account's last ratings since a day. */
    int countOf(int user, int since, int last) {
        int place = byUser.find(user);
        if (place == KeyTable.NONE || since <= from) {
            return place == KeyTable.NONE ? 0 : byUser.count(place);
        }
        int count = 0;
        int number = byUser.last(place);
        for (int left = last; left > 0 && held(number); left--, number = beforeOfUser[at(number)]) {
            count += days[at(number)] >= since ? 1 : 0;
        }
        return count;
    }

    /** Number of ratings since a day. */
    int size(int since) {
        int count = 0;
        for (int day = since; day <= newest; day++) {
            count += ofDay[day % DAYS];
        }
        return count;
    }

    /** The day from which they are remembered. */
    int from() {
        return from;
    }

    /** The numbers of the ratings of such items. */
    Ints ratings(IntPredicate items) {
        Ints numbers = new Ints();
        for (int number = first; number - first < size; number++) {
            if (days[at(number)] >= from && items.test(this.items[at(number)])) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    int user(int number) {
        return users[at(number)];
    }

    int item(int number) {
        return items[at(number)];
    }

    int stars(int number) {
        return stars[at(number)];
    }

    int day(int number) {
        return days[at(number)];
    }

    KeyTable byUser() {
        return byUser;
    }

    KeyTable byItem() {
        return byItem;
    }

    /** Number of ratings remembered. */
    int size() {
        return size;
    }

    long bytes() {
        return 22L * users.length + byUser.bytes() + byItem.bytes();
    }

    /** Number of ratings ever seen. */
    long ever() {
        return ever;
    }

    /** Expected rate at which an account of one item rates another, for one rating of each. */
    double meetingRate() {
        return Math.max(1, 2.0 * meetings) / Math.max(1, (double) size * size);
    }
}
