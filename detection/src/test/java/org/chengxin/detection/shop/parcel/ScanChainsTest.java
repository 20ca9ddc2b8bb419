package org.chengxin.detection.shop.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.chengxin.detection.shop.ShopFiles;
import org.chengxin.detection.shop.record.ShopRecords;
import org.junit.jupiter.api.Test;

/** What does not fit in the scans of one parcel, beside the scans that nearly look so and are in order. */
class ScanChainsTest {

    @Test
    void aParcelThatTravelsFitsInEveryWay() throws IOException {
        ScanChains chains = chains("01T08,pickup,hz,330106,500", "01T20,hub,,310104,510", "02T09,delivered,sh,310104,");

        assertThat(chains.withoutTransit.set(0)).isFalse();
        assertThat(chains.impossible.set(0)).isFalse();
        assertThat(chains.outOfOrder.set(0)).isFalse();
        assertThat(chains.elsewhere.set(0)).isFalse();
        assertThat(chains.weights.set(0)).isFalse();
    }

    @Test
    void signedForWithoutPickupOrHubIsWithoutTransitAndOutForDeliveryIsNone() throws IOException {
        assertThat(chains("02T09,delivered,sh,310104,").withoutTransit.set(0)).isTrue();
        assertThat(chains("02T07,out-for-delivery,sh,310104,", "02T09,delivered,sh,310104,")
                        .withoutTransit
                        .set(0))
                .isTrue();
        assertThat(chains("01T20,hub,,310104,", "02T09,delivered,sh,310104,")
                        .withoutTransit
                        .set(0))
                .isFalse();
    }

    @Test
    void fourThousandKilometresInOneHourAreImpossibleAndInAFlightAreNot() throws IOException {
        assertThat(chains("01T08,pickup,hz,330106,", "01T09,hub,,650102,")
                        .impossible
                        .set(0))
                .isTrue();
        assertThat(chains("01T08,pickup,hz,330106,", "01T14,hub,,650102,")
                        .impossible
                        .set(0))
                .isFalse();
        assertThat(chains("01T08,pickup,hz,330106,", "01T08,hub,,330110,")
                        .impossible
                        .set(0))
                .as("another district of the same city")
                .isFalse();
    }

    @Test
    void aScanOnTheWayAfterTheSignatureIsOutOfOrderAndAReturnIsNot() throws IOException {
        assertThat(chains("01T08,pickup,hz,330106,", "02T08,delivered,sh,310104,", "03T08,hub,,310104,")
                        .outOfOrder
                        .set(0))
                .isTrue();
        assertThat(chains("01T08,hub,,330106,", "02T08,pickup,hz,330106,")
                        .outOfOrder
                        .set(0))
                .as("picked up when it was under way")
                .isTrue();
        assertThat(chains("01T08,pickup,hz,330106,", "02T08,delivered,sh,310104,", "03T08,returned,sh,310104,")
                        .outOfOrder
                        .set(0))
                .isFalse();
        assertThat(chains("02T08,delivered,sh,310104,", "01T08,pickup,hz,330106,")
                        .outOfOrder
                        .set(0))
                .as("only the file is out of order")
                .isFalse();
    }

    @Test
    void signedForInAnotherCityThanItIsAddressedToIsElsewhere() throws IOException {
        assertThat(chains("02T09,delivered,hz,330106,").elsewhere.set(0)).isTrue();
        assertThat(chains("02T09,delivered,sh,310115,").elsewhere.set(0))
                .as("another district")
                .isFalse();
        assertThat(chains("02T09,delivered,sh,,").elsewhere.set(0))
                .as("nobody says where")
                .isFalse();
    }

    @Test
    void aScaleThatDisagreesByHalfIsToldAndPackagingIsNot() throws IOException {
        assertThat(chains("01T08,pickup,hz,330106,20").weights.set(0)).isTrue();
        assertThat(chains("01T08,pickup,hz,330106,760").weights.set(0)).isTrue();
        assertThat(chains("01T08,pickup,hz,330106,700").weights.set(0)).isFalse();
        assertThat(chains("01T08,pickup,hz,330106,").weights.set(0)).isFalse();
    }

    @Test
    void theCourierIsWhoSignsAndTheOutletWhereItWasPickedUp() throws IOException {
        ShopRecords records = ShopFiles.read(
                "order", "key,placed\nA,2026-01-01T00:00:00Z\n",
                "parcel", "key,order,waybill\nP,A,W\nQ,A,none\n",
                "scan",
                        "waybill,at,step,outlet,courier\n"
                                + "W,2026-01-02T09:00:00Z,delivered,their outlet,last\n"
                                + "W,2026-01-01T09:00:00Z,pickup,our outlet,first\n");
        ScanChains chains = new ScanChains(records);

        assertThat(records.names.couriers.text(chains.courier[0])).isEqualTo("last");
        assertThat(records.names.outlets.text(chains.outlet[0])).isEqualTo("our outlet");
        assertThat(records.names.couriers.text(chains.courier[1])).isEmpty();
    }

    @Test
    void oneNumberForTwoBuyersIsReusedAndForOneBuyersOrdersIsNot() throws IOException {
        String orders =
                "key,placed,buyer\nA,2026-01-01T00:00:00Z,b\nB,2026-01-01T00:00:00Z,b\nC,2026-01-01T00:00:00Z,c\n";

        Waybills together =
                new Waybills(ShopFiles.read("order", orders, "parcel", "key,order,waybill\nP,A,W\nQ,B,W\n"));
        assertThat(together.reused.set(0)).isFalse();

        Waybills shared = new Waybills(
                ShopFiles.read("order", orders, "parcel", "key,order,waybill\nP,A,W\nQ,C,W\nR,B,V\nS,unknown,V\n"));
        assertThat(shared.reused.set(0)).isTrue();
        assertThat(shared.reused.set(2))
                .as("an order that nobody knows is another buyer's")
                .isTrue();
    }

    @Test
    void numbersOfOneMerchantAndCarrierThatFollowUponEachOtherAreConsecutive() throws IOException {
        String orders = """
                key,placed,item,merchant
                A,2026-01-01T00:00:00Z,1,m
                B,2026-01-01T00:00:00Z,1,m
                C,2026-01-01T00:00:00Z,1,m
                D,2026-01-01T00:00:00Z,1,n
                """;
        Waybills numbers = new Waybills(ShopFiles.read("order", orders, "parcel", """
                key,order,carrier,waybill
                P,A,yto,YT0000000100
                Q,B,yto,YT0000000102
                R,C,sf,YT0000000103
                S,D,yto,YT0000000101
                T,A,yto,YT0000000200
                U,B,yto,no number
                V,C,yto,YT99999999999999999999999
                """));

        assertThat(numbers.consecutive.set(0)).isTrue();
        assertThat(numbers.consecutive.set(1)).isTrue();
        assertThat(numbers.consecutive.set(2)).as("of another carrier").isFalse();
        assertThat(numbers.consecutive.set(3)).as("of another merchant").isFalse();
        assertThat(numbers.consecutive.set(4)).as("far away").isFalse();
        assertThat(numbers.consecutive.set(5)).isFalse();
    }

    /** Of a parcel of 500 g to Shanghai, declared by the platform; scans as day and hour, step, outlet, division, grams. */
    private static ScanChains chains(String... scans) throws IOException {
        StringBuilder file = new StringBuilder("waybill,at,step,outlet,division,grams\n");
        for (String scan : scans) {
            int comma = scan.indexOf(',');
            file.append("W,2026-01-")
                    .append(scan, 0, comma)
                    .append(":00:00Z")
                    .append(scan.substring(comma))
                    .append('\n');
        }
        return new ScanChains(ShopFiles.read(
                "order", "key,placed\nA,2026-01-01T00:00:00Z\n",
                "parcel", "key,order,waybill,grams,destinationDivision\nP,A,W,500,310104\n",
                "scan", file.toString()));
    }
}
