package org.chengxin.detection.shop.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import org.chengxin.detection.table.BadLines;
import org.junit.jupiter.api.Test;

class SheetTest {

    private final BadLines bad = new BadLines(100);

    @Test
    void columnsAreAskedForByTheirTitlesInAnyOrderAndHoweverTheyAreWritten() throws IOException {
        Sheet sheet = sheet("Lines.Price, KEY ,lines/item\n10.5,a,7\n");

        assertThat(sheet.next()).isTrue();
        assertThat(sheet.text("key")).isEqualTo("a");
        assertThat(sheet.text("item")).isEqualTo("7");
        assertThat(sheet.amount("price")).isEqualTo(105_000);
        assertThat(sheet.text("nothing of the kind")).isEmpty();
        assertThat(sheet.has("price")).isTrue();
        assertThat(sheet.has("zone")).isFalse();
        assertThat(sheet.doubtful()).isFalse();
        assertThat(sheet.next()).isFalse();
    }

    @Test
    void quotesCommasAndLineBreaksAreOfTheFieldAndStartNoRecord() throws IOException {
        Sheet sheet = sheet("key,text\na,\"one, \"\"two\"\"\nthree\"\nb,four\n");

        sheet.next();
        assertThat(sheet.text("text")).isEqualTo("one, \"two\"\nthree");
        assertThat(sheet.number()).isEqualTo(1);
        sheet.next();
        assertThat(sheet.text("text")).isEqualTo("four");
        assertThat(sheet.number()).isEqualTo(2);
    }

    @Test
    void aRecordOfAnotherWidthAndAnOpenQuoteAreBadAndTheOthersAreRead() throws IOException {
        Sheet sheet = sheet("key,text\na\nb,x,y\nc,z\nd,\"open\n");

        assertThat(sheet.next()).isTrue();
        assertThat(sheet.text("key")).isEqualTo("c");
        assertThat(sheet.next()).isFalse();
        assertThat(bad.first())
                .containsExactly(
                        "line 1: 1 columns instead of 2",
                        "line 2: 3 columns instead of 2",
                        "line 4: a quote is not closed");
    }

    @Test
    void whatIsNotThereIsNoneAndWhatCannotBeReadIsDoubtful() throws IOException {
        Sheet sheet = sheet("at,sum,count,day\n,,,\nnever,1,1,2026-01-01\n2026-01-01T00:00:00Z,x,1,2026-01-01\n"
                + "2026-01-01T00:00:00Z,1,-1,2026-01-01\n2026-01-01T00:00:00Z,1,2147483648,2026-01-01\n"
                + "2026-01-01T00:00:00Z,1,1,2026-13-01\n2026-01-01T00:00:00Z,-1.5,0,2026-01-01\n");
        boolean[] doubtful = {false, true, true, true, true, true, false};

        for (boolean expected : doubtful) {
            assertThat(sheet.next()).isTrue();
            long at = sheet.instant("at");
            long sum = sheet.amount("sum");
            int count = sheet.whole("count");
            if (!sheet.text("day").isEmpty()) {
                sheet.date("day");
            }
            assertThat(sheet.doubtful()).as("record %d", sheet.number()).isEqualTo(expected);
            if (sheet.number() == 1) {
                assertThat(at).isEqualTo(Moment.NONE);
                assertThat(sum).isEqualTo(Amounts.NONE);
                assertThat(count).isEqualTo(-1);
            }
        }
        assertThat(sheet.amount("sum")).isEqualTo(-15_000);
    }

    @Test
    void aTimeIsOneOfItsRecordsZone() throws IOException {
        Sheet sheet = sheet("at,zone\n2026-01-01T00:00:00,America/Sao_Paulo\n2026-01-01T00:00:00,\n");

        sheet.next();
        assertThat(sheet.instant("at"))
                .isEqualTo(Instant.parse("2026-01-01T03:00:00Z").getEpochSecond());
        sheet.next();
        assertThat(sheet.instant("at"))
                .isEqualTo(Instant.parse("2025-12-31T16:00:00Z").getEpochSecond());
    }

    private Sheet sheet(String text) throws IOException {
        return new Sheet(new StringReader(text), bad);
    }
}
