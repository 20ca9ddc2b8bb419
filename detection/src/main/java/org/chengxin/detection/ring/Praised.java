package org.chengxin.detection.ring;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.detection.rating.Ratings;

/**
 * Items of a named block that it praised. Whoever wants a rival suspected has the rival's goods praised as
 * well, and the ratings cannot tell which of them were bought by whom: a seller is suspected only of what ties it to the
 * members.
 *
 * @param framed that nothing ties to the members
 * @param tied how many something does
 */
record Praised(Set<Integer> framed, int tied) {

    static final Praised NOTHING = new Praised(Set.of(), 0);

    static Praised of(Ratings ratings, MarketStars marketStars, Ties ties, Grown found) {
        int[] members = found.members().clone();
        Arrays.sort(members);
        String[] accounts = Arrays.stream(members)
                .mapToObj(user -> ratings.texts().text(ratings.userId(user)))
                .toArray(String[]::new);
        Set<Integer> framed = new TreeSet<>();
        int tied = 0;
        int[] items =
                found.block().cells().stream().mapToInt(Cell::item).distinct().toArray();
        for (int item : items) {
            if (Opinions.ofItem(ratings, marketStars, members, item).above()) {
                if (ties.toSeller(ratings.texts().text(ratings.itemId(item)), accounts)) {
                    tied++;
                } else {
                    framed.add(item);
                }
            }
        }
        return new Praised(framed, tied);
    }
}
