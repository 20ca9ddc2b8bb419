package org.chengxin.client;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends reports to a server; safe for several threads, each call has one request in flight. */
public final class ChengxinClient {

    private static final String PATH = "/api/v1/reports";

    private final Exchange exchange;

    public ChengxinClient(URI server, String token) {
        this(server, token, Patience.usual());
    }

    /** @param patience how long a request waits in all for a busy or absent server */
    public ChengxinClient(URI server, String token, Duration patience) {
        this(server, token, new Patience(patience, time -> Thread.sleep(time.toMillis())));
    }

    ChengxinClient(URI server, String token, Patience patience) {
        this.exchange = new Exchange(server, token, patience);
    }

    /**
     * Sends any number of reports, in requests as large as the API takes, and answers their results in order.
     *
     * <p>A busy server (429, 503) is waited for, a lost connection is tried again: a report is known by its key, so
     * what had arrived comes back as a duplicate. Unless told otherwise a
     * request waits two minutes in all. After an exception an unknown
     * part of the reports is stored; sending all of them again is safe.
     */
    public List<Result> send(List<Report> reports) throws ClientException, InterruptedException {
        List<Result> results = new ArrayList<>(reports.size());
        while (results.size() < reports.size()) {
            List<Report> rest = reports.subList(results.size(), reports.size());
            Batch batch = Batch.of(rest);
            if (batch.tooLarge()) {
                results.add(Result.rejected(
                        rest.get(0).key(),
                        new Result.Problem("report.too-large", "", "超过 16 MiB，请拆分（more than 16 MiB, split it）")));
            } else {
                results.addAll(post(batch));
            }
        }
        return results;
    }

    private List<Result> post(Batch batch) throws ClientException, InterruptedException {
        List<Result> results = Results.read(exchange.post(PATH, batch::body, 200, true));
        if (results.size() != batch.count()) {
            throw new ClientException(
                    200,
                    "服务器对 %1$d 条报送答复了 %2$d 条结果（%2$d results came back for %1$d reports）"
                            .formatted(batch.count(), results.size()),
                    null);
        }
        return results;
    }
}
