package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whatever is told rather than estimated is declared, may be given another value, and stands in the model card. */
class RingSettingsTest {

    @Test
    void aParameterHasItsUsualValueUntilAnotherIsGiven() {
        RingSettings usual = RingSettings.standard();
        assertThat(usual.value(RingParameter.FONDNESS)).isEqualTo(RingParameter.FONDNESS.usual());
        RingSettings changed = usual.with(RingParameter.FONDNESS, 2);
        assertThat(changed.value(RingParameter.FONDNESS)).isEqualTo(2);
        assertThat(changed.value(RingParameter.ADORED)).isEqualTo(RingParameter.ADORED.usual());
        assertThatThrownBy(() -> usual.with(RingParameter.FONDNESS, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usual.with(RingParameter.ADORED, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allowingFansMoreNamesFewer() {
        SmallMarket market = new SmallMarket(7, 8000, 900, 40_000).ring(60, 10, 0.4, 100, 5);
        RingSettings usual = new RingSettings(2, 0.001);
        assertThat(Rings.find(market.ratings(), usual).blocks()).hasSize(1);
        assertThat(Rings.find(market.ratings(), usual.with(RingParameter.ADORED, 5))
                        .blocks())
                .isEmpty();
    }

    @Test
    void theModelCardNamesEachWithItsValue() throws IOException {
        String card = Files.readString(Path.of("../docs/models/rings.md"));
        for (RingParameter parameter : RingParameter.values()) {
            String value = String.format(Locale.ROOT, "%s", parameter.usual()).replaceFirst("\\.0$", "");
            assertThat(card).contains("| `" + parameter.name() + "` | " + value + " |");
        }
    }
}
