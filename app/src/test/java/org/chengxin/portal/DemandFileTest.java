package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The demands of the policy as they are read from their file. */
class DemandFileTest {

    private final List<Demand> demands = new Demands().all();

    @Test
    void theyAreNumberedWithoutAGap() {
        assertThat(demands)
                .extracting(Demand::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 110)
                        .mapToObj("D%03d"::formatted)
                        .toList());
    }

    @Test
    void eachSaysWhatIsAskedInBothLanguagesAndByWhichClause() {
        assertThat(demands).allSatisfy(demand -> {
            assertThat(demand.clause()).as(demand.id()).isNotBlank();
            assertThat(demand.zh()).as(demand.id()).matches("(?s).*\\p{IsHan}.*");
            assertThat(demand.en())
                    .as(demand.id())
                    .matches("(?s).*[A-Za-z]{3}.*")
                    .doesNotContainPattern("\\p{IsHan}{8}");
            assertThat(demand.lead()).as(demand.id()).isNotBlank();
            assertThat(demand.state()).as(demand.id()).isIn(Set.of("served", "partly", "not-yet"));
        });
    }

    @Test
    void aCommaInsideQuotesEndsNoField() {
        Demand fourth = demands.get(3);
        assertThat(fourth.en()).isEqualTo("Honest subjects gain, dishonest ones are held back, both by set rules.");
        assertThat(fourth.state()).isEqualTo("partly");
    }

    @Test
    void wordsAreSplitAtBlanksAndAnEmptyFieldIsNone() {
        Demand second = demands.get(1);
        assertThat(second.pages()).containsExactly("/", "/subjects/{id}");
        assertThat(second.rules()).isEmpty();
        assertThat(second.tests()).containsExactly("CreditFilesIT", "ReportApiIT");
        assertThat(second.figure()).isEqualTo("credit-records");
        assertThat(demands)
                .allSatisfy(
                        demand -> assertThat(demand.pages()).as(demand.id()).allMatch(page -> page.startsWith("/")));
    }

    @Test
    void whatIsServedSaysWhere() {
        assertThat(demands.stream().filter(demand -> !demand.state().equals("not-yet")))
                .isNotEmpty()
                .allSatisfy(
                        demand -> assertThat(demand.modules()).as(demand.id()).isNotEmpty());
    }
}
