package org.chengxin.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chengxin.rule.ShippedFiles;
import org.chengxin.rule.proposal.Line;
import org.chengxin.shared.YamlFile.FaultyFileException;
import org.junit.jupiter.api.Test;

/** What a law forbids cannot be put into the catalogue, whoever proposes it. */
class CataloguePolicyTest {

    private static List<String> faults(String yaml) {
        return CataloguePolicy.faults(CatalogueFile.read(yaml)).stream()
                .map(Line::key)
                .map(key -> key.substring("measure.catalogue.fault.".length()))
                .toList();
    }

    private static String with(String item, String before, String after) {
        String yaml = Items.text(item);
        assertThat(yaml).contains(before);
        return yaml.replace(before, after);
    }

    @Test
    void everyShippedItemIsLawfulAndEveryDemandOfThePlanHasOne() {
        Set<String> demands = new TreeSet<>();
        for (String yaml : ShippedFiles.of("measure").values()) {
            CatalogueItem item = CatalogueFile.read(yaml);
            assertThat(faults(yaml)).as(item.item()).isEmpty();
            demands.addAll(item.demands());
        }
        assertThat(demands).contains("D051", "D061", "D062", "D063", "D064", "D065", "D066", "D082");
    }

    @Test
    void theFourIncentivesAndSixSanctionsOfThePlanAreThere() {
        assertThat(ShippedFiles.of("measure").values().stream()
                        .map(CatalogueFile::read)
                        .map(item -> item.title().zh())
                        .collect(Collectors.toSet()))
                .contains("搜索排序倾斜", "流量分配倾斜", "营销活动优先参与", "信用积分加分")
                .contains("限制入驻", "降低信用等级", "提高保证金", "屏蔽或者关闭店铺", "限制店铺账户功能", "公开通报");
    }

    @Test
    void aPaperOfTheCityAloneIsNoBasisForASanction() {
        String plan = with("rectification", """
                  - {rule: 中华人民共和国行政处罚法, article: 第28条, rank: law}
                  - {rule: 中华人民共和国电子商务法, article: 第80条, rank: law}
                """, "  - {rule: 杭政办函〔2018〕144号, article: 二(三)3, rank: municipal}\n");
        assertThat(faults(plan)).containsExactly("municipal");
        assertThat(CataloguePolicy.faults(CatalogueFile.read(plan))
                        .get(0)
                        .arguments()
                        .toString())
                .as("it is named")
                .contains("144号");
    }

    @Test
    void aRestrictionIsDisabledUntilItsItemOfTheNationalListIsKnown() {
        String enabled = Items.text("serious-list").replaceFirst("(?m)^disabled:.*\n", "");
        assertThat(faults(enabled)).containsExactly("unlisted");
        assertThat(faults(enabled.replace("item: \"\"", "item: C01"))).isEmpty();
    }

    @Test
    void aSanctionWhoseTextNobodyConfirmedIsDisabled() {
        String enabled = Items.text("public-notice").replaceFirst("(?m)^disabled:.*\n", "");
        assertThat(faults(enabled)).contains("unconfirmed");
    }

    @Test
    void seizureIsForPremisesAndGoodsAndForSixtyDays() {
        assertThat(faults(with("seizure", "zh: 查封场所、扣押物品", "zh: 查封账户"))).containsExactly("money");
        assertThat(faults(with("seizure", "longest: 60", "longest: 61"))).containsExactly("seizure");
        assertThat(faults(with("seizure", "published: false", "published: true")))
                .containsExactly("public");
    }

    @Test
    void anIncentiveCarriesItsReviewAndDoesNotAskWhereOneIsRegistered() {
        assertThat(faults(Items.text("traffic").replaceFirst("(?ms)^competition:.*?(?=^demands)", "")))
                .containsExactly("competition");
        assertThat(faults(with("traffic", "流量规则应当公开", "限本市注册的经营者"))).containsExactly("local");
    }

    @Test
    void anIncentiveSaysWhatBarsItOrRestsOnTheCertificateAndASanctionIsBarredByNothing() {
        String bars =
                "bars: [penalty, abnormal-listing, serious-listing, judgment-default, sanction, arrears, agreement]\n";
        assertThat(faults(with("traffic", bars, ""))).containsExactly("bars");
        assertThat(faults(with("traffic", bars, "needs: [standing]\n"))).isEmpty();
        assertThat(faults(with("rectification", "\nlongest:", "\nbars: [penalty]\nlongest:")))
                .containsExactly("bars");
    }

    @Test
    void noPlatformBansCouriersButOnADecisionOfThePostalAuthority() {
        assertThat(faults(with("handling-of-violation", "against: [merchant]", "against: [logistics-firm]")))
                .containsExactly("courier");
        assertThat(faults(with("courier-restriction", "decided-by: [posts]", "decided-by: [market-regulator]")))
                .containsExactly("courier");
    }

    @Test
    void aRequestNamesWhoActsAndAdviceGoesToNoDepartment() {
        assertThat(faults(with("platform-disclosure", "executors: [platform]", "executors: []")))
                .containsExactly("executor");
        assertThat(faults(with("deposit-increase", "executors: [platform]", "executors: [department]")))
                .containsExactly("advice");
    }

    @Test
    void aFileThatIsNoItemIsRefusedWithItsPlaces() {
        assertThatThrownBy(() -> CatalogueFile.read("item: a\nlongest: viele\n"))
                .isInstanceOf(FaultyFileException.class)
                .hasMessageContaining("nature");
        assertThatThrownBy(() -> CatalogueFile.read(with("traffic", "longest: 365", "longest: 40000")))
                .isInstanceOf(FaultyFileException.class)
                .hasMessageContaining("longest");
    }
}
