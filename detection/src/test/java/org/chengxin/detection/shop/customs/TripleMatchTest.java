package org.chengxin.detection.shop.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.shop.record.ShopRecords;
import org.junit.jupiter.api.Test;

class TripleMatchTest {

    private static final String ORDERS = "orderNo,payTransactionId,logisticsNo,goodsValue,freight,discount,taxTotal,"
            + "acturalPaid,currency,buyerIdNumber,consignee,consigneeTelephone,consigneeAddress,orderTime\n";
    private static final String PAYMENTS = "orderNo,payTransactionId,amountPaid,currency,payerIdNumber\n";
    private static final String WAYBILLS = "orderNo,logisticsNo,consignee,consigneeTelephone,consigneeAddress\n";

    private final StringBuilder orders = new StringBuilder(ORDERS);
    private final StringBuilder payments = new StringBuilder(PAYMENTS);
    private final StringBuilder waybills = new StringBuilder(WAYBILLS);

    @Test
    void threeThatAgreeAreNoFinding() throws IOException {
        order("A", "P-A", "L-A", "110.00", "33-a", "138 0013 8000");
        payment("A", "P-A", "110.00000", "33-A");
        waybill("A", "L-A", "13800138000");

        assertThat(find()).isEmpty();
    }

    @Test
    void eachDisagreementIsAPartInWords() throws IOException {
        order("A", "P-A", "L-A", "111.00", "1", "13800138000");
        payment("A", "P-A", "110.00", "2");
        waybill("A", "L-A", "13900139000");

        assertThat(find()).hasSize(1);
        assertThat(find().get(0).parts())
                .extracting(Part::measure)
                .containsExactly(
                        Measure.SUM_WRONG,
                        Measure.AMOUNT_AGAINST_ORDER,
                        Measure.IDENTITY_AGAINST_ORDER,
                        Measure.RECIPIENT_AGAINST_ORDER);
        assertThat(find().get(0).inputs()).hasSize(3);
    }

    @Test
    void whatIsMissingAndWhatIsUsedTwiceIsTold() throws IOException {
        order("A", "P", "L", "110.00", "1", "1");
        order("B", "P", "L", "110.00", "1", "1");
        payment("A", "P", "110.00", "1");

        List<Finding> found = find();

        assertThat(found).hasSize(2);
        assertThat(found.get(0).parts())
                .extracting(Part::measure, Part::value)
                .contains(tuple(Measure.PART_MISSING, 1.0), tuple(Measure.NUMBER_REUSED, 2.0));
    }

    @Test
    void oneTelephoneForManyBuyersIsBorrowedIdentitiesAndNamesNoPerson() throws IOException {
        for (int each = 0; each < 500; each++) {
            String telephone = each < 12 ? "13700000000" : "138" + each;
            order("A" + each, "P" + each, "L" + each, "110.00", "id" + each, telephone);
            payment("A" + each, "P" + each, "110.00", "id" + each);
            waybill("A" + each, "L" + each, telephone);
        }

        List<Finding> found = find();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(Kind.BORROWED_IDENTITIES);
        assertThat(found.get(0).named()).hasSize(12);
        assertThat(found.toString()).doesNotContain("13700000000", "id3");
    }

    @Test
    void aYearlyQuotaIsOfOnePersonAndOneYear() throws IOException {
        for (int each = 0; each < 270; each++) {
            order("A" + each, "P" + each, "L" + each, "110.00", "same", "t" + each);
            payment("A" + each, "P" + each, "110.00", "same");
            waybill("A" + each, "L" + each, "t" + each);
        }

        assertThat(find()).hasSize(1);
        assertThat(find().get(0).parts().get(0)).isEqualTo(new Part(Measure.QUOTA_EXCEEDED, 27_000, 26_000, 27 / 26.0));
    }

    private void order(String number, String payment, String waybill, String paid, String buyer, String telephone) {
        orders.append(String.join(
                        ",",
                        number,
                        payment,
                        waybill,
                        "100.00,10.00,5.00,5.00",
                        paid,
                        "142",
                        buyer,
                        "张三",
                        telephone,
                        "road " + telephone,
                        "2026-01-02 10:00:00"))
                .append('\n');
    }

    private void payment(String order, String number, String paid, String payer) {
        payments.append(String.join(",", order, number, paid, "142", payer)).append('\n');
    }

    private void waybill(String order, String number, String telephone) {
        String plain = telephone.replace(" ", "");
        waybills.append(String.join(",", order, number, "张三", plain, "road " + plain))
                .append('\n');
    }

    private List<Finding> find() throws IOException {
        ShopRecords records = new ShopReader(0)
                .read("customs-order", new StringReader(orders.toString()))
                .read("customs-payment", new StringReader(payments.toString()))
                .read("customs-waybill", new StringReader(waybills.toString()))
                .records();
        return new TripleMatch(records.customsOrders, records.customsPayments, records.customsWaybills).find(0.5);
    }
}
