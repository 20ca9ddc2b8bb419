package org.chengxin.detection.ring;

import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.seed.Bursts;
import org.chengxin.detection.ring.seed.ItemColumns;
import org.chengxin.detection.ring.seed.SeedGroups;

/**
 * Finds rings. ItemColumns that the same accounts share too often are the seeds, each grows into the block that chance
 * explains least, and a block is reported only while the chance that a market without rings shows any such block stays
 * below alpha. It is named only if its stars, or a second
 * channel, say the same; else it is a crowd. First bursts, where crews that never meet twice on whole items still meet; then
 * whole items, where slow rings leave no burst; last single accounts.
 */
public final class Rings {

    private Rings() {}

    public static RingFindings find(Ratings ratings, RingSettings settings) {
        return find(ratings, Ties.NONE, settings);
    }

    /** @param ties what is known of the accounts from elsewhere */
    public static RingFindings find(Ratings ratings, Ties ties, RingSettings settings) {
        Stopwatch stopwatch = new Stopwatch();
        BlockSearch search = new BlockSearch(ratings, settings, stopwatch);
        ItemColumns bursts = Bursts.of(ratings);
        search.from(bursts, 2);
        ItemColumns strong = bursts.heavierThan((float) settings.value(RingParameter.STRONG_BURST));
        search.from(strong, (int) Math.ceil(settings.value(RingParameter.FEWEST_IN_STRONG)));
        SeedGroups whole = search.from(ItemColumns.wholeItems(ratings, settings.value(RingParameter.MOST_RATINGS)), 2);
        search.evenIfTasteExplains(whole);
        RingReport report = new RingReport(ratings, ties, settings);
        search.blocks().forEach(report::add);
        report.judge();
        search.doubtful().forEach(report::addDoubtful);
        search.excused().forEach(report::addExcused);
        report.addSingle(bursts);
        return report.findings(stopwatch);
    }
}
