package org.chengxin.warning.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.chengxin.account.OrganisationId;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.shared.Uuid7;
import org.chengxin.warning.stream.Following.Start;
import org.chengxin.warning.stream.Following.Stumble;
import org.chengxin.warning.stream.Watches.Read;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** A feed of five facts a page, of which the first is a sighting. */
class FollowingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");

    private final OrganisationId platform = new OrganisationId(Uuid7.next(Clock.systemUTC()));
    private final List<Sighting> sightings =
            IntStream.range(0, 5).mapToObj(this::sighting).toList();
    private final List<Long> read = new ArrayList<>();
    private final List<Sighting> kept = new ArrayList<>();
    private int opened;

    private Sighting sighting(int number) {
        Finding finding = Finding.of(
                Kind.BRUSHING_RING,
                List.of(new Named("buyer", "b" + number)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                4);
        return new Sighting(platform, finding, TODAY, TODAY);
    }

    private Start opens() {
        opened++;
        return new Start(this::page, 0);
    }

    private Read page(long from, long until) {
        read.add(from);
        return from < sightings.size()
                ? new Read(List.of(sightings.get((int) from)), 5, from + 1)
                : new Read(List.of(), 0, from);
    }

    private OptionalInt keep(Read page) {
        kept.addAll(page.sightings());
        return OptionalInt.of(page.sightings().size());
    }

    private static void looks(Following following, int times) {
        IntStream.range(0, times).forEach(each -> following.goOn());
    }

    @Test
    void aSightingThatFailsOverAndOverIsGivenUpAndTheNextAreKept() {
        Sighting bad = sightings.get(2);
        Following following = new Following("review", this::opens, (from, page) -> {
            if (page.sightings().contains(bad)) {
                throw new Stumble(bad, new IllegalArgumentException("always"));
            }
            return keep(page);
        });

        looks(following, 10 + Following.ATTEMPTS * (Following.REST + 1));

        assertThat(kept).containsExactly(sightings.get(0), sightings.get(1), sightings.get(3), sightings.get(4));
        assertThat(opened).as("the memory is not filled again").isEqualTo(1);
        assertThat(read.stream().filter(from -> from == 2))
                .as("nor the page read again")
                .hasSize(1);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsGivenUp() {
        int[] failures = {0};
        Following following = new Following("review", this::opens, (from, page) -> {
            if (from == 2 && failures[0]++ < 10) {
                throw new Stumble(sightings.get(2), new DataAccessResourceFailureException("away"));
            }
            return keep(page);
        });

        looks(following, 10 + 10 * (Following.REST + 1));

        assertThat(kept).isEqualTo(sightings);
    }

    @Test
    void aPageThatWasReadInPartIsReadIntoANewMemory() {
        int[] failures = {0};
        Following following = new Following(
                "review",
                () -> {
                    opened++;
                    return new Start(
                            (from, until) -> {
                                if (from == 1 && failures[0]++ == 0) {
                                    throw new IllegalStateException("in the middle");
                                }
                                return page(from, until);
                            },
                            kept.size());
                },
                (from, page) -> keep(page));

        looks(following, 10 + Following.REST + 1);

        assertThat(kept).isEqualTo(sightings);
        assertThat(opened).isEqualTo(2);
    }

    @Test
    void whereAnotherInstanceMovedOnItBeginsAnew() {
        boolean[] moved = {true};
        Following following = new Following("review", this::opens, (from, page) -> {
            if (from == 1 && moved[0]) {
                moved[0] = false;
                kept.clear();
                return OptionalInt.empty();
            }
            return keep(page);
        });

        looks(following, 10);

        assertThat(kept).isEqualTo(sightings);
        assertThat(opened).isEqualTo(2);
    }
}
