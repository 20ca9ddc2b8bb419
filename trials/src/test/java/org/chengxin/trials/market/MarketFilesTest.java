package org.chengxin.trials.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.chengxin.detection.table.Records;
import org.junit.jupiter.api.Test;

/** The files of a market can be read back, and the truth names every member of every ring once. */
class MarketFilesTest {

    private final Market market = Market.of(Shape.HARD, 20_000, 9);

    @Test
    void writesFourWholeNumbersALine() throws IOException {
        StringWriter out = new StringWriter();
        MarketFiles.ratings(market, out);
        Records records = new Records(new StringReader(out.toString()));
        while (records.next()) {
            assertThat(records.fields()).isEqualTo(4);
            assertThat(records.integer(3)).isNotNegative();
        }
        assertThat(records.number()).isEqualTo(20_000);
        assertThat(out.toString()).endsWith("\n").doesNotContain("\r");
    }

    @Test
    void writesWhoBelongsToWhichRing() throws IOException {
        StringWriter out = new StringWriter();
        MarketFiles.truth(market, out);
        Records records = new Records(new StringReader(out.toString()));
        assertThat(records.next()).isTrue();
        assertThat(records.field(0)).isEqualTo("kind");
        int users = 0;
        while (records.next()) {
            if (records.field(0).equals("u")) {
                users++;
                assertThat(market.wrongUsers()[records.integer(1)]).isTrue();
            } else {
                assertThat(market.wrongItems()[records.integer(1)]).isTrue();
            }
        }
        int expected = 0;
        for (boolean wrong : market.wrongUsers()) {
            expected += wrong ? 1 : 0;
        }
        assertThat(users).isEqualTo(expected);
    }
}
