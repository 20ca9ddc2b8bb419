package org.chengxin.subject.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chengxin.subject.matching.Comparison.Side;
import org.chengxin.subject.matching.Matches.Match;
import org.chengxin.subject.matching.Score.Decision;
import org.chengxin.subject.matching.Score.Feature;
import org.chengxin.subject.matching.Score.Level;
import org.chengxin.subject.matching.Score.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of names, keys, scores and candidates whatever they are; random ones from a seed. */
class MatchPropertiesTest {

    private static final String CHARACTERS = "禄骊沁翊璞鹭峪彧熠翎绫骞𠮷𠀋";
    private static final List<String> INDUSTRIES = Table.words("industries.txt");

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 11})
    void aPlaceInFrontOrInBracketsIsTheSameName(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            String trade = trade(random, random.nextInt(2, 6));
            String industry = INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
            FirmName expected = new FirmName("330100", trade, industry, "limited", "");
            for (String name : List.of(
                    "杭州" + trade + industry + "有限公司",
                    "浙江省杭州市" + trade + industry + "有限责任公司",
                    trade + "（杭州）" + industry + "有限公司",
                    trade + industry + "(杭州市)有限公司")) {
                FirmName parts = FirmName.parse(name);
                assertThat(parts.trade() + parts.industry())
                        .as("seed %d: %s", seed, name)
                        .isEqualTo(trade + industry);
                assertThat(parts).as("seed %d: %s", seed, name).isEqualTo(expected);
            }
            assertThat(FirmName.parse("杭州" + trade + industry + "有限公司滨江分公司"))
                    .as("seed %d: %s %s", seed, trade, industry)
                    .isEqualTo(new FirmName("330100", trade, industry, "limited", "滨江分公司"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 12})
    void keysAreThoseOfTheTradeNameAndAPlaceCountsForShortOnesOnly(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            String trade = trade(random, random.nextInt(2, 6));
            String firm = trade + "贸易有限公司";
            Side side = Side.of(new Description(firm, "UNKNOWN", null, null, null));
            List<String> keys = MatchKeys.of(firm);
            Set<String> parts = new HashSet<>(MatchKeys.narrow(side));
            parts.addAll(MatchKeys.wide(side));
            assertThat(keys)
                    .as("seed %d: %s", seed, firm)
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(parts);
            assertThat(MatchKeys.wide(side)).as("seed %d: %s", seed, firm).hasSize(2);
            boolean isShort = trade.codePointCount(0, trade.length()) == 2;
            assertThat(MatchKeys.of("宁波" + firm).equals(MatchKeys.of("杭州" + firm)))
                    .as("seed %d: %s", seed, firm)
                    .isEqualTo(!isShort);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 13})
    void aScoreIsItsReasonsInWhateverOrder(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            List<Reason> reasons = new ArrayList<>();
            List<Reason> against = new ArrayList<>();
            for (Feature feature : Feature.values()) {
                double weight = random.nextInt(-90, 60) / 10.0;
                reasons.add(new Reason(feature, Level.SAME, weight));
                against.add(new Reason(feature, Level.DIFFERENT, -weight));
            }
            Score score = new Score(List.copyOf(reasons));
            assertThat(score.probability()).as("seed %d: %s", seed, reasons).isBetween(0.0, 1.0);
            assertThat(score.probability() + new Score(against).probability())
                    .as("seed %d: %s", seed, reasons)
                    .isCloseTo(1, within(1e-9));
            Collections.shuffle(reasons, random);
            assertThat(new Score(reasons).probability())
                    .as("seed %d: %s", seed, reasons)
                    .isCloseTo(score.probability(), within(1e-9));
            reasons.add(new Reason(Feature.BASE, Level.SAME, 0.5));
            assertThat(new Score(reasons).sum())
                    .as("seed %d: %s", seed, reasons)
                    .isGreaterThan(score.sum());
        }
    }

    @Test
    void nothingKnownIsEvenAndExtremesAreNoErrors() {
        assertThat(new Score(List.of()).probability()).isEqualTo(0.5);
        assertThat(new Score(List.of(new Reason(Feature.BASE, Level.SAME, 1e6))).probability())
                .isEqualTo(1);
        assertThat(new Score(List.of(new Reason(Feature.BASE, Level.SAME, -1e6))).probability())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 14})
    void aTwinMakesALinkAQuestionAndTheOrderOfCandidatesDecidesNothing(long seed) {
        Random random = new Random(seed);
        int links = 0;
        for (int round = 0; round < 500; round++) {
            Side wanted = side(random);
            List<Side> candidates = new ArrayList<>();
            for (int each = random.nextInt(1, 6); each > 0; each--) {
                candidates.add(random.nextInt(4) == 0 ? wanted : side(random));
            }
            double ask = random.nextDouble(0.01, 0.5);
            double link = random.nextDouble(0.5, 0.999);
            List<Match<Side>> found = found(wanted, candidates, link, ask);
            assertThat(found)
                    .as("seed %d: %s among %s", seed, wanted, candidates)
                    .allMatch(match -> match.score().probability() >= ask)
                    .isSortedAccordingTo((one, other) ->
                            Double.compare(other.score().sum(), one.score().sum()));
            Collections.shuffle(candidates, random);
            assertThat(found(wanted, candidates, link, ask))
                    .as("seed %d: %s among %s", seed, wanted, candidates)
                    .containsExactlyInAnyOrderElementsOf(found);
            if (found.stream().anyMatch(match -> match.decision() == Decision.LINK)) {
                links++;
                assertThat(found).as("seed %d", seed).hasSize(1);
                candidates.add(found.get(0).candidate());
                assertThat(found(wanted, candidates, link, ask))
                        .as("seed %d: %s among %s", seed, wanted, candidates)
                        .hasSizeGreaterThan(1)
                        .allMatch(match -> match.decision() == Decision.ASK);
            }
        }
        assertThat(links).as("seed %d", seed).isGreaterThan(50);
    }

    private static List<Match<Side>> found(Side wanted, List<Side> candidates, double link, double ask) {
        return Matches.of(wanted, candidates, each -> each, link, ask).found();
    }

    private static Side side(Random random) {
        String name = "杭州" + trade(random, 3) + "贸易有限公司";
        return Side.of(new Description(name, "ENTERPRISE", "330106", null, "1380013800" + random.nextInt(2)));
    }

    private static String trade(Random random, int length) {
        int[] characters = CHARACTERS.codePoints().toArray();
        StringBuilder trade = new StringBuilder();
        for (int index = 0; index < length; index++) {
            trade.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return trade.toString();
    }
}
