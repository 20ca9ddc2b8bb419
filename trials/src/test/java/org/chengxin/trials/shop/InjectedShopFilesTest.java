package org.chengxin.trials.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said to be true covers the files, and as much of it is wrong as was asked for. */
class InjectedShopFilesTest {

    @Test
    void asMuchIsWrongAsWasAskedFor() throws IOException {
        Optional<Path> folder = SharedOlist.folder();
        assumeTrue(folder.isPresent(), "skipped: no ../shared/data/olist beside the repository, nor -Dchengxin.shared");
        Path olist = folder.orElseThrow();
        InjectedShop shop = InjectedShop.of(name -> Files.newBufferedReader(olist.resolve(name)), 0.03, 9);

        for (Map<String, InjectedShop.Case> cases : java.util.List.of(shop.orders(), shop.parcels(), shop.smears())) {
            long wrong =
                    cases.values().stream().filter(InjectedShop.Case::wrong).count();
            assertThat(wrong / (double) cases.size()).isBetween(0.02, 0.035);
        }
        for (String type : InjectedShop.TYPES) {
            StringWriter out = new StringWriter();
            shop.write(type, out);
            assertThat(out.toString())
                    .as(type)
                    .startsWith(type.equals("scan") ? "waybill," : "key,")
                    .endsWith("\n");
        }
    }
}
