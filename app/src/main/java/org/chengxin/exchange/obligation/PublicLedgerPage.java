package org.chengxin.exchange.obligation;

import java.util.List;

/**
 * How duties are kept, published arrears, and the obstacles of a half-year.
 *
 * @param since first day on which the counted duties were due
 * @param half the half-year of the obstacles, as 2026-1
 * @param before the half-year before it
 */
public record PublicLedgerPage(
        String since,
        List<Kept> kept,
        List<LedgerPage.Line> arrears,
        String half,
        String before,
        List<Obstacle> obstacles) {

    /**
     * How a duty is kept.
     *
     * @param late met after it was due
     */
    public record Kept(String duty, long owed, long met, long late, long overdue) {}
}
