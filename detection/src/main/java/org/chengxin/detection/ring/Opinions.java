package org.chengxin.detection.ring;

import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.rating.Incidence;
import org.chengxin.detection.rating.Ratings;

/**
 * The stars that accounts gave together, beside those that the same accounts gave elsewhere and that the same items
 * had from others. Who is paid gives what is paid for; fans of one maker meet as often as a ring does, but each says
 * what they think.
 *
 * @param agreement the chance that two of the ratings together carry the same star
 * @param agreementElsewhere the same for the ratings beside
 * @param divergence of the first from the second, in nats a rating (Kullback and Leibler, Annals of Mathematical
 *     Statistics 1951), less what so few ratings show by chance (Miller 1955)
 */
record Opinions(double agreement, double agreementElsewhere, double divergence) {

    private static final int STARS = 128;
    /** Fans were seen to differ by up to 0.07, rings by 0.36 and more. */
    private static final double AS_ELSEWHERE = 0.12;

    private static final double DISAGREE = 0.5;

    /** The market's own stars weigh as so many ratings. */
    private static final double MARKET = 20;

    static Opinions of(Ratings ratings, double[] marketStars, int[] accounts, List<Cell> cells) {
        int[] items = cells.stream().mapToInt(Cell::item).distinct().toArray();
        double[] together = new double[STARS];
        double[] elsewhere = new double[STARS];
        Incidence byItem = ratings.byItem();
        for (int item : items) {
            for (int at = byItem.start()[item]; at < byItem.start()[item + 1]; at++) {
                boolean ours = Arrays.binarySearch(accounts, byItem.other()[at]) >= 0;
                (ours ? together : elsewhere)[byItem.stars()[at]]++;
            }
        }
        Incidence byUser = ratings.byUser();
        for (int account : accounts) {
            for (int at = byUser.start()[account]; at < byUser.start()[account + 1]; at++) {
                if (Arrays.binarySearch(items, byUser.other()[at]) < 0) {
                    elsewhere[byUser.stars()[at]]++;
                }
            }
        }
        return of(together, elsewhere, marketStars);
    }

    static Opinions of(double[] together, double[] elsewhere, double[] marketStars) {
        double own = Math.max(1, Arrays.stream(together).sum());
        double others = Arrays.stream(elsewhere).sum() + MARKET;
        double agreement = 0;
        double agreementElsewhere = 0;
        double divergence = 0;
        int kinds = 0;
        for (int star = 0; star < together.length; star++) {
            double share = together[star] / own;
            double usual = (elsewhere[star] + MARKET * marketStars[star]) / others;
            agreement += share * share;
            agreementElsewhere += usual * usual;
            if (share > 0) {
                divergence += share * Math.log(share / usual);
                kinds++;
            }
        }
        return new Opinions(agreement, agreementElsewhere, divergence - Math.max(0, kinds - 1) / (2 * own));
    }

    /** Whether they are those of people who decide for themselves: as spread and as placed as elsewhere. */
    boolean free() {
        return agreement < DISAGREE && divergence < AS_ELSEWHERE;
    }
}
