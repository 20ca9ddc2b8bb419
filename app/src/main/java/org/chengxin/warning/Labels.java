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
 * 已认定的结果: labels for the models, from officers' decisions on earlier warnings: the orders that an officer confirmed, and
 * those of false alarms. A label affects the neighbours of an order, not the order itself.
 */
@Component
class Labels {

    /** Limit of decisions per platform, newest first; orders of older ones have mostly left the window. */
    private static final int DECISIONS = 200;

    private final WarningStore store;

    Labels(WarningStore store) {
        this.store = store;
    }

    /** The newest decision on an order wins. */
    void tell(OrganisationId platform, ShopReader reader) throws IOException {
        Map<String, Boolean> brushed = new LinkedHashMap<>();
        store.decided(platform, Kind.BRUSHING_MERCHANT.model(), DECISIONS)
                .forEach(decided -> decided.orders().forEach(order -> brushed.putIfAbsent(order, decided.brushed())));
        StringBuilder csv = new StringBuilder("type,key,label\n");
        brushed.forEach((order, wrong) ->
                csv.append("order,").append(Records.quoted(order)).append(wrong ? ",1\n" : ",0\n"));
        reader.read("seed", new StringReader(csv.toString()));
    }
}
