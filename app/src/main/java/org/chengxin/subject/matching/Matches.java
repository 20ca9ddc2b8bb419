package org.chengxin.subject.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.chengxin.subject.matching.Comparison.Side;
import org.chengxin.subject.matching.Score.Decision;

/** The candidates for one description, best first, with the decision on each. */
public record Matches<T>(List<Match<T>> found) {

    /** Another candidate so near the best (in log-odds) makes it a question. */
    private static final double RIVAL = 2;

    public record Match<T>(T candidate, Score score, Decision decision) {}

    /**
     * @param link probability from which the best one is linked, if no other comes near
     * @param ask probability from which a person is asked
     */
    public static <T> Matches<T> of(
            Side wanted, Collection<T> candidates, Function<T, Side> side, double link, double ask) {
        List<Match<T>> scored = candidates.stream()
                .map(each -> new Match<>(each, Comparison.score(wanted, side.apply(each)), Decision.ASK))
                .filter(each -> each.score().probability() >= ask)
                .sorted(Comparator.comparingDouble(
                                (Match<T> each) -> each.score().sum())
                        .reversed())
                .toList();
        boolean alone = scored.size() < 2
                || scored.get(0).score().sum() - scored.get(1).score().sum() >= RIVAL;
        if (scored.isEmpty() || !alone || scored.get(0).score().probability() < link) {
            return new Matches<>(scored);
        }
        return new Matches<>(
                List.of(new Match<>(scored.get(0).candidate(), scored.get(0).score(), Decision.LINK)));
    }
}
