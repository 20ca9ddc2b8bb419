package org.chengxin.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.web.part.CasePart;
import org.junit.jupiter.api.Test;

/** From a case a demo's clock goes to the nearest day on which something is due, and from there to the day after. */
class NextDueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void theNearestDayThatIsStillAhead() {
        assertThat(day("2026-02-27", "2026-04-01", "2026-03-09")).isEqualTo("2026-03-09");
    }

    @Test
    void onTheDayItselfTheDayAfter() {
        assertThat(day("2026-03-02", "2026-03-09")).isEqualTo("2026-03-03");
    }

    @Test
    void nothingWhereAllIsOverOrFurtherThanOneStep() {
        assertThat(next()).isEmpty();
        assertThat(next("2026-03-01", "2027-03-04")).isEmpty();
        assertThat(next("2027-03-03")).isPresent();
    }

    private static String day(String... dues) {
        return next(dues).orElseThrow().day().toString();
    }

    private static Optional<NextDue> next(String... dues) {
        List<LocalDate> days = Stream.of(dues).map(LocalDate::parse).toList();
        return NextDue.of(new CasePart.About(new UUID(0, 1), "1", "complaint", Map.of(), Set.of(), days), TODAY);
    }
}
