package org.chengxin.subject.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chengxin.subject.matching.Comparison.Side;
import org.chengxin.subject.matching.Score.Decision;
import org.chengxin.subject.matching.Score.Feature;
import org.chengxin.subject.matching.Score.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison finds of each feature, and that no way of writing changes who is compared. */
class ComparisonTest {

    private static final String CHARACTERS = "禄骊沁翊璞鹭峪彧熠翎绫骞𠮷𠀋";
    private static final List<String> INDUSTRIES = List.of("贸易", "供应链管理", "日用品", "网络科技", "");
    private static final List<String> FORMS = List.of("有限公司", "股份有限公司", "商行", "");

    @ParameterizedTest
    @CsvSource({
        "杭州天象贸易有限公司,杭州天像贸易有限公司,LOOKALIKE",
        "杭州天象贸易有限公司,杭州添翔贸易有限公司,SOUND",
        "杭州西溪集市贸易有限公司,杭州西溪集贸易有限公司,NEAR",
        "杭州天象贸易有限公司,杭州天河贸易有限公司,PART",
        "杭州天象贸易有限公司,杭州千润贸易有限公司,DIFFERENT",
        "杭州𠮷象贸易有限公司,杭州𠮷象贸易有限公司,SAME",
        "杭州華潤貿易有限公司,杭州华润贸易有限公司,SAME"
    })
    void tradeNames(String one, String other, Level level) {
        assertThat(level(side(one), side(other), Feature.TRADE)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "杭州天象贸易商行,杭州天象贸易经营部,PART",
        "杭州天象贸易商行,杭州天象贸易有限公司,DIFFERENT",
        "杭州天象贸易商行,天象贸易（个体工商户）,ABSENT",
        "天象贸易旗舰店,杭州天象贸易有限公司,ABSENT",
        "天象贸易,杭州天象贸易有限公司,ABSENT",
        "杭州天象贸易股份有限公司,杭州天象贸易有限公司,DIFFERENT"
    })
    void formsOfOrganisation(String one, String other, Level level) {
        assertThat(level(side(one), side(other), Feature.FORM)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"杭州天象贸易有限公司,宁波天象贸易有限公司,DIFFERENT,-7", "浙江天象贸易有限公司,杭州天象贸易有限公司,PART,-1", "天象贸易有限公司,杭州天象贸易有限公司,ABSENT,0"})
    void divisionsInTheNames(String one, String other, Level level, double weight) {
        assertThat(Comparison.score(side(one), side(other)).reasons()).anySatisfy(reason -> {
            assertThat(reason.feature()).isEqualTo(Feature.DIVISION);
            assertThat(reason.level()).isEqualTo(level);
            assertThat(reason.weight()).isEqualTo(weight);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "330106,330108,NEAR",
        "330106,330206,DIFFERENT",
        "330000,330106,PART",
        "330106,310101,DIFFERENT",
        "330106,,ABSENT"
    })
    void seatsWhereANameHasNoDivision(String one, @Nullable String other, Level level) {
        assertThat(level(side("天象贸易有限公司", one, null, null), side("天象贸易有限公司", other, null, null), Feature.DIVISION))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000,+86 138-0013-8000,SAME",
        "008613800138000,138 0013 8000,SAME",
        "0571-88880000,057188880000,SAME",
        "13800138000,13800138001,DIFFERENT",
        "13800138000,,ABSENT"
    })
    void phonesHoweverWritten(String one, @Nullable String other, Level level) {
        assertThat(level(side("天象贸易", null, null, one), side("天象贸易", null, null, other), Feature.PHONE))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "浙江省杭州市西湖区文三路９号301室,文三路9号301,SAME",
        "文三路9号301室,杭州市文三路9号302室,PART",
        "文三路9号,文三路19号,DIFFERENT",
        "文三路9号,'  ',ABSENT"
    })
    void addressesBelowTheirDivisions(String one, String other, Level level) {
        assertThat(level(side("天象贸易", null, one, null), side("天象贸易", null, other, null), Feature.ADDRESS))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"余杭分公司", "第二分公司", "西湖门店", "余杭仓库", "滨江营业部"})
    void aBranchIsNeverItsFirmEvenAtOneAddressAndPhone(String branch) {
        String firm = "杭州天象物流有限公司";
        Side one = side(firm, "330106", "文三路9号", "13800138000");
        Side other = side(firm + branch, "330106", "文三路9号", "13800138000");
        assertThat(level(one, other, Feature.BRANCH)).isEqualTo(Level.DIFFERENT);
        assertThat(Matches.of(one, List.of(other), each -> each, 0.99, 0.9).found())
                .noneMatch(match -> match.decision() == Decision.LINK);
    }

    @Test
    void twoCandidatesAlikeAreAQuestionAndTheOnlyOneIsLinked() {
        Side wanted = side("杭州天象贸易有限公司", "330106", null, null);
        Side twin = side("杭州天象貿易有限公司", "330106", null, null);
        Side far = side("杭州千润日用品有限公司", "330106", null, null);
        assertThat(Matches.of(wanted, List.of(far, wanted), each -> each, 0.9, 0.3)
                        .found())
                .singleElement()
                .satisfies(match -> assertThat(match.decision()).isEqualTo(Decision.LINK));
        assertThat(Matches.of(wanted, List.of(twin, far, wanted), each -> each, 0.9, 0.3)
                        .found())
                .hasSize(2)
                .allMatch(match -> match.decision() == Decision.ASK);
        assertThat(Matches.of(wanted, List.of(far), each -> each, 0.9, 0.3).found())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 1, 2})
    void aComparisonIsTheSameFromBothSides(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            Side one = random(random);
            Side other = random(random);
            assertThat(Comparison.score(one, other).probability())
                    .as("seed %d: %s, %s", seed, one, other)
                    .isEqualTo(Comparison.score(other, one).probability());
            assertThat(Comparison.score(one, other).probability())
                    .as("seed %d: nobody is more like %s than itself, not even %s", seed, one, other)
                    .isLessThanOrEqualTo(Comparison.score(one, one).probability());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 3, 4})
    void oneWrongMissingOrAdditionalCharacterStillSharesAKey(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<String> trade = trade(random, random.nextInt(3, 6));
            String rest = INDUSTRIES.get(random.nextInt(3)) + "有限公司";
            List<String> wrong = new ArrayList<>(trade);
            int place = random.nextInt(wrong.size());
            String spare = trade(random, 1).get(0);
            switch (random.nextInt(3)) {
                case 0 -> wrong.set(place, spare);
                case 1 -> wrong.remove(place);
                default -> wrong.add(place, spare);
            }
            String one = String.join("", trade) + rest;
            String other = String.join("", wrong) + rest;
            assertThat(Collections.disjoint(MatchKeys.of(one), MatchKeys.of(other)))
                    .as("seed %d: %s, %s: %s, %s", seed, one, other, MatchKeys.of(one), MatchKeys.of(other))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "杭州华润贸易（个体工商户）,杭州華潤貿易(個體工商戶)",
        "ＡＢＣ贸易有限公司,abc貿易有限公司",
        "买买提·阿依贸易商行,买买提阿依贸易商行",
        "𠮷野贸易有限公司,' 𠮷 野 貿易有限公司 '"
    })
    void theWritingChangesNoKey(String one, String other) {
        assertThat(MatchKeys.of(one)).isNotEmpty().isEqualTo(MatchKeys.of(other));
    }

    @Test
    void whatIsNoNameHasNoKey() {
        assertThat(MatchKeys.of(null)).isEmpty();
        assertThat(MatchKeys.of(" ")).isEmpty();
        assertThat(MatchKeys.of("（）·！🦄")).isEmpty();
    }

    private static Side random(Random random) {
        String name = (random.nextBoolean() ? "杭州" : "")
                + String.join("", trade(random, random.nextInt(2, 5)))
                + INDUSTRIES.get(random.nextInt(INDUSTRIES.size()))
                + FORMS.get(random.nextInt(FORMS.size()));
        return side(
                name,
                random.nextBoolean() ? "330106" : null,
                random.nextBoolean() ? "文三路" + random.nextInt(1, 3) + "号" : null,
                random.nextBoolean() ? "1380013800" + random.nextInt(2) : null);
    }

    private static List<String> trade(Random random, int length) {
        int[] characters = CHARACTERS.codePoints().toArray();
        List<String> trade = new ArrayList<>();
        for (int index = 0; index < length; index++) {
            trade.add(Character.toString(characters[random.nextInt(characters.length)]));
        }
        return trade;
    }

    private static Level level(Side one, Side other, Feature feature) {
        return Comparison.score(one, other).reasons().stream()
                .filter(reason -> reason.feature() == feature)
                .findFirst()
                .orElseThrow()
                .level();
    }

    private static Side side(String name) {
        return side(name, null, null, null);
    }

    private static Side side(String name, @Nullable String division, @Nullable String address, @Nullable String phone) {
        return Side.of(new Description(name, "ENTERPRISE", division, address, phone));
    }
}
