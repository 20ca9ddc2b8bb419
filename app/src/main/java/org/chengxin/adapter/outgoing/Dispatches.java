package org.chengxin.adapter.outgoing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.adapter.connection.SystemStates;
import org.chengxin.adapter.contract.Contract;
import org.chengxin.adapter.contract.Contract.Direction;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.exchange.Event;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.OutboundTypes;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills the queue of each system: from the events of shared data, whose position moves in the same transaction, and with results of
 * matters in the transaction of the act. So nothing is lost, however long a system is away.
 */
@Component
public class Dispatches {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DispatchStore store;
    private final SystemStates states;
    private final Events events;
    private final OutboundTypes types;
    private final Dues dues;
    private final LegalClock legalClock;
    private final Clock clock;

    Dispatches(
            DispatchStore store,
            SystemStates states,
            Events events,
            OutboundTypes types,
            Dues dues,
            LegalClock legalClock,
            Clock clock) {
        this.store = store;
        this.states = states;
        this.events = events;
        this.types = types;
        this.dues = dues;
        this.legalClock = legalClock;
        this.clock = clock;
    }

    /** Takes the next page of events into the queue of a system; returns whether there may be more. */
    @Transactional
    public boolean collect(OutsideSystem system) {
        Set<String> asked = system.going(Direction.OUT).stream()
                .map(Contract::kind)
                .filter(kind -> types.find(kind).isPresent())
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return false;
        }
        List<Event> page = events.after(states.of(system.name()).position(), asked, Events.PAGE);
        Map<UUID, Event> last = new LinkedHashMap<>();
        for (Event event : page) {
            // what goes to the end of the page keeps the order of the last changes
            last.remove(event.thing());
            last.put(event.thing(), event);
        }
        List<Wanted> wanted = new ArrayList<>();
        last.values().forEach(event -> {
            Optional<Wanted> now = event.change() == Change.WITHDRAWN ? Optional.empty() : wanted(system, event);
            if (now.isPresent()) {
                wanted.add(now.get());
            } else if (event.change() != Change.PUBLISHED) {
                // also what changed so that it is no longer for this system
                withdraw(system, event);
            }
        });
        store.want(wanted, clock.instant());
        if (!page.isEmpty()) {
            states.move(system.name(), page.get(page.size() - 1).ordinal());
        }
        return page.size() == Events.PAGE;
    }

    private void withdraw(OutsideSystem system, Event event) {
        LocalDate today = legalClock.today();
        LocalDate due = system.going(Direction.OUT).stream()
                .filter(contract -> contract.kind().equals(event.type()))
                .map(Contract::changeClock)
                .filter(Objects::nonNull)
                .map(parameter -> dues.of(parameter, today, today))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        store.withdraw(system.name(), event.thing(), today, due, clock.instant());
    }

    private Optional<Wanted> wanted(OutsideSystem system, Event event) {
        JsonNode content = JSON.readTree(event.content());
        return system.going(Direction.OUT).stream()
                .filter(contract -> contract.kind().equals(event.type()) && contract.fits(content))
                .findFirst()
                .map(contract -> {
                    LocalDate today = legalClock.today();
                    boolean fresh = event.change() == Change.PUBLISHED;
                    LocalDate begun = fresh ? decided(content, today) : today;
                    return wanted(
                            contract,
                            new Thing(
                                    event.thing(),
                                    event.version(),
                                    event.subject().value()),
                            content,
                            begun,
                            dues.of(fresh ? contract.clock() : contract.changeClock(), begun, today));
                });
    }

    private record Thing(UUID id, @Nullable UUID version, UUID queue) {}

    private static Wanted wanted(
            Contract contract, Thing thing, JsonNode content, LocalDate since, @Nullable LocalDate due) {
        return new Wanted(
                contract.system(),
                contract.message(),
                thing.id(),
                thing.version(),
                thing.queue(),
                contract.mapping().only(content),
                since,
                due);
    }

    private static LocalDate decided(JsonNode content, LocalDate otherwise) {
        try {
            return LocalDate.parse(content.path("decided").asString(""));
        } catch (DateTimeException none) {
            return otherwise;
        }
    }

    /**
     * Queues a message of its own, in the caller's transaction.
     *
     * @param fact from which it follows; the thing that the system gets
     * @param queue those of one go in their order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Contract contract, FactId fact, UUID queue, ObjectNode content) {
        LocalDate today = legalClock.today();
        store.want(
                List.of(wanted(
                        contract,
                        new Thing(fact.value(), null, queue),
                        content,
                        today,
                        dues.of(contract.clock(), today, today))),
                clock.instant());
    }

    /** 重新推送: what was refused or given up, one thing or all; returns how many. */
    @Transactional
    public int again(String system, @Nullable UUID thing) {
        states.tryNow(system);
        return store.again(system, thing, clock.instant());
    }
}
