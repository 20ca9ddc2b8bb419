package org.chengxin.simulation.call;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.client.ChengxinClient;
import org.chengxin.client.ClientException;
import org.chengxin.client.Report;
import org.chengxin.client.Result;
import org.chengxin.simulation.LoadingException;
import org.chengxin.simulation.Reporting;
import org.chengxin.simulation.SimulatedReport;

/** Sends the city's reports with the client, one client a reporter. */
public final class CityReporting implements Reporting {

    private final URI server;
    private final Map<String, ChengxinClient> clients = new ConcurrentHashMap<>();

    public CityReporting(URI server) {
        this.server = server;
    }

    @Override
    public Receipt send(String token, List<SimulatedReport> batch) throws LoadingException, InterruptedException {
        ChengxinClient client = clients.computeIfAbsent(token, each -> new ChengxinClient(server, each));
        try {
            return receipt(client.send(batch.stream()
                    .map(report -> new Report(report.type(), report.key(), report.data()))
                    .toList()));
        } catch (ClientException refused) {
            throw new LoadingException("a batch of " + batch.get(0).type(), refused);
        }
    }

    private static Receipt receipt(List<Result> results) {
        int created = 0;
        int duplicates = 0;
        List<Refusal> refusals = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            Result result = results.get(index);
            switch (result.status()) {
                case CREATED -> created++;
                case DUPLICATE -> duplicates++;
                case REJECTED ->
                    refusals.add(new Refusal(index, result.problems().toString()));
            }
        }
        return new Receipt(created, duplicates, refusals);
    }
}
