package org.chengxin.matter.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page goes on where the last one ended; a cursor that nobody gave out begins at the beginning. */
class InboxCursorTest {

    @Test
    void aCursorIsReadAsItWasWritten() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            LocalDate due = random.nextInt(5) == 0
                    ? LocalDate.MAX
                    : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900));
            InboxCursor cursor = new InboxCursor(due, new UUID(random.nextLong(), random.nextLong()));
            assertThat(InboxCursor.parse(cursor.text())).isEqualTo(cursor);
            assertThat(cursor.text()).doesNotContain(" ", "&", "%").hasSizeLessThan(60);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "2026-03-02",
                "2026-03-02_",
                "2026-13-02_00000000-0000-0000-0000-000000000000",
                "never",
                "never_x",
                "'; drop table matter.matter; --",
                "_00000000-0000-0000-0000-000000000000"
            })
    void anythingElseIsTheBeginning(String text) {
        assertThat(InboxCursor.parse(text)).isEqualTo(InboxCursor.parse(null));
    }

    @ParameterizedTest
    @CsvSource({"王小明,王**", "李,**", "欧阳修,欧**", "𠮷田,𠮷**", "'',''"})
    void aNameIsMaskedBehindItsFirstCharacter(String name, String masked) {
        assertThat(Faces.masked(name)).isEqualTo(masked);
    }
}
