package org.chengxin.matter.web.queue;

import java.util.List;
import org.chengxin.matter.web.view.DueView;

/**
 * Block of the workbench home: what waits for an office, a firm or a citizen, nearest due date first.
 *
 * @param title text key
 * @param none text key, for an empty list
 * @param tiles counts of the whole queue, each with its list; empty for firms and citizens
 * @param all URL of the whole list
 * @param archive URL of the closed matters
 */
public record DueBlock(String title, String none, List<Tile> tiles, List<Line> lines, String all, String archive) {

    /**
     * A count with its list.
     *
     * @param name text key
     */
    public record Tile(String name, long count, String link, boolean bad) {}

    /**
     * @param parties names as the viewer may know them
     * @param amounts money at stake
     * @param fresh whether nobody is in charge yet
     */
    public record Line(
            String id,
            String number,
            String kind,
            String stage,
            String parties,
            String amounts,
            DueView due,
            boolean urged,
            boolean fresh,
            boolean pending) {}
}
