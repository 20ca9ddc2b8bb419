package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.account.OrganisationId;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.warning.SealedFinding.Origin;
import org.chengxin.warning.SealedFinding.Severity;
import org.chengxin.warning.stream.StreamFinding;
import org.junit.jupiter.api.Test;

/** What a model says, as it is sealed; and when two findings are of one thing. */
class CandidatesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");

    private final OrganisationId platform = new OrganisationId(Uuid7.next());
    private final SubjectId merchant = SubjectId.next();
    private final SubjectId firm = SubjectId.next();

    private SealedFinding sealed(Kind kind, List<Named> named, List<Named> nearby) {
        return sealed(kind, named, nearby, List.of(new Source("order", "o1", 1)), List.of());
    }

    private SealedFinding sealed(
            Kind kind, List<Named> named, List<Named> nearby, List<Source> inputs, List<Counter> counters) {
        Finding finding = Finding.of(
                kind, named, nearby, inputs, List.of(new Part(Measure.ORDER_BURST, 30, Double.NaN, 4)), counters, 4);
        return Candidates.sealed(finding, platform, TODAY, TODAY.minusDays(3), Origin.STREAM, subject -> "330106", 20);
    }

    private static Named buyer(int number) {
        return new Named("buyer", "b" + number);
    }

    private static List<Named> buyers(int from, int until) {
        return IntStream.range(from, until).mapToObj(CandidatesTest::buyer).toList();
    }

    private Named merchant() {
        return new Named("merchant", merchant.toString());
    }

    @Test
    void aMerchantIsItsSubjectAndACourierStandsForItsFirm() {
        assertThat(sealed(Kind.BRUSHING_MERCHANT, List.of(merchant()), List.of()))
                .satisfies(finding -> {
                    assertThat(finding.subject()).isEqualTo(merchant);
                    assertThat(finding.division()).isEqualTo("330106");
                    assertThat(finding.severity()).isEqualTo(Severity.LIGHT);
                    assertThat(finding.day()).isEqualTo(TODAY);
                    assertThat(finding.began()).isEqualTo(TODAY.minusDays(3));
                });
        assertThat(sealed(
                                Kind.EMPTY_PARCELS_OF_COURIER,
                                List.of(new Named("courier", firm + "/c/7")),
                                List.of(merchant()))
                        .subject())
                .isEqualTo(firm);
    }

    @Test
    void ofOneMerchantTwentyOrdersAreSeriousAndTheirPaymentsMakeItNoMore() {
        assertThat(of(19).severity()).isEqualTo(Severity.LIGHT);
        assertThat(of(20).severity()).isEqualTo(Severity.SERIOUS);
        assertThat(sealed(Kind.RE_ENTRY, List.of(merchant()), List.of()).severity())
                .as("whatever its extent")
                .isEqualTo(Severity.SERIOUS);
    }

    @Test
    void ofEqualScoresTheOneWithMoreRecordsIsStronger() {
        assertThat(of(30).strength()).isGreaterThan(of(20).strength()).isLessThan(of(20).score() + 0.01);
    }

    private SealedFinding of(int orders) {
        List<Source> inputs = IntStream.range(0, orders)
                .boxed()
                .flatMap(number -> java.util.stream.Stream.of(
                        new Source("order", "o" + number, number), new Source("payment", "y" + number, number)))
                .toList();
        return sealed(Kind.BRUSHING_MERCHANT, List.of(merchant()), List.of(), inputs, List.of());
    }

    @Test
    void whoIsKnownToNobodyIsNoSubject() {
        assertThat(sealed(Kind.EMPTY_PARCELS_OF_COURIER, List.of(new Named("courier", "c-7")), List.of())
                        .subject())
                .isNull();
        assertThat(sealed(Kind.BRUSHING_MERCHANT, List.of(new Named("merchant", "shop 7")), List.of())
                        .division())
                .isNull();
    }

    @Test
    void aFindingKeepsTheFirstOfManyRecordsAndSaysHowManyThereAre() {
        List<Source> inputs = IntStream.range(0, 900)
                .mapToObj(number -> new Source("order", "o" + number, number))
                .toList();

        FindingContent content = sealed(Kind.BRUSHING_MERCHANT, List.of(merchant()), List.of(), inputs, List.of())
                .content();

        assertThat(content.inputs()).hasSize(500).startsWith(new FindingContent.Input("order", "o0"));
        assertThat(content.all()).isEqualTo(900);
    }

    @Test
    void whatCannotBeANumberInJsonIsWrittenAsNoneAndWhatTheDataCannotTellIsNegative() {
        FindingContent content = sealed(
                        Kind.BRUSHING_MERCHANT,
                        List.of(merchant()),
                        List.of(),
                        List.of(new Source("order", "o1", 1)),
                        List.of(
                                new Counter(Explanation.LONG_CUSTOM, Double.NaN),
                                new Counter(Explanation.MARKET_PEAK, 0.4)))
                .content();

        assertThat(content.parts()).extracting(FindingContent.Part::expected).containsExactly(0.0);
        assertThat(content.counters()).extracting(FindingContent.Counter::share).containsExactly(-1.0, 0.4);
    }

    @Test
    void aSingleOrderParcelOrReviewAndAMereFactAreNobodysWarning() {
        assertThat(List.of(Kind.values()))
                .filteredOn(kind -> Candidates.isForPeople(
                        Finding.of(kind, List.of(), List.of(), List.of(), List.of(), List.of(), 1)))
                .doesNotContain(Kind.BRUSHING_ORDER, Kind.EMPTY_PARCEL, Kind.FAKE_REVIEW, Kind.DELIVERED_LATE)
                .contains(Kind.BRUSHING_RING, Kind.EMPTY_PARCELS_OF_COURIER, Kind.SMEAR, Kind.UNLICENSED);
    }

    @Test
    void aRingThatOneMoreAccountJoinsIsStillTheSame() {
        SealedFinding three = sealed(Kind.BRUSHING_RING, plus(buyers(0, 3), merchant()), List.of());
        SealedFinding four = sealed(Kind.BRUSHING_RING, plus(buyers(0, 4), merchant()), List.of());
        SealedFinding elsewhere =
                sealed(Kind.BRUSHING_RING, plus(buyers(0, 3), new Named("merchant", firm.toString())), List.of());

        assertThat(four.fingerprint()).isEqualTo(three.fingerprint());
        assertThat(elsewhere.fingerprint()).isNotEqualTo(three.fingerprint());
    }

    @Test
    void aCourierIsTheSameWhoseverParcelsComeToLight() {
        List<Named> courier = List.of(new Named("courier", firm + "/c7"));
        byte[] fingerprint = sealed(Kind.EMPTY_PARCELS_OF_COURIER, courier, List.of(merchant()))
                .fingerprint();

        assertThat(sealed(Kind.EMPTY_PARCELS_OF_COURIER, courier, List.of()).fingerprint())
                .isEqualTo(fingerprint);
        assertThat(sealed(
                                Kind.EMPTY_PARCELS_OF_COURIER,
                                List.of(new Named("courier", merchant + "/c7")),
                                List.of(merchant()))
                        .fingerprint())
                .as("the same number at another firm")
                .isNotEqualTo(fingerprint);
    }

    @Test
    void groupsAreOneWhereHalfOfTheSmallerIsInTheOther() {
        SealedFinding large = sealed(Kind.BRUSHING_RING, buyers(0, 20), List.of());

        assertThat(sealed(Kind.BRUSHING_RING, buyers(18, 22), List.of()).sharesAccountsWith(large))
                .isTrue();
        assertThat(sealed(Kind.BRUSHING_RING, buyers(19, 23), List.of()).sharesAccountsWith(large))
                .isFalse();
        assertThat(sealed(Kind.BRUSHING_RING, List.of(merchant()), List.of()).sharesAccountsWith(large))
                .as("without accounts")
                .isFalse();
        assertThat(sealed(Kind.SMEAR, buyers(0, 20), List.of()).sharesAccountsWith(large))
                .as("another kind")
                .isFalse();
    }

    private static List<Named> plus(List<Named> some, Named one) {
        return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(one))
                .toList();
    }

    @Test
    void whatAStreamSawSaysSo() {
        StreamFinding finding = new StreamFinding(
                platform,
                Finding.of(Kind.BRUSHING_RING, buyers(0, 5), List.of(), List.of(), List.of(), List.of(), 9),
                null,
                TODAY);

        assertThat(Candidates.sealed(
                                finding.finding(), platform, TODAY, finding.began(), Origin.STREAM, any -> null, 20)
                        .origin())
                .isEqualTo(Origin.STREAM);
    }
}
