package org.chengxin.detection.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OlistShopTest {

    @Test
    void honestTradeShowsItsFactsAndAccusesHardlyAnyone() throws IOException {
        Optional<Path> folder = Olist.folder();
        assumeTrue(folder.isPresent(), "skipped: no ../shared/data/olist beside the repository, nor -Dchengxin.shared");

        ShopFindings found = Shop.examine(Olist.market(folder.orElseThrow()).read(), ShopSettings.USUAL);

        Map<String, Integer> counts = found.counts();
        System.out.println(counts + " " + found.seconds());
        found.findings().stream()
                .limit(60)
                .forEach(each -> System.out.println(each.kind() + " " + each.score() + " "
                        + each.named().stream().limit(3).toList() + " "
                        + each.named().size() + " " + each.parts() + " "
                        + each.counters()));
        assertThat(found.orders()).hasSize(15_029);
    }
}
