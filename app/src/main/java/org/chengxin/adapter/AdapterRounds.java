package org.chengxin.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.chengxin.adapter.connection.AdapterSettings;
import org.chengxin.adapter.connection.AdapterSettings.Connection;
import org.chengxin.adapter.connection.SystemStates;
import org.chengxin.adapter.contract.Contracts;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.adapter.incoming.Opening;
import org.chengxin.adapter.incoming.Pulling;
import org.chengxin.adapter.outgoing.Dispatches;
import org.chengxin.adapter.outgoing.Looking;
import org.chengxin.adapter.outgoing.Sending;
import org.chengxin.job.Job;
import org.springframework.stereotype.Component;

/**
 * Exchanges with all connected systems, one after the other; each has a bounded time in a round, and one that is away is left alone
 * for a while, so that none holds up the others.
 */
@Component
class AdapterRounds implements Job {

    /** For each kind of work with one system. */
    private static final Duration TURN = Duration.ofSeconds(8);

    private final Contracts contracts;
    private final AdapterSettings settings;
    private final SystemStates states;
    private final Dispatches dispatches;
    private final Sending sending;
    private final Looking looking;
    private final Pulling pulling;
    private final Opening opening;
    private final Clock clock;

    AdapterRounds(
            Contracts contracts,
            AdapterSettings settings,
            SystemStates states,
            Dispatches dispatches,
            Sending sending,
            Looking looking,
            Pulling pulling,
            Opening opening,
            Clock clock) {
        this.contracts = contracts;
        this.settings = settings;
        this.states = states;
        this.dispatches = dispatches;
        this.sending = sending;
        this.looking = looking;
        this.pulling = pulling;
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "adapters";
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    @Override
    public void run() {
        opening.forget();
        RuntimeException first = null;
        for (OutsideSystem system : contracts.systems()) {
            try {
                settings.connection(system.name()).ifPresent(connection -> exchange(system, connection));
            } catch (RuntimeException fault) {
                first = first == null ? fault : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void exchange(OutsideSystem system, Connection connection) {
        repeat(end -> dispatches.collect(system));
        repeat(end -> states.isDue(system.name(), SystemStates.GOING) && sending.send(system, connection, end));
        repeat(end -> pulling.pull(system, connection));
        repeat(end -> opening.open(system));
        repeat(end -> looking.look(system, end));
    }

    /** @param work that looks at the end of the turn after each call, since each may take long */
    private void repeat(Predicate<Instant> work) {
        Instant end = clock.instant().plus(TURN);
        boolean more = true;
        while (more && clock.instant().isBefore(end)) {
            more = work.test(end);
        }
    }
}
