package org.chengxin.warning.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.parcel.ParcelScan;
import org.chengxin.detection.shop.parcel.ParcelStream;
import org.chengxin.detection.shop.record.Scans;
import org.chengxin.shared.SubjectId;
import org.chengxin.trade.ScanFeed.Scanned;

/**
 * Stream detector on the scans of one platform's parcels, per firm, since baselines are specific to a firm. State: 10,000
 * parcels of each of eight firms, up to 40 MiB. It reports couriers who signed for many suspicious parcels, never single
 * parcels.
 */
final class ParcelMonitor {

    static final int PARCELS = 10_000;

    /** Score from which the model reports a single parcel, one in ten thousand; such findings are dropped here. */
    static final double SINGLE = 3;

    private static final int FIRMS = 8;

    private final Map<SubjectId, ParcelStream> firms = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SubjectId, ParcelStream> eldest) {
            return size() > FIRMS;
        }
    };
    private long number;

    /** @return the finding on a courier completed by this scan; its inputs are waybills */
    Optional<Finding> accept(Scanned scan) {
        int step = Scans.step(scan.step());
        if (step < 0) {
            return Optional.empty();
        }
        return firms.computeIfAbsent(scan.firm(), firm -> new ParcelStream(PARCELS, SINGLE))
                .accept(new ParcelScan(
                        ++number,
                        scan.waybill(),
                        scan.at().getEpochSecond(),
                        step,
                        scan.courier() == null ? "" : scan.firm() + "/" + scan.courier(),
                        scan.division() == null ? "" : scan.division(),
                        scan.grams()))
                .filter(finding -> finding.kind() == Kind.EMPTY_PARCELS_OF_COURIER);
    }
}
