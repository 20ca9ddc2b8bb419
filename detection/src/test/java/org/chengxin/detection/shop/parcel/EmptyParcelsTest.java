package org.chengxin.detection.shop.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.shop.record.ShopRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmptyParcelsTest {

    private static final long START = Instant.parse("2026-01-01T04:00:00Z").getEpochSecond();
    private static final long HOUR = 3_600;
    private static final String HANGZHOU = "330106";
    private static final String SHANGHAI = "310104";
    private static final String URUMQI = "650102";

    private final StringBuilder orders = new StringBuilder("key,placed,buyer,item,merchant,product,quantity,price\n");
    private final StringBuilder parcels = new StringBuilder(
            "key,order,carrier,waybill,handedOver,delivered,grams,originDivision,destinationDivision\n");
    private final StringBuilder scans = new StringBuilder("waybill,at,step,outlet,courier,division,grams\n");
    private final SplittableRandom random = new SplittableRandom(9);
    private int number;

    @BeforeEach
    void honestTrade() {
        for (int each = 0; each < 2_000; each++) {
            String key = parcel("m" + each % 20, "W" + each * 1_000, 30 + random.nextInt(30), 500, SHANGHAI);
            if (random.nextInt(50) > 0) {
                scan(key, "W" + each * 1_000, 0, "pickup", HANGZHOU, "");
                scan(key, "W" + each * 1_000, 12, "hub", SHANGHAI, "");
            }
            scan(key, "W" + each * 1_000, 30, "delivered", SHANGHAI, "c" + each % 30);
        }
    }

    @Test
    void aWaybillForTwoBuyersIsReused() throws IOException {
        parcel("m1", "W-shared", 40, 500, SHANGHAI);
        parcel("m1", "W-shared", 40, 500, SHANGHAI);

        assertThat(surpriseOfLast(Measure.WAYBILL_REUSED)).isGreaterThan(2);
        assertThat(surpriseOfFirst(Measure.WAYBILL_REUSED)).isZero();
    }

    @Test
    void aParcelFarTooFastForItsRouteStandsOut() throws IOException {
        parcel("m1", "W-1", 2, 500, SHANGHAI);

        assertThat(surpriseOfLast(Measure.SIGNED_FAST)).isGreaterThan(2);
    }

    @Test
    void aParcelMuchLighterThanItsGoodsStandsOut() throws IOException {
        parcel("m1", "W-1", 40, 20, SHANGHAI);

        assertThat(surpriseOfLast(Measure.LIGHT_FOR_GOODS)).isGreaterThan(2);
    }

    @Test
    void scansThatNoVehicleCanReachAndASignatureElsewhereStandOut() throws IOException {
        String key = parcel("m1", "W-1", 40, 500, SHANGHAI);
        scan(key, "W-1", 0, "pickup", HANGZHOU, "");
        scan(key, "W-1", 1, "delivered", URUMQI, "c1");

        assertThat(surpriseOfLast(Measure.IMPOSSIBLE_SPEED)).isGreaterThan(2);
        assertThat(surpriseOfLast(Measure.SIGNED_ELSEWHERE)).isGreaterThan(2);
        assertThat(surpriseOfLast(Measure.NO_TRANSIT_SCAN)).isZero();
    }

    @Test
    void aCarrierThatWasNotSeenOnTheWayStandsOutWhereOthersAre() throws IOException {
        String key = parcel("m1", "W-1", 40, 500, SHANGHAI);
        scan(key, "W-1", 30, "delivered", SHANGHAI, "c1");

        assertThat(surpriseOfLast(Measure.NO_TRANSIT_SCAN)).isBetween(1.2, 2.5);
    }

    @Test
    void aMerchantWhoSendsEmptyParcelsIsNamedWithItsCourierAndNobodyElse() throws IOException {
        for (int each = 0; each < 30; each++) {
            String key = parcel("m7", "E" + each, 3, 15, SHANGHAI);
            scan(key, "E" + each, 3, "delivered", HANGZHOU, "accomplice");
        }

        List<Finding> found = find();

        assertThat(named(found, Kind.EMPTY_PARCELS_OF_MERCHANT)).containsExactly("m7");
        assertThat(named(found, Kind.EMPTY_PARCELS_OF_COURIER)).containsExactly("accomplice");
    }

    @Test
    void oneWrongClockMakesNoEmptyParcelAndTheWrongWeightBesidesDoes() throws IOException {
        String clock = parcel("m1", "W-1", 0, 500, SHANGHAI);
        scan(clock, "W-1", 0, "pickup", HANGZHOU, "");
        scan(clock, "W-1", 0, "delivered", SHANGHAI, "c1");
        assertThat(surpriseOfLast(Measure.SIGNED_FAST)).isGreaterThan(2);
        assertThat(surpriseOfLast(Measure.IMPOSSIBLE_SPEED)).isGreaterThan(2);
        assertThat(find()).isEmpty();

        String empty = parcel("m2", "W-2", 0, 10, SHANGHAI);
        scan(empty, "W-2", 0, "pickup", HANGZHOU, "");
        scan(empty, "W-2", 0, "delivered", SHANGHAI, "c2");
        assertThat(named(find(), Kind.EMPTY_PARCEL)).containsExactly(empty);
    }

    @Test
    void whereAnOrderIsOfSeveralMerchantsNobodyIsSaidToSendFromElsewhere() throws IOException {
        String one = parcel("m1", "W-1", 40, 500, SHANGHAI);
        String both = parcel("m1", "W-2", 40, 500, SHANGHAI);
        orders.append(both).append(",2026-01-01T00:00:00Z,b,2,m2,pm2,1,10\n");
        String moved = parcels.toString()
                .replaceAll(
                        "(?m)^(" + one + "|" + both + ")(,.*,)" + HANGZHOU + "," + SHANGHAI + "$",
                        "$1$2" + URUMQI + "," + SHANGHAI);
        parcels.setLength(0);
        parcels.append(moved);
        ShopRecords records = read();
        var evidence = new EmptyParcels(records).evidence();
        int last = records.parcels.size() - 1;

        assertThat(evidence.surprise(last - 1, Measure.SENT_FROM_ELSEWHERE)).isGreaterThan(1.5);
        assertThat(evidence.surprise(last, Measure.SENT_FROM_ELSEWHERE)).isZero();
    }

    @Test
    void honestTradeIsNotNamed() throws IOException {
        assertThat(find()).isEmpty();
    }

    private static List<String> named(List<Finding> found, Kind kind) {
        return found.stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> each.named().stream())
                .map(Named::key)
                .toList();
    }

    private List<Finding> find() throws IOException {
        ShopRecords records = read();
        return new ParcelFindings(records, new EmptyParcels(records)).find(0.5);
    }

    private double surpriseOfLast(Measure measure) throws IOException {
        ShopRecords records = read();
        return new EmptyParcels(records).evidence().surprise(records.parcels.size() - 1, measure);
    }

    private double surpriseOfFirst(Measure measure) throws IOException {
        return new EmptyParcels(read()).evidence().surprise(0, measure);
    }

    private String parcel(String merchant, String waybill, int hours, int grams, String destination) {
        String key = "o" + number++;
        String out = Instant.ofEpochSecond(START + number * HOUR).toString();
        String in = Instant.ofEpochSecond(START + number * HOUR + hours * HOUR).toString();
        orders.append(String.join(",", key, out, "b" + number, "1", merchant, "p" + merchant, "1", "10\n"));
        parcels.append(String.join(
                ",", key, key, "yto", waybill, out, in, Integer.toString(grams), HANGZHOU, destination + "\n"));
        return key;
    }

    private void scan(String key, String waybill, int hours, String step, String division, String courier) {
        long start = START + (Integer.parseInt(key.substring(1)) + 1) * HOUR;
        scans.append(String.join(
                ",",
                waybill,
                Instant.ofEpochSecond(start + hours * HOUR).toString(),
                step,
                "o-" + division,
                courier,
                division,
                "\n"));
    }

    private ShopRecords read() throws IOException {
        return new ShopReader(0)
                .read("order", new StringReader(orders.toString()))
                .read("parcel", new StringReader(parcels.toString()))
                .read("scan", new StringReader(scans.toString()))
                .records();
    }
}
