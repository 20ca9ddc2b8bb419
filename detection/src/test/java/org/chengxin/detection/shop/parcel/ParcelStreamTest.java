package org.chengxin.detection.shop.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.Scans;
import org.junit.jupiter.api.Test;

class ParcelStreamTest {

    private static final String HANGZHOU = "330106";
    private static final String URUMQI = "650102";

    private final ParcelStream stream = new ParcelStream(10_000, 3);
    private final List<Finding> found = new ArrayList<>();
    private long number;

    @Test
    void theScanThatNoAeroplaneCouldReachTellsOfTheParcel() {
        honest(200, 1);
        scan("W-1", 0, Scans.PICKUP, HANGZHOU, "");
        assertThat(found).isEmpty();

        scan("W-1", 600, Scans.DELIVERED, URUMQI, "courier-9");
        assertThat(found).isEmpty();
        scan("W-1", 700, Scans.PICKUP, HANGZHOU, "");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(Kind.EMPTY_PARCEL);
        assertThat(found.get(0).inputs()).hasSize(3);
        assertThat(found.get(0).parts()).extracting(Part::measure).contains(Measure.IMPOSSIBLE_SPEED);
    }

    @Test
    void aCourierWhoSignsWhatNobodySawIsToldOfAtTheFifthOrLater() {
        honest(500, 2);
        for (int parcel = 0; parcel < 10; parcel++) {
            scan("E-" + parcel, parcel * 60, Scans.DELIVERED, HANGZHOU, "courier-bad");
        }

        assertThat(found).isNotEmpty();
        assertThat(found).allMatch(each -> each.kind() == Kind.EMPTY_PARCELS_OF_COURIER);
        assertThat(found.get(0).named().get(0).key()).isEqualTo("courier-bad");
        assertThat(found.get(0).parts())
                .extracting(Part::measure)
                .as("one way suffices here, while a run asks for two")
                .containsExactly(Measure.SIGNED_UNUSUAL);
        assertThat(found.get(0).inputs())
                .as("each parcel that speaks against them")
                .extracting(Source::key)
                .startsWith("E-0", "E-1")
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsHeldAgainstOthersWhoHaveHardlySignedForAnything() {
        for (int parcel = 0; parcel < 200; parcel++) {
            scan("L-" + parcel, parcel * 60, Scans.DELIVERED, HANGZHOU, parcel % 3 == 0 ? "courier-b" : "courier-a");
        }

        assertThat(found).isEmpty();
    }

    @Test
    void whereNobodyScansOnTheWayNobodyIsToldOf() {
        for (int parcel = 0; parcel < 5_000; parcel++) {
            scan("N-" + parcel, parcel * 60, Scans.DELIVERED, HANGZHOU, "courier-" + parcel % 50);
        }

        // Until the stream has seen enough, a few may be told of.
        assertThat(found.size()).isLessThan(5);
    }

    @Test
    void honestParcelsWithTheirSlipsAreNotToldOf() {
        honest(20_000, 3);

        assertThat(found).isEmpty();
    }

    @Test
    void whatIsNotScannedForLongestIsForgottenSoThatStrangeNumbersDoNotFillTheMemory() {
        ParcelStream small = new ParcelStream(100, 3);
        small.accept(new ParcelScan(1, "W-1", 0, Scans.PICKUP, "", HANGZHOU, -1));
        for (int other = 0; other < 1_000; other++) {
            small.accept(new ParcelScan(2 + other, "X-" + other, other, Scans.PICKUP, "", HANGZHOU, -1));
        }

        assertThat(small.accept(new ParcelScan(2_000, "W-1", 60, Scans.DELIVERED, "", URUMQI, -1)))
                .as("nobody remembers where it was picked up")
                .isEmpty();
    }

    @Test
    void aParcelIsToldOfOnceAndAScanThatComesLateIsNoJourneyBackwards() {
        honest(500, 4);
        scan("W-2", 0, Scans.PICKUP, HANGZHOU, "");
        scan("W-2", 600, Scans.DELIVERED, URUMQI, "c");
        for (int again = 0; again < 5; again++) {
            scan("W-2", 700 + again, Scans.PICKUP, HANGZHOU, "");
        }
        assertThat(found).hasSize(1);

        scan("W-3", 90_000, Scans.DELIVERED, "310104", "c");
        int before = found.size();
        scan("W-3", 100, Scans.HUB, URUMQI, "");
        assertThat(found).hasSize(before);
    }

    /** Picked up, through a hub, signed for; one in a hundred was never scanned on its way. */
    private void honest(int parcels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int parcel = 0; parcel < parcels; parcel++) {
            String waybill = "H" + seed + "-" + parcel;
            long start = parcel * 60L;
            if (random.nextInt(100) > 0) {
                scan(waybill, start, Scans.PICKUP, HANGZHOU, "");
                scan(waybill, start + 40_000, Scans.HUB, "310112", "");
            }
            scan(waybill, start + 90_000, Scans.DELIVERED, "310104", "courier-" + random.nextInt(100));
        }
    }

    private void scan(String waybill, long at, int step, String division, String courier) {
        stream.accept(new ParcelScan(++number, waybill, at, step, courier, division, -1))
                .ifPresent(found::add);
    }
}
