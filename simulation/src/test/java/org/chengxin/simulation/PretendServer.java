package org.chengxin.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A server in memory that keeps what it is told and can be made to fail. */
final class PretendServer implements Administration, Reporting {

    /** A batch as it came. */
    record Arrived(String token, List<SimulatedReport> batch) {}

    final Map<String, Organisation> organisations = new HashMap<>();
    final Map<String, String> above = new HashMap<>();
    final Map<String, List<String>> hosts = new HashMap<>();
    final Map<String, String> passwords = new HashMap<>();
    final Map<String, String> organisationOfToken = new HashMap<>();
    final List<Arrived> arrived = new ArrayList<>();
    final Set<String> keys = new HashSet<>();
    final Set<String> threads = new HashSet<>();
    int mostAtOnce;
    private int atOnce;

    /** Rejects the report with this key. */
    @Nullable
    String rejectedKey;

    /** Gives up once so many batches have come; negative never. */
    int breakAfter = -1;

    /** Fails in a way that no contract knows. */
    boolean confused;

    @Override
    public synchronized String organisation(Organisation organisation) {
        String id = "id-" + organisation.key();
        organisations.put(id, organisation);
        return id;
    }

    @Override
    public synchronized void office(String organisationId, Organisation office, @Nullable String aboveId)
            throws LoadingException {
        if (!organisations.containsKey(organisationId) || aboveId != null && !above.containsKey(aboveId)) {
            throw new LoadingException("no office " + organisationId + " below " + aboveId);
        }
        above.put(organisationId, String.valueOf(aboveId));
    }

    @Override
    public synchronized void account(String organisationId, Account account, String password) throws LoadingException {
        if (!organisations.containsKey(organisationId)) {
            throw new LoadingException("no organisation " + organisationId);
        }
        passwords.put(account.name(), password);
    }

    @Override
    public synchronized void hosts(
            String organisationId, List<String> hosts, DemoAccess.Account proposer, DemoAccess.Account approver)
            throws LoadingException {
        if (!organisations.containsKey(organisationId) || proposer.equals(approver)) {
            throw new LoadingException("no hosts of " + organisationId);
        }
        this.hosts.put(organisationId, hosts);
    }

    @Override
    public synchronized String token(String organisationId, String label) {
        String token = "token-" + organisationId;
        organisationOfToken.put(
                token, Objects.requireNonNull(organisations.get(organisationId)).key());
        return token;
    }

    @Override
    public Receipt send(String token, List<SimulatedReport> batch) throws LoadingException, InterruptedException {
        enter();
        try {
            Thread.sleep(1);
            return keep(token, batch);
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        atOnce++;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        threads.add(Thread.currentThread().getName());
    }

    private synchronized void leave() {
        atOnce--;
    }

    private synchronized Receipt keep(String token, List<SimulatedReport> batch) throws LoadingException {
        if (confused) {
            throw new IllegalStateException("confused");
        }
        if (breakAfter >= 0 && arrived.size() >= breakAfter) {
            throw new LoadingException("connection lost");
        }
        arrived.add(new Arrived(token, batch));
        int created = 0;
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            SimulatedReport report = batch.get(i);
            if (report.key().equals(rejectedKey)) {
                refusals.add(new Refusal(i, "field.required /name"));
            } else if (keys.add(token + " " + report.type() + " " + report.key())) {
                created++;
            }
        }
        return new Receipt(created, batch.size() - created - refusals.size(), refusals);
    }
}
