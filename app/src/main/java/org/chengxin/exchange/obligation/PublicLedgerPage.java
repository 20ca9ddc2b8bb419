package org.chengxin.exchange.obligation;

import java.util.List;
import org.chengxin.web.list.ListPage;

/**
 * How duties are kept, published arrears, and the obstacles of a half-year.
 *
 * @param since first day on which the counted duties were due
 * @param half the half-year of the obstacles, as 2026-1
 * @param before the half-year before it
 * @param refused obstacles of the page, and one more if there are more
 */
public record PublicLedgerPage(
        String since,
        List<Kept> kept,
        ListPage arrears,
        String half,
        String before,
        List<Obstacle> refused,
        int obstaclePage) {

    /** How many obstacles are shown on a page. */
    public static final int SHOWN = 50;

    public boolean moreObstacles() {
        return refused.size() > SHOWN;
    }

    public List<Obstacle> obstacles() {
        return refused.subList(0, Math.min(SHOWN, refused.size()));
    }

    public String link(int number) {
        return "/obligations?half=" + half + "&obstacles=" + number;
    }

    /**
     * How a duty is kept.
     *
     * @param late met after it was due
     */
    public record Kept(String duty, long owed, long met, long late, long overdue) {}
}
