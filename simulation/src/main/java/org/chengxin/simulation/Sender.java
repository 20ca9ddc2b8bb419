package org.chengxin.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.simulation.CityLoader.Loaded;
import org.chengxin.simulation.Reporting.Receipt;
import org.chengxin.simulation.Reporting.Refusal;

/** Collects reports into one batch a reporter and keeps two batches on the way. */
final class Sender implements AutoCloseable {

    static final int BATCH = 1000;
    static final int IN_FLIGHT = 2;

    private final Reporting reporting;
    private final Settlement settlement;
    private final ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT);
    private final Map<String, List<SimulatedReport>> collected = new LinkedHashMap<>();
    private final Queue<Flight> flights = new ArrayDeque<>();
    private long sent;
    private long created;
    private long duplicates;

    private record Flight(List<SimulatedReport> batch, Future<Receipt> receipt) {}

    Sender(Reporting reporting, Settlement settlement) {
        this.reporting = reporting;
        this.settlement = settlement;
    }

    long sent() {
        return sent;
    }

    Loaded loaded() {
        return new Loaded(created, duplicates);
    }

    /** Takes a report and says whether a batch left with it. */
    boolean add(SimulatedReport report) throws LoadingException, InterruptedException {
        List<SimulatedReport> batch = collected.computeIfAbsent(report.reporter(), key -> new ArrayList<>(BATCH));
        batch.add(report);
        if (batch.size() < BATCH) {
            return false;
        }
        collected.remove(report.reporter());
        dispatch(batch);
        return true;
    }

    /** Sends what is left and waits until everything has arrived. */
    void finish() throws LoadingException, InterruptedException {
        for (List<SimulatedReport> batch : collected.values()) {
            dispatch(batch);
        }
        collected.clear();
        while (!flights.isEmpty()) {
            land(flights.remove());
        }
    }

    private void dispatch(List<SimulatedReport> batch) throws LoadingException, InterruptedException {
        if (flights.size() >= IN_FLIGHT) {
            land(flights.remove());
        }
        String token = settlement.token(batch.get(0).reporter());
        flights.add(new Flight(batch, threads.submit(() -> reporting.send(token, batch))));
        sent += batch.size();
    }

    private void land(Flight flight) throws LoadingException, InterruptedException {
        try {
            Receipt receipt = flight.receipt().get();
            if (!receipt.refusals().isEmpty()) {
                throw refused(flight.batch(), receipt.refusals());
            }
            created += receipt.created();
            duplicates += receipt.duplicates();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof LoadingException known
                    ? known
                    : new LoadingException("模拟城市的报送中断（the city's reports broke off）: " + cause, cause);
        }
    }

    private static LoadingException refused(List<SimulatedReport> batch, List<Refusal> refusals) {
        Refusal first = refusals.get(0);
        SimulatedReport report = batch.get(first.index());
        return new LoadingException(
                "模拟城市的报送被拒（a report of the city was rejected）: %s %s of %s: %s; %d of %d in the batch; data %s"
                        .formatted(
                                report.type(),
                                report.key(),
                                report.reporter(),
                                first.reason(),
                                refusals.size(),
                                batch.size(),
                                report.data()));
    }

    /** Gives up what is still on the way; nothing is after {@link #finish}. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
