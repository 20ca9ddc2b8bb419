package org.chengxin.detection.shop.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.shop.ShopFiles;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.record.ShopRecords;
import org.junit.jupiter.api.Test;

/** 三单比对: each rule of the messages 311, 411 and 511, kept and broken by one field. */
class TripleClausesTest {

    private final List<Map<String, String>> orders = new ArrayList<>();
    private final List<Map<String, String>> payments = new ArrayList<>();
    private final List<Map<String, String>> waybills = new ArrayList<>();

    @Test
    void aTripleThatKeepsEveryRuleIsNoFinding() throws IOException {
        triple("A");

        assertThat(find()).isEmpty();
    }

    @Test
    void whatWasPaidIsGoodsFreightAndTaxLessDiscountToTheCent() throws IOException {
        triple("A");
        orders.get(0).put("taxTotal", "9.11");
        assertThat(measures()).isEmpty();

        orders.get(0).put("taxTotal", "9.12");
        assertThat(measures()).containsExactly(Measure.SUM_WRONG);

        orders.get(0).put("taxTotal", "");
        orders.get(0).put("freight", "19.10");
        assertThat(measures()).as("what is not told is nothing").isEmpty();
    }

    @Test
    void thePaymentIsOfTheSameAmountAndCurrency() throws IOException {
        triple("A");
        payments.get(0).put("amountPaid", "114.12");
        assertThat(measures()).containsExactly(Measure.AMOUNT_AGAINST_ORDER);

        payments.get(0).put("amountPaid", "114.10");
        payments.get(0).put("currency", "502");
        assertThat(measures()).containsExactly(Measure.AMOUNT_AGAINST_ORDER);

        payments.get(0).put("currency", "142");
        payments.get(0).put("amountPaid", "a lot");
        assertThat(measures()).containsExactly(Measure.AMOUNT_AGAINST_ORDER);
    }

    @Test
    void theOrderIsDeclaredInYuan() throws IOException {
        triple("A");
        orders.get(0).put("currency", "502");
        payments.get(0).put("currency", "502");

        assertThat(measures()).containsExactly(Measure.CURRENCY_NOT_YUAN);
    }

    @Test
    void thePayerIsTheBuyerHoweverTheNumberIsWritten() throws IOException {
        triple("A");
        payments.get(0).put("payerIdNumber", " 1101-0519 4912 31002x ");
        assertThat(measures()).isEmpty();

        payments.get(0).put("payerIdNumber", "440524188001010014");
        assertThat(measures()).containsExactly(Measure.IDENTITY_AGAINST_ORDER);
    }

    @Test
    void theRecipientIsTheSameByNameTelephoneAndAddress() throws IOException {
        for (String column : List.of("consignee", "consigneeTelephone", "consigneeAddress")) {
            orders.clear();
            payments.clear();
            waybills.clear();
            triple("A");
            waybills.get(0).put(column, "someone else");

            List<Part> parts = find().get(0).parts();

            assertThat(parts).as(column).hasSize(1);
            assertThat(parts.get(0).measure()).isEqualTo(Measure.RECIPIENT_AGAINST_ORDER);
            assertThat(parts.get(0).value()).isEqualTo(1);
        }
    }

    @Test
    void onePersonBuysForFiveThousandAtMostAtOnce() throws IOException {
        triple("A");
        worth(0, "5000.00", "5009.10");
        assertThat(measures()).isEmpty();

        worth(0, "5000.01", "5009.11");
        assertThat(measures()).containsExactly(Measure.QUOTA_EXCEEDED);
    }

    @Test
    void onePersonBuysForTwentySixThousandAtMostInACalendarYear() throws IOException {
        for (int each = 0; each < 6; each++) {
            triple("A" + each);
            worth(each, each == 5 ? "1000.00" : "5000.00", each == 5 ? "1009.10" : "5009.10");
        }
        assertThat(find()).as("26,000 is allowed").isEmpty();

        worth(5, "1000.01", "1009.11");
        List<Finding> over = find();
        assertThat(over).hasSize(1);
        assertThat(over.get(0).kind()).isEqualTo(Kind.BORROWED_IDENTITIES);
        assertThat(over.get(0).parts().get(0).value()).isCloseTo(26_000.01, within(1e-9));

        orders.get(5).put("orderTime", "2027-01-01 00:00:01");
        assertThat(find()).as("the next year has a quota of its own").isEmpty();
    }

    @Test
    void aWaybillNumberIsOfOneFirmAndHalfAYear() throws IOException {
        triple("A");
        triple("B");
        orders.get(1).put("logisticsNo", "L-A");
        waybills.get(1).put("logisticsNo", "L-A");
        assertThat(measures()).containsExactly(Measure.NUMBER_REUSED, Measure.NUMBER_REUSED);

        orders.get(1).put("orderTime", "2026-09-02 10:00:00");
        assertThat(measures()).as("eight months later").isEmpty();

        orders.get(1).put("orderTime", "2026-01-03 10:00:00");
        orders.get(1).put("logisticsCode", "another firm");
        waybills.get(1).put("logisticsCode", "another firm");
        assertThat(measures()).isEmpty();
    }

    @Test
    void aPaymentNumberIsOfOneFirmForEver() throws IOException {
        triple("A");
        triple("B");
        orders.get(1).put("payTransactionId", "P-A");
        payments.get(1).put("payTransactionId", "P-A");
        orders.get(1).put("orderTime", "2027-09-02 10:00:00");
        assertThat(measures()).containsExactly(Measure.NUMBER_REUSED, Measure.NUMBER_REUSED);

        orders.get(1).put("payCode", "another firm");
        payments.get(1).put("payCode", "another firm");
        assertThat(measures()).isEmpty();
    }

    @Test
    void anOrderWithoutPaymentOrWaybillIsIncomplete() throws IOException {
        triple("A");
        payments.clear();
        assertThat(find().get(0).parts()).containsExactly(new Part(Measure.PART_MISSING, 1, 0, 1));

        waybills.clear();
        assertThat(find().get(0).parts()).containsExactly(new Part(Measure.PART_MISSING, 2, 0, 2));
    }

    @Test
    void aFamilyAtOneDoorIsNotTakenForBorrowedIdentities() throws IOException {
        for (int each = 0; each < 200; each++) {
            triple("A" + each);
            String door = each < 3 ? "one door" : "door " + each;
            for (Map<String, String> told : List.of(orders.get(each), waybills.get(each))) {
                told.put("consigneeAddress", door);
                told.put("consigneeTelephone", "t" + each);
            }
            orders.get(each).put("buyerIdNumber", "id" + each);
            payments.get(each).put("payerIdNumber", "id" + each);
        }
        assertThat(find()).isEmpty();

        for (int each = 3; each < 9; each++) {
            orders.get(each).put("consigneeAddress", "One door!");
            waybills.get(each).put("consigneeAddress", "one door");
        }
        List<Finding> found = find();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).named()).hasSize(9);
        assertThat(found.get(0).counters().get(0).explanation()).isEqualTo(Explanation.SAME_BUYER);
        assertThat(found.get(0).counters().get(0).share()).isCloseTo(1 / 9.0, within(1e-9));
    }

    private void worth(int order, String goods, String paid) {
        orders.get(order).put("goodsValue", goods);
        orders.get(order).put("acturalPaid", paid);
        payments.get(order).put("amountPaid", paid);
    }

    private void triple(String number) {
        orders.add(row(
                "orderNo",
                number,
                "payCode",
                "pay firm",
                "payTransactionId",
                "P-" + number,
                "logisticsCode",
                "carrier",
                "logisticsNo",
                "L-" + number,
                "goodsValue",
                "105.00",
                "freight",
                "10.00",
                "discount",
                "10.00",
                "taxTotal",
                "9.10",
                "acturalPaid",
                "114.10",
                "currency",
                "142",
                "buyerIdNumber",
                "11010519491231002X",
                "consignee",
                "张三",
                "consigneeTelephone",
                "1",
                "consigneeAddress",
                "road 1",
                "orderTime",
                "2026-01-02 10:00:00"));
        payments.add(row(
                "orderNo",
                number,
                "payCode",
                "pay firm",
                "payTransactionId",
                "P-" + number,
                "amountPaid",
                "114.10",
                "currency",
                "142",
                "payerIdNumber",
                "11010519491231002X"));
        waybills.add(row(
                "orderNo",
                number,
                "logisticsCode",
                "carrier",
                "logisticsNo",
                "L-" + number,
                "consignee",
                "张三",
                "consigneeTelephone",
                "1",
                "consigneeAddress",
                "road 1"));
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int each = 0; each < cells.length; each += 2) {
            row.put(cells[each], cells[each + 1]);
        }
        return row;
    }

    private static String file(List<Map<String, String>> rows) {
        StringBuilder file = new StringBuilder();
        for (Map<String, String> row : rows) {
            file.append(file.isEmpty() ? String.join(",", row.keySet()) + "\n" : "");
            file.append(String.join(",", row.values())).append('\n');
        }
        return file.toString();
    }

    private List<Measure> measures() throws IOException {
        return find().stream()
                .flatMap(each -> each.parts().stream())
                .map(Part::measure)
                .toList();
    }

    private List<Finding> find() throws IOException {
        ShopRecords records = ShopFiles.read(
                "customs-order", file(orders), "customs-payment", file(payments), "customs-waybill", file(waybills));
        return new TripleMatch(records.customsOrders, records.customsPayments, records.customsWaybills).find(0.5);
    }
}
