package org.chengxin.trials.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.chengxin.detection.shop.Shop;
import org.chengxin.detection.shop.ShopFindings;
import org.chengxin.detection.shop.ShopOutput;
import org.chengxin.detection.shop.ShopSettings;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind.Level;
import org.chengxin.detection.shop.record.ShopRecords;
import org.junit.jupiter.api.Test;

class OlistShopTest {

    @Test
    void theFactsOfRealTradeAreCountedAsOutsideTheProject() throws IOException {
        ShopFindings found = Shop.examine(honest(), ShopSettings.USUAL);

        assertThat(found.counts())
                .containsEntry("review-before-delivery", 742)
                .containsEntry("delivered-late", 1_169)
                .containsEntry("payment-off", 43);
        assertThat(found.orders()).hasSize(15_029);
        assertThat(found.reviews()).hasSize(14_978);
    }

    @Test
    void honestTradeHardlyAccusesAnyone() throws IOException {
        ShopFindings found = Shop.examine(honest(), ShopSettings.USUAL);

        assertThat(found.findings().stream().filter(each -> each.kind().level() == Level.SUSPICION))
                .as("of 2,000 sellers and 15,000 orders")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theSameRecordsGiveTheSameFindings() throws IOException {
        ShopRecords records = honest();
        ShopFindings one = Shop.examine(records, ShopSettings.USUAL);
        ShopFindings other = Shop.examine(records, ShopSettings.USUAL);
        ShopFindings otherSample = Shop.examine(records, ShopSettings.USUAL.withSeed(2));

        assertThat(written("findings.json", one).equals(written("findings.json", other)))
                .isTrue();
        assertThat(one.orders()).isEqualTo(other.orders());
        assertThat(one.audit()).isEqualTo(other.audit()).isNotEqualTo(otherSample.audit());
        assertThat(one.audit().size()).isBetween(150, 300);
    }

    @Test
    void everyFindingHasInputsPartsAndSomeoneNamed() throws IOException {
        for (Finding finding : Shop.examine(honest(), ShopSettings.USUAL).findings()) {
            assertThat(finding.inputs()).isNotEmpty();
            assertThat(finding.parts()).isNotEmpty();
            assertThat(finding.named()).isNotEmpty();
        }
    }

    @Test
    void theCountsStandInTheSummary() throws IOException {
        ShopFindings found = Shop.examine(honest(), ShopSettings.USUAL);
        assertThat(written("summary.json", found))
                .startsWith("{\"model\":\"shop\",\"version\":")
                .contains("\"falseAlarms\":0.5", "\"orders\":15029,", "\"payment-off\":43");
    }

    private static String written(String file, ShopFindings found) throws IOException {
        StringWriter out = new StringWriter();
        new ShopOutput(found, ShopSettings.USUAL, Map.of()).write(file, out);
        return out.toString();
    }

    private static ShopRecords honest() throws IOException {
        Optional<Path> folder = SharedOlist.folder();
        assumeTrue(folder.isPresent(), "skipped: no ../shared/data/olist beside the repository, nor -Dchengxin.shared");
        return SharedOlist.market(folder.orElseThrow()).read();
    }
}
