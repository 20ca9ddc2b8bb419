package org.chengxin.detection.ring;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.detection.table.Records;

/** Findings of a search for rings as tables: one place for their form, wherever they are written. */
public final class RingTables {

    private final RingFindings found;

    public RingTables(RingFindings found) {
        this.found = found;
    }

    public void users(Writer out) throws IOException {
        out.write("user,score\n");
        scores(out, found.userIds(), found.userScores());
    }

    public void items(Writer out) throws IOException {
        out.write("item,score\n");
        scores(out, found.itemIds(), found.itemScores());
    }

    private void scores(Writer out, int[] ids, double[] scores) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < ids.length; at++) {
            line.setLength(0);
            line.append(id(ids[at])).append(',');
            // Most are 0, and a double takes its time to be written.
            if (scores[at] == 0) {
                line.append('0');
            } else {
                line.append(scores[at]);
            }
            out.append(line.append('\n'));
        }
    }

    private String id(int id) {
        return Records.shown(found.texts().text(id));
    }

    /** The members and items of each block, numbered from 1, the surest first. */
    public void blocks(Writer out) throws IOException {
        out.write("block,kind,id,score\n");
        for (int block = 0; block < found.blocks().size(); block++) {
            write(out, Integer.toString(block + 1), found.blocks().get(block));
        }
    }

    /** The same of crowds, which are not named, with what explains each. */
    public void crowds(Writer out) throws IOException {
        out.write("crowd,explanation,kind,id,score\n");
        for (int crowd = 0; crowd < found.crowds().size(); crowd++) {
            RingBlock block = found.crowds().get(crowd);
            write(out, crowd + 1 + "," + block.verdict().key(), block);
        }
    }

    /** The items of named blocks whose sellers may be framed. */
    public void framed(Writer out) throws IOException {
        out.write("block,item\n");
        for (int block = 0; block < found.blocks().size(); block++) {
            for (int item : found.blocks().get(block).framed()) {
                out.write(block + 1 + "," + id(item) + "\n");
            }
        }
    }

    private void write(Writer out, String number, RingBlock block) throws IOException {
        for (int at = 0; at < block.members().length; at++) {
            out.write(number + ",u," + id(block.members()[at]) + "," + Math.max(0, block.memberScores()[at]) + "\n");
        }
        Map<Integer, Double> items = new TreeMap<>();
        for (RingCell cell : block.cells()) {
            items.merge(cell.item(), Math.max(0, cell.score()), Math::max);
        }
        for (Map.Entry<Integer, Double> item : items.entrySet()) {
            out.write(number + ",i," + id(item.getKey()) + "," + item.getValue() + "\n");
        }
    }

    /** The reasons of each block and each crowd in words, Chinese first. */
    public void words(Writer out) throws IOException {
        for (RingWords language : List.of(RingWords.chinese(), RingWords.english())) {
            write(out, language, true, found.blocks());
            write(out, language, false, found.crowds());
        }
    }

    private static void write(Writer out, RingWords language, boolean named, List<RingBlock> blocks)
            throws IOException {
        for (int block = 0; block < blocks.size(); block++) {
            out.write(language.head(named, block + 1) + language.of(blocks.get(block)) + "\n");
        }
    }
}
