package org.chengxin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationId;
import org.chengxin.quality.ReportFigureStore.Counted;
import org.chengxin.quality.TakenBackCount.TakenBack;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a source rewrites and takes back of what stood is counted; what it puts right at once, or after a quarantine, is not. */
class TakenBackIT extends ServerTest {

    private static final LocalDate TODAY = ReportFigures.day(Instant.now());

    @Autowired
    private TakenBackCount count;

    @Autowired
    private ReportQuality quality;

    @Autowired
    private QuarantineStore quarantines;

    private Source reviews;
    private List<FactId> reported;

    @BeforeEach
    void aPlatformThatReportedReviews() {
        Member platform = city().newPlatform("m");
        reviews = new Source(new OrganisationId(UUID.fromString(platform.organisation())), "review");
        reported = city()
                .report(
                        platform.token(),
                        IntStream.range(0, 4)
                                .mapToObj(number -> TestCity.item("review", "r" + number, """
                                        {"order":"o","rating":1,"created":"2026-03-02T20:05:00+08:00","merchant":"m"}"""))
                                .toList())
                .stream()
                .map(result -> FactId.parse(result.id()))
                .toList();
    }

    /** The first is rewritten, the others are taken back. */
    private Map<String, Long> counted(LocalDate day) {
        Map<Counted, Long> counts = new HashMap<>();
        count.count(
                IntStream.range(0, reported.size())
                        .mapToObj(each -> new TakenBack(reviews.organisation(), reported.get(each), each > 0, day))
                        .toList(),
                quality.types(),
                counts);
        Map<String, Long> figures = new HashMap<>();
        counts.forEach((counted, many) -> {
            assertThat(counted.source()).isEqualTo(reviews);
            assertThat(counted.day()).isEqualTo(day);
            figures.put(counted.figure(), many);
        });
        return figures;
    }

    @Test
    void whatStoodOverADaysEndIsCounted() {
        assertThat(counted(TODAY.plusDays(1)))
                .containsOnly(Map.entry(ReportFigures.REWRITTEN, 1L), Map.entry(ReportFigures.WITHDRAWN, 3L));
    }

    @Test
    void whatIsPutRightOnItsOwnDayIsNot() {
        assertThat(counted(TODAY)).isEmpty();
    }

    @Test
    void whatCameInWithAQuarantinedLoadIsNotHoweverThatWasDecided() {
        quarantines.hold(reviews, TODAY, List.of("rating"));
        assertThat(counted(TODAY.plusDays(1))).isEmpty();
    }
}
