package org.chengxin.matter.web.queue;

import java.util.List;

/**
 * Block of the workbench home of a head: open matters by office and kind, each number with its list.
 *
 * @param kinds titles of the columns
 * @param archive URL of the closed matters of all these offices
 */
public record HeadBlock(List<String> kinds, List<Row> rows, String archive) {

    /**
     * @param office id, for urging
     * @param cells one per kind
     */
    public record Row(String office, String name, List<Cell> cells, Cell all, Cell soon, Cell overdue) {}

    /** @param tone none, some or many; repeats what the number says */
    public record Cell(long count, String link, String tone) {}
}
