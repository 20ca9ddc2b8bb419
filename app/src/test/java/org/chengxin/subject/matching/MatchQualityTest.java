package org.chengxin.subject.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chengxin.subject.matching.Comparison.Side;
import org.chengxin.subject.matching.FirmSet.Asked;
import org.chengxin.subject.matching.FirmSet.Firm;
import org.chengxin.subject.matching.Score.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the links made without a person at least .99 are right, and .90 of the firms are linked or asked for. */
class MatchQualityTest {

    private static final int FIRMS = 20_000;
    private static final int ASKED = 8_000;
    private static final double LINK = 0.99;
    private static final double ASK = 0.1;

    /** A person is shown so many candidates. */
    private static final int SHOWN = 5;

    private record Registered(int id, Side side) {}

    @ParameterizedTest
    @ValueSource(longs = {20261128, 7, 330106, 4711})
    void linksAreRightAndFewAreMissed(long seed) {
        FirmSet set = new FirmSet(seed, FIRMS);
        Map<String, List<Registered>> index = new HashMap<>();
        for (Firm firm : set.firms()) {
            Registered registered = new Registered(firm.id(), Side.of(firm.said()));
            MatchKeys.of(firm.said().name())
                    .forEach(key -> index.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(registered));
        }
        int links = 0;
        int right = 0;
        int wanted = 0;
        int found = 0;
        int questions = 0;
        Map<String, Integer> missed = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Asked asked : set.asked(ASKED)) {
            Set<Registered> candidates = new LinkedHashSet<>();
            MatchKeys.of(asked.said().name()).forEach(key -> candidates.addAll(index.getOrDefault(key, List.of())));
            var matches = Matches.of(Side.of(asked.said()), candidates, Registered::side, LINK, ASK)
                    .found();
            boolean linked = !matches.isEmpty() && matches.get(0).decision() == Decision.LINK;
            boolean held = matches.stream()
                    .limit(SHOWN)
                    .anyMatch(each -> each.candidate().id() == asked.truth());
            links += linked ? 1 : 0;
            right += linked && held ? 1 : 0;
            questions += !linked && !matches.isEmpty() ? 1 : 0;
            wanted += asked.truth() >= 0 ? 1 : 0;
            found += held ? 1 : 0;
            if (linked && !held) {
                wrong.add(asked + " -> " + matches.get(0));
            }
            if (asked.truth() >= 0 && !held) {
                missed.merge(asked.how(), 1, Integer::sum);
            }
        }
        double precision = (double) right / links;
        double recall = (double) found / wanted;
        System.out.printf(
                "matching, seed %d: %d firms, %d reports of which %d are of one of them: %d linked, precision %.4f; %d questions, recall %.4f; missed %s%n",
                seed, FIRMS, ASKED, wanted, links, precision, questions, recall, missed);
        assertThat(precision).as(wrong.toString()).isGreaterThanOrEqualTo(0.99);
        assertThat(recall).as(missed.toString()).isGreaterThanOrEqualTo(0.90);
    }
}
