package org.chengxin.matter.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A cursor goes into an address and comes back the same; one that nobody gave out begins at the beginning. */
class InboxCursorTest {

    private static final InboxCursor FIRST = InboxCursor.FIRST;
    private static final String ID = "01980000-0000-7000-8000-000000000000";

    @Test
    void whatIsGivenOutComesBackTheSame() {
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            InboxCursor cursor = new InboxCursor(
                    LocalDate.of(2019, 1, 6).plusDays(random.nextInt(20_000)),
                    new UUID(random.nextLong(), random.nextLong()));
            assertThat(InboxCursor.parse(cursor.text()))
                    .as("seed 5, run %d", run)
                    .isEqualTo(cursor);
            assertThat(cursor.text()).matches("[0-9a-f_-]+");
        }
    }

    @Test
    void aMatterWithoutADueDateIsLast() {
        InboxCursor never = new InboxCursor(LocalDate.MAX, UUID.fromString(ID));
        assertThat(never.text()).isEqualTo("never_" + ID);
        assertThat(InboxCursor.parse(never.text())).isEqualTo(never);
    }

    @Test
    void theBeginningIsBeforeEveryMatter() {
        assertThat(FIRST.due()).isBefore(LocalDate.of(2019, 1, 6));
        assertThat(FIRST.matter()).isEqualTo(new UUID(0, 0));
    }
}
