package org.chengxin.cli.detect;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.cli.Results;
import org.chengxin.detection.ring.RingBlock;
import org.chengxin.detection.ring.RingCell;
import org.chengxin.detection.ring.RingFindings;

/** What was found of rings, as files. */
final class RingFiles {

    static final String USERS = "users.csv";
    static final String ITEMS = "items.csv";
    static final String BLOCKS = "blocks.csv";

    private RingFiles() {}

    static void write(RingFindings found, Results results) throws IOException {
        scores(results.table(USERS, "user,score"), found.userIds(), found.userScores());
        scores(results.table(ITEMS, "item,score"), found.itemIds(), found.itemScores());
        Writer blocks = results.table(BLOCKS, "block,kind,id,score");
        for (int block = 0; block < found.blocks().size(); block++) {
            write(blocks, block + 1, found.blocks().get(block));
        }
    }

    private static void scores(Writer out, int[] ids, double[] scores) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < ids.length; at++) {
            line.setLength(0);
            line.append(ids[at]).append(',');
            // Most are 0, and a double takes its time to be written.
            if (scores[at] == 0) {
                line.append('0');
            } else {
                line.append(scores[at]);
            }
            out.append(line.append('\n'));
        }
    }

    private static void write(Writer out, int number, RingBlock block) throws IOException {
        for (int at = 0; at < block.members().length; at++) {
            out.write(number + ",u," + block.members()[at] + "," + Math.max(0, block.memberScores()[at]) + "\n");
        }
        Map<Integer, Double> items = new TreeMap<>();
        for (RingCell cell : block.cells()) {
            items.merge(cell.item(), Math.max(0, cell.score()), Math::max);
        }
        for (Map.Entry<Integer, Double> item : items.entrySet()) {
            out.write(number + ",i," + item.getKey() + "," + item.getValue() + "\n");
        }
    }

    /** The reasons of each block, in words. */
    static void explain(RingFindings found, Writer out) throws IOException {
        for (int block = 0; block < found.blocks().size(); block++) {
            out.write("block " + (block + 1) + ": " + found.blocks().get(block).words() + "\n");
        }
    }
}
