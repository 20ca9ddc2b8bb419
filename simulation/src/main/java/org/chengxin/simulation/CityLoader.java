package org.chengxin.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Brings a city into a server through its public API: first organisations, then who is who, then facts, then trade in time order. */
public final class CityLoader {

    /** Phase of loading a city. */
    public enum Phase {
        PARTIES,
        FACTS,
        TRADE
    }

    /** Hears how loading comes along. */
    @FunctionalInterface
    public interface Progress {

        /**
         * After each batch.
         *
         * @param reports sent so far, of all phases
         * @param done things of this phase whose reports have been made, of so many
         */
        void at(Phase phase, long reports, int done, int of);
    }

    private final City city;
    private final Progress progress;

    public CityLoader(City city, Progress progress) {
        this.city = city;
        this.progress = progress;
    }

    /** Makes organisations, accounts and tokens; the supplier makes a new password for each account. */
    public Settlement settle(Administration administration, Supplier<String> passwords)
            throws LoadingException, InterruptedException {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<String, String> tokens = new LinkedHashMap<>();
        for (Organisation organisation : city.organisations()) {
            String id = administration.organisation(organisation);
            ids.put(organisation.key(), id);
            names.put(organisation.key(), organisation.name());
            Organisation.Office office = organisation.office();
            if (office != null) {
                String above = office.above();
                administration.office(id, organisation, above == null ? null : ids.get(above));
            }
            if (organisation.hasProgram()) {
                tokens.put(organisation.key(), administration.token(id, "模拟 " + organisation.key()));
            }
        }
        List<DemoAccess.Account> accounts = accounts(administration, passwords, ids, names);
        for (Map.Entry<String, List<String>> hosts : city.hosts().entrySet()) {
            administration.hosts(
                    ids.getOrDefault(hosts.getKey(), ""),
                    hosts.getValue(),
                    account(accounts, Directory.FILING_OFFICER),
                    account(accounts, Directory.FILING_HEAD));
        }
        return new Settlement(tokens, accounts);
    }

    private static DemoAccess.Account account(List<DemoAccess.Account> accounts, String name) throws LoadingException {
        return accounts.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LoadingException("no account " + name));
    }

    /** Two at a time, since a server takes its time to hash a password. */
    private List<DemoAccess.Account> accounts(
            Administration administration,
            Supplier<String> passwords,
            Map<String, String> ids,
            Map<String, String> names)
            throws LoadingException, InterruptedException {
        ExecutorService lanes = Executors.newFixedThreadPool(2);
        try {
            List<DemoAccess.Account> accounts = new ArrayList<>();
            List<Future<?>> opened = new ArrayList<>();
            for (Account account : city.accounts()) {
                String password = passwords.get();
                String organisation = account.organisation();
                opened.add(lanes.submit(() -> {
                    administration.account(ids.getOrDefault(organisation, ""), account, password);
                    return account;
                }));
                accounts.add(new DemoAccess.Account(
                        account.name(), password, account.role(), names.getOrDefault(organisation, "")));
            }
            for (Future<?> each : opened) {
                each.get();
            }
            return List.copyOf(accounts);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof LoadingException known
                    ? known
                    : new LoadingException("accounts", failure);
        } finally {
            lanes.shutdownNow();
        }
    }

    /**
     * Sends all reports. What an earlier run has sent comes back as duplicate, so it can be run again until it
     * succeeds.
     *
     * @throws LoadingException at the first report that is rejected, or if the server gives up
     */
    public Loaded load(Reporting reporting, Settlement settlement) throws LoadingException, InterruptedException {
        try (Sender sender = new Sender(reporting, settlement)) {
            send(sender, Phase.PARTIES, city.parties());
            send(sender, Phase.FACTS, city.facts());
            send(sender, Phase.TRADE, city.trade());
            return sender.loaded();
        }
    }

    /** Result of loading: how many reports were new and how many there already. */
    public record Loaded(long created, long duplicates) {}

    private void send(Sender sender, Phase phase, ReportStream reports) throws LoadingException, InterruptedException {
        while (reports.hasNext()) {
            if (sender.add(reports.next())) {
                progress.at(phase, sender.sent(), reports.position(), reports.size());
            }
        }
        sender.finish();
        progress.at(phase, sender.sent(), reports.size(), reports.size());
    }
}
