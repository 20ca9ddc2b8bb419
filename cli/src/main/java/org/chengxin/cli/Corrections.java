package org.chengxin.cli;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.client.ClientException;
import org.chengxin.client.Report;
import org.chengxin.client.Result;
import org.chengxin.client.Result.Status;

/**
 * Sends reports and lets each replace what an earlier run reported under its key, with a reason. A key that stands twice in the
 * same run is not replaced by itself: its second report stays refused.
 */
final class Corrections implements Lanes.Sender {

    private static final String CONFLICT = "report.key-conflict";

    private final Lanes.Sender sender;
    private final String reason;
    private final KeySet seen = new KeySet();
    private long replaced;

    Corrections(Lanes.Sender sender, String reason) {
        this.sender = sender;
        this.reason = reason;
    }

    /** Number of reports that took the place of another. */
    synchronized long replaced() {
        return replaced;
    }

    @Override
    public List<Result> send(List<Report> reports) throws ClientException, InterruptedException {
        List<Result> results = new ArrayList<>(sender.send(reports));
        List<Integer> places = new ArrayList<>();
        List<Report> again = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            Report report = reports.get(index);
            Result result = results.get(index);
            boolean first = seen.add(report.type(), report.key());
            if (first && result.id() != null && isConflict(result)) {
                places.add(index);
                again.add(new Report(report.type(), report.key(), report.data(), result.id(), reason));
            }
        }
        if (!again.isEmpty()) {
            List<Result> second = sender.send(again);
            for (int index = 0; index < second.size(); index++) {
                results.set(places.get(index), second.get(index));
            }
            count(second);
        }
        return results;
    }

    private synchronized void count(List<Result> second) {
        replaced += second.stream()
                .filter(result -> result.status() == Status.CREATED)
                .count();
    }

    static boolean isConflict(Result result) {
        return result.status() == Status.REJECTED
                && result.problems().stream().anyMatch(each -> each.code().equals(CONFLICT));
    }
}
