package org.chengxin.trials.market;

import java.io.IOException;
import java.io.Writer;

/** Writes a market as it is read elsewhere: ratings without a header, and what is true of them. */
public final class MarketFiles {

    private MarketFiles() {}

    /** Rows {@code user,item,stars,day}. */
    public static void ratings(RatingSource market, Writer out) throws IOException {
        ratings(market, Integer.MAX_VALUE, out);
    }

    /** What was known at the end of a day. */
    public static void ratings(RatingSource market, int lastDay, Writer out) throws IOException {
        StringBuilder lines = new StringBuilder(1 << 16);
        market.forEach((user, item, stars, day) -> {
            if (day > lastDay) {
                return;
            }
            lines.append(user).append(',').append(item).append(',').append(stars);
            lines.append(',').append(day).append('\n');
            if (lines.length() > (1 << 16) - 64) {
                out.append(lines);
                lines.setLength(0);
            }
        });
        out.append(lines);
    }

    /** Rows {@code kind,id,block,what} of the groups that do wrong: kind {@code u} or {@code i}, blocks from 0. */
    public static void truth(Market market, Writer out) throws IOException {
        out.write("kind,id,block,what\n");
        int block = 0;
        for (Group group : market.groups()) {
            if (group.kind().wrong()) {
                rows(group.users(), "u,", "," + block + "," + group.kind() + "\n", out);
                rows(group.items(), "i,", "," + block + "," + group.kind() + "\n", out);
                block++;
            }
        }
    }

    private static void rows(int[] ids, String before, String after, Writer out) throws IOException {
        for (int id : ids) {
            out.write(before + id + after);
        }
    }
}
