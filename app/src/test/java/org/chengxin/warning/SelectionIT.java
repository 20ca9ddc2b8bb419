package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.ServerTest;
import org.chengxin.account.OrganisationId;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.evidence.SealId;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.warning.SealedFinding.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Which findings a week's capacity goes to. All is rolled back: other tests' findings take no part. */
class SelectionIT extends ServerTest {

    private static final String XIHU = "330106";
    private static final String BINJIANG = "330108";

    @Autowired
    private WarningStore store;

    @Autowired
    private Selection selection;

    @Autowired
    private LegalClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final OrganisationId platform = new OrganisationId(Uuid7.next());
    private final OrganisationId other = new OrganisationId(Uuid7.next());

    @Test
    void kindsTakeTurnsWhateverTheirScores() {
        Map<String, Long> chosen = rolledBack(() -> {
            insert(40, Kind.BRUSHING_MERCHANT, 900, XIHU, Origin.RUN);
            insert(3, Kind.SMEAR, 4, XIHU, Origin.RUN);
            insert(2, Kind.UNLICENSED, 1, XIHU, Origin.RUN);
            selection.choose();
            return chosen("kind");
        });

        assertThat(chosen)
                .containsOnly(Map.entry("brushing-merchant", 7L), Map.entry("smear", 3L), Map.entry("unlicensed", 2L));
    }

    @Test
    void districtsTakeTurnsWithinAKind() {
        Map<String, Long> chosen = rolledBack(() -> {
            insert(40, Kind.BRUSHING_MERCHANT, 900, XIHU, Origin.RUN);
            insert(4, Kind.BRUSHING_MERCHANT, 4, BINJIANG, Origin.RUN);
            selection.choose();
            return chosen("division");
        });

        assertThat(chosen).containsOnly(Map.entry(XIHU, 8L), Map.entry(BINJIANG, 4L));
    }

    @Test
    void theScoresOfPlatformsTakeNoPlacesOfTheOffices() {
        Map<String, Long> chosen = rolledBack(() -> {
            insert(30, Kind.BRUSHING_MERCHANT, 1_000_000, XIHU, Origin.PLATFORM);
            insert(12, Kind.BRUSHING_MERCHANT, 4, XIHU, Origin.RUN);
            selection.choose();
            return chosen("origin");
        });

        assertThat(chosen).containsOnly(Map.entry("platform", 3L), Map.entry("run", 12L));
    }

    @Test
    void aWeekThatIsChosenHourByHourIsAsFairAsOneThatIsChosenAtOnce() {
        Map<String, Long> chosen = rolledBack(() -> {
            insert(10, Kind.BRUSHING_MERCHANT, 900, XIHU, Origin.RUN);
            selection.choose();
            insert(10, Kind.BRUSHING_MERCHANT, 950, XIHU, Origin.RUN);
            insert(5, Kind.SMEAR, 4, XIHU, Origin.RUN);
            selection.choose();
            return chosen("kind");
        });

        assertThat(chosen).containsOnly(Map.entry("brushing-merchant", 10L), Map.entry("smear", 2L));
    }

    @Test
    void ofEqualScoresTheOneOnMoreRecordsIsChosen() {
        List<Integer> chosen = rolledBack(() -> {
            for (int orders = 1; orders <= 30; orders++) {
                insert(Kind.BRUSHING_MERCHANT, 12, orders, XIHU, Origin.RUN);
            }
            selection.choose();
            return store.waiting(100).stream()
                    .filter(finding -> finding.platform().equals(platform))
                    .map(finding -> finding.content().all())
                    .sorted()
                    .toList();
        });

        assertThat(chosen).isEqualTo(IntStream.rangeClosed(19, 30).boxed().toList());
    }

    private <T> T rolledBack(Supplier<T> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            sql.sql(
                            "update warning.finding set ending = 'dismissed', chosen = null where ending is null or chosen is not null")
                    .update();
            return work.get();
        });
    }

    private Map<String, Long> chosen(String column) {
        return sql
                .sql("select " + column + " from warning.finding where chosen is not null and platform in (:platforms)")
                .param("platforms", List.of(platform.value(), other.value()))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    }

    private void insert(int count, Kind kind, double score, String division, Origin origin) {
        for (int each = 0; each < count; each++) {
            insert(kind, score + each, 30, division, origin);
        }
    }

    private void insert(Kind kind, double score, int orders, String division, Origin origin) {
        List<Source> inputs = IntStream.range(0, orders)
                .mapToObj(order -> new Source("order", "o" + order, order))
                .toList();
        Finding finding = Finding.of(
                kind,
                List.of(new Named("merchant", SubjectId.next().toString())),
                List.of(),
                inputs,
                List.of(),
                List.of(),
                score);
        store.insert(
                Candidates.sealed(finding, platform, clock.today(), clock.today(), origin, subject -> division, 20),
                null,
                false,
                new SealId(Uuid7.next()));
    }
}
