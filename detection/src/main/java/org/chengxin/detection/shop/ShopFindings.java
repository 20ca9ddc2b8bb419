package org.chengxin.detection.shop;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.ShopRecords;

/**
 * Findings of a run over shops' records.
 *
 * @param findings suspicions first, each kind of level by score from the highest
 * @param audit records drawn at random, to learn what the models overlook
 * @param seconds of each stage
 */
public record ShopFindings(
        ShopRecords records,
        List<Finding> findings,
        double[] orders,
        double[] parcels,
        double[] reviews,
        double[] fakes,
        double[] smears,
        List<Source> audit,
        Map<String, Double> seconds) {

    /** Number of findings by kind. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.kind().key(), 1, Integer::sum));
        return counts;
    }
}
