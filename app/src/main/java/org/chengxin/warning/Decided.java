package org.chengxin.warning;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.table.Records;
import org.springframework.stereotype.Component;

/**
 * 已认定的结果: what officers decided of earlier warnings, as the models take it: it speaks of an order's neighbours, never of
 * the order itself.
 */
@Component
class Decided {

    /** The newest decisions of a platform; older orders have mostly left the window. */
    private static final int DECISIONS = 200;

    private final WarningStore store;

    Decided(WarningStore store) {
        this.store = store;
    }

    /** Orders of findings that were borne out count as brushed, those of false alarms as cleared; the newest word holds. */
    void tell(OrganisationId platform, ShopReader reader) throws IOException {
        Map<String, Boolean> brushed = new LinkedHashMap<>();
        for (SealedFinding finding : store.decided(platform, Kind.BRUSHING_MERCHANT.model(), DECISIONS)) {
            boolean borneOut = !Disposals.DISMISSED.equals(finding.ending());
            finding.content().inputs().stream()
                    .filter(input -> input.type().equals("order"))
                    .forEach(order -> brushed.putIfAbsent(order.key(), borneOut));
        }
        StringBuilder csv = new StringBuilder("type,key,label\n");
        brushed.forEach((order, wrong) ->
                csv.append("order,").append(Records.quoted(order)).append(wrong ? ",1\n" : ",0\n"));
        reader.read("seed", new StringReader(csv.toString()));
    }
}
