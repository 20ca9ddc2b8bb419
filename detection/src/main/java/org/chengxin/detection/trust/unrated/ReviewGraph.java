package org.chengxin.detection.trust.unrated;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.chengxin.detection.graph.Ids;
import org.chengxin.detection.graph.Pairs;
import org.chengxin.detection.rating.IdTexts;

/**
 * Bipartite graph of who reviewed what, as compressed rows of both sides. Every line keeps its number, but a pair counts
 * once: who reviews an item again has not reviewed a second item. The order of the lines says nothing.
 */
public final class ReviewGraph {

    final Ids users;
    final Ids items;
    /** Texts of the ids. */
    final IdTexts texts;

    /** By line: its number among the records, the user and the item. */
    final long[] line;

    final int[] lineUser;
    final int[] lineItem;

    /** The items of user u: from {@code visits[u]} to {@code visits[u + 1]} of the next, ascending. */
    final int[] visits;

    final int[] item;

    /** The users of item i: from {@code visitors[i]} to {@code visitors[i + 1]} of the next, ascending. */
    final int[] visitors;

    final int[] user;

    /**
     * Reviews in arrays, whose lines are numbered from 1.
     *
     * @param users ids from 0
     * @param items ids from 0
     * @throws IllegalArgumentException where an id is below 0 or one array is longer
     */
    public static ReviewGraph of(int[] users, int[] items) {
        if (users.length != items.length
                || Arrays.stream(users).anyMatch(id -> id < 0)
                || Arrays.stream(items).anyMatch(id -> id < 0)) {
            throw new IllegalArgumentException("as many items as users, with ids from 0");
        }
        long[] lines = LongStream.rangeClosed(1, users.length).toArray();
        return new ReviewGraph(lines, users.clone(), items.clone(), IdTexts.NUMBERS);
    }

    /** The columns are written over; they hold nothing but the lines that could be read. */
    ReviewGraph(long[] line, int[] lineUser, int[] lineItem, IdTexts texts) {
        this.texts = texts;
        int count = line.length;
        this.line = line;
        this.lineUser = lineUser;
        this.lineItem = lineItem;
        users = Ids.of(lineUser, count);
        items = Ids.of(lineItem, count);
        users.replace(lineUser, count);
        items.replace(lineItem, count);

        Pairs pairs = Pairs.of(lineUser, users.size(), lineItem, items.size(), count, (edge, before) -> before < 0);
        visits = pairs.starts;
        item = pairs.others;
        visitors = pairs.backStarts;
        user = pairs.backOthers;
    }

    /** Number of pairs that count. */
    public int size() {
        return item.length;
    }

    public Ids users() {
        return users;
    }

    public Ids items() {
        return items;
    }

    /** Number of lines that could be read. */
    public int lines() {
        return line.length;
    }

    /** Number of items the user reviewed. */
    int count(int user) {
        return visits[user + 1] - visits[user];
    }
}
