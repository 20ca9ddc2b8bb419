package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.warning.SealedFinding.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A pattern that is reported piece by piece becomes a warning with the report that completes it. */
class StreamsIT extends ServerTest {

    private static final AtomicInteger CODES = new AtomicInteger(60_000);
    private static final long SEED = 20_261_127L;
    private static final int RING = 12;
    private static final int HIRED = 18;
    private static final int[] TARGETS = {3, 4, 5, 6, 7};
    private static final int[] OTHERS = {0, 1, 2, 8, 9};

    @Autowired
    private Detections detections;

    @Autowired
    private Findings findings;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @Autowired
    private LegalClock clock;

    private Caller officer;

    @BeforeEach
    void hasAnOfficeWithTime() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        officer = bureau.officer(bureau.cityOffice(offices, "market-regulator"), "head");
        // what other tests put before people takes no place of this one's
        sql.sql("update warning.finding set chosen = chosen - 30 where chosen is not null")
                .update();
    }

    private Marketplace marketplace() {
        Marketplace market = new Marketplace(city(), clock.today(), SEED).opens(CODES.getAndAdd(Marketplace.MERCHANTS));
        market.honestReviews().reports();
        return market;
    }

    private List<SealedFinding> seen(Marketplace market) {
        return market.found(findings, officer, null, true).stream()
                .filter(finding -> finding.origin() == Origin.STREAM)
                .toList();
    }

    /** An officer of the office that the warning came to, which other tests' offices may be. */
    private Actor handler(MatterId warning) {
        UUID office = sql.sql("select organisation from matter.participant where matter = :id and role = 'handler'")
                .param("id", warning.value())
                .query(UUID.class)
                .single();
        return Actor.of(new Bureau(city(), accounts, matters).officer(accounts.organisation(office), "head"));
    }

    private long warnings(Marketplace market) {
        return seen(market).stream()
                .map(SealedFinding::matter)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
    }

    /** Until the streams have looked at all that was sent so far. */
    private void caughtUp() {
        awaitConsumer("review-stream");
        awaitConsumer("parcel-stream");
    }

    /** As a restart does: the streams come back with an empty memory. */
    private void forget() {
        sql.sql("""
                update evidence.consumer set holder = 'another', held_until = now() - interval '1 second'
                where name like '%-stream'""").update();
    }

    /** @return how many milliseconds after the answer to the completing report its warning was there */
    private long untilWarned(Marketplace market, List<List<String>> reports, Runnable between) {
        for (int at = 0; at < reports.size(); at++) {
            market.sends(
                    reports.get(at).get(0).contains("\"scan\"") ? market.logistics : market.platform, reports.get(at));
            long answered = System.nanoTime();
            caughtUp();
            if (!seen(market).isEmpty()) {
                eventually().until(() -> warnings(market) > 0);
                return (System.nanoTime() - answered) / 1_000_000;
            }
            if (at == reports.size() / 3) {
                between.run();
            }
        }
        throw new AssertionError("nothing was seen, seed " + SEED);
    }

    private static List<List<String>> ring(Marketplace market, String name) {
        return java.util.stream.IntStream.range(0, RING * TARGETS.length)
                .mapToObj(each -> List.of(
                        market.review(name + each / TARGETS.length, TARGETS[each % TARGETS.length], 2 - each / 10 % 3)))
                .toList();
    }

    @Test
    void aRingIsWarnedOfWithTheReviewThatCompletesIt() {
        Marketplace market = marketplace();
        caughtUp();
        assertThat(seen(market)).as("honest reviews").isEmpty();

        long milliseconds = untilWarned(market, ring(market, "ring-"), () -> {});

        System.out.printf("a warning %d ms after the review that completed the ring was answered%n", milliseconds);
        SealedFinding finding = seen(market).get(0);
        assertThat(finding.kind()).isEqualTo("brushing-ring");
        assertThat(finding.content().named())
                .filteredOn(who -> who.kind().equals("buyer"))
                .allSatisfy(who -> assertThat(who.key()).startsWith("ring-"));
        assertThat(finding.content().inputs())
                .isNotEmpty()
                .allSatisfy(input -> assertThat(proofs.inclusion(org.chengxin.shared.FactId.parse(input.key())))
                        .isPresent());
        assertThat(proofs.inclusion(finding.id())).isPresent();
        assertThat(matters.find(java.util.Objects.requireNonNull(finding.matter()), handler(finding.matter()))
                        .toString())
                .contains("这些商户最近的评价中有");
    }

    /** Neighbours who order together meet as a ring does, and say what they think. */
    @Test
    void whoMeetsAndJudgesAsOthersDoIsWarnedOfOnlyIfSomethingElseTiesThem() {
        Marketplace market = marketplace();
        for (int number = 10; number < Marketplace.MERCHANTS; number++) {
            String buyer = "honest-review-" + number + "-0";
            market.paid(buyer, number, "purse-of-" + buyer);
        }
        market.reports();
        market.sends(market.platform, together(market, "neighbour-", TARGETS));
        caughtUp();
        assertThat(seen(market)).as("own payers are not known of them").isEmpty();

        for (int buyer = 0; buyer < HIRED; buyer++) {
            market.paid("hired-" + buyer, OTHERS[0], "one-purse");
        }
        market.reports();
        market.sends(market.platform, together(market, "hired-", OTHERS));
        caughtUp();

        assertThat(seen(market))
                .singleElement()
                .satisfies(finding -> assertThat(finding.content().parts())
                        .extracting(FindingContent.Part::measure)
                        .contains("tied-by-payer"));
        assertThat(seen(market).get(0).content().named())
                .filteredOn(who -> who.kind().equals("buyer"))
                .allSatisfy(who -> assertThat(who.key()).startsWith("hired-"));
    }

    private static List<String> together(Marketplace market, String name, int[] at) {
        return java.util.stream.IntStream.range(0, RING * TARGETS.length)
                .mapToObj(each -> market.review(
                        name + each / TARGETS.length, at[each % at.length], 2 - each / 10 % 3, Marketplace.stars(each)))
                .toList();
    }

    @Tag("drill")
    @Test
    void aRestartBetweenItsReviewsLosesNothingAndTellsNothingTwice() {
        Marketplace market = marketplace();

        untilWarned(market, ring(market, "again-"), this::forget);
        long before = seen(market).size();
        forget();
        market.sends(market.platform, List.of(market.review("somebody", 70, 1)));
        caughtUp();

        assertThat(seen(market)).hasSize((int) before);
        assertThat(warnings(market)).isEqualTo(1);
    }

    @Test
    void aCourierWhoSignsForWhatNobodySawIsWarnedOfAtTheFirm() {
        Marketplace market = marketplace();
        caughtUp();
        assertThat(seen(market)).as("honest parcels").isEmpty();
        List<List<String>> scans = java.util.stream.IntStream.range(0, 20)
                .mapToObj(number -> market.unseenParcel(number, 8, "c-unseen"))
                .toList();
        market.reports();

        long milliseconds = untilWarned(market, scans, this::forget);

        System.out.printf("a warning %d ms after the scan that completed the pattern was answered%n", milliseconds);
        SealedFinding finding = seen(market).get(0);
        assertThat(finding.kind()).isEqualTo("empty-parcels-of-courier");
        assertThat(finding.subject())
                .isEqualTo(accounts.organisation(UUID.fromString(market.logistics.organisation()))
                        .subject());
        assertThat(matters.find(java.util.Objects.requireNonNull(finding.matter()), handler(finding.matter()))
                        .toString())
                .as("the courier with the firm that answers")
                .contains("c-unseen（" + market.logistics.name() + "）");
        assertThat(finding.content().inputs())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(input -> assertThat(input.type()).isEqualTo("parcel"));
    }

    @Test
    void twoPlatformsHalvesOfARingAreNoRing() {
        Marketplace one = marketplace();
        Marketplace other = marketplace();
        List<List<String>> first = ring(one, "half-");
        List<List<String>> second = ring(other, "half-");
        for (int each = 0; each < first.size(); each++) {
            boolean here = each / TARGETS.length % 4 == 0;
            (here ? one : other).sends((here ? one : other).platform, (here ? first : second).get(each));
            if (each > RING * 2) {
                break;
            }
        }
        caughtUp();

        assertThat(seen(one)).isEmpty();
    }

    @Tag("drill")
    @Test
    void theRunThatFindsTheSameRingOpensNoSecondWarningOfIt() {
        Marketplace market = marketplace();
        untilWarned(market, ring(market, "brusher-"), () -> {});
        java.util.Set<Object> before = rings(market);
        market.brushing(RING, TARGETS).reports();

        detections.follow();

        assertThat(before).hasSize(1);
        assertThat(rings(market)).as("seed %d", SEED).isEqualTo(before);
    }

    private java.util.Set<Object> rings(Marketplace market) {
        return java.util.Set.copyOf(sql.sql("""
                select matter from warning.finding where platform = :platform and kind = 'brushing-ring'
                    and matter is not null""")
                .param("platform", UUID.fromString(market.platform.organisation()))
                .query(UUID.class)
                .list());
    }
}
