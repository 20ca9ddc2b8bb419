package org.chengxin.detection.trust.unrated;

import org.chengxin.detection.trust.graph.Ids;
import org.chengxin.detection.trust.graph.Rows;

/**
 * Who reviewed what, as compressed rows of both sides. Every line keeps its number, but a pair counts once: who reviews
 * an item again has not reviewed a second item. The order of the lines says nothing.
 */
public final class ReviewGraph {

    final Ids users;
    final Ids items;

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

    /** The columns are written over; they hold nothing but the lines that could be read. */
    ReviewGraph(long[] line, int[] lineUser, int[] lineItem) {
        int count = line.length;
        this.line = line;
        this.lineUser = lineUser;
        this.lineItem = lineItem;
        users = Ids.of(lineUser, count);
        items = Ids.of(lineItem, count);
        users.replace(lineUser, count);
        items.replace(lineItem, count);

        int[] order = Rows.sorted(Rows.sorted(null, lineItem, items.size(), count), lineUser, users.size(), count);
        int kept = 0;
        for (int at = 0; at < count; at++) {
            boolean again = kept > 0
                    && lineUser[order[kept - 1]] == lineUser[order[at]]
                    && lineItem[order[kept - 1]] == lineItem[order[at]];
            if (!again) {
                order[kept++] = order[at];
            }
        }
        visits = Rows.starts(order, lineUser, users.size(), kept);
        item = new int[kept];
        int[] visitor = new int[kept];
        for (int at = 0; at < kept; at++) {
            item[at] = lineItem[order[at]];
            visitor[at] = lineUser[order[at]];
        }
        int[] byItem = Rows.sorted(null, item, items.size(), kept);
        visitors = Rows.starts(byItem, item, items.size(), kept);
        user = new int[kept];
        for (int at = 0; at < kept; at++) {
            user[at] = visitor[byItem[at]];
        }
    }

    /** How many pairs count. */
    public int size() {
        return item.length;
    }

    public Ids users() {
        return users;
    }

    public Ids items() {
        return items;
    }

    /** How many lines could be read. */
    public int lines() {
        return line.length;
    }

    /** How many items the user reviewed. */
    int count(int user) {
        return visits[user + 1] - visits[user];
    }
}
