package org.chengxin.matter.definition.version;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.check.CarryPolicy;
import org.chengxin.matter.definition.check.DefinitionPolicy;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.matter.definition.version.DefinitionStore.Decided;
import org.chengxin.matter.definition.version.DefinitionVersion.State;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes definitions: one person proposes, another confirms, and each of both is sealed. */
@Component
public class DefinitionChanges {

    private final DefinitionStore store;
    private final Definitions definitions;
    private final Catalogues catalogues;
    private final Seals seals;
    private final Clock clock;
    private final LegalClock legalClock;

    DefinitionChanges(
            DefinitionStore store,
            Definitions definitions,
            Catalogues catalogues,
            Seals seals,
            Clock clock,
            LegalClock legalClock) {
        this.store = store;
        this.definitions = definitions;
        this.catalogues = catalogues;
        this.seals = seals;
        this.clock = clock;
        this.legalClock = legalClock;
    }

    /** What is wrong with a text, without proposing it; empty when it could be proposed. */
    public List<Fault> faults(String yaml) {
        try {
            return faults(DefinitionFile.read(yaml));
        } catch (DefinitionException unreadable) {
            return unreadable.faults();
        }
    }

    /**
     * Keeps a text as the next version of its definition; nothing is in force by it.
     *
     * @throws DefinitionException with the faults of the text
     */
    @Transactional
    public DefinitionVersion propose(String yaml, Caller caller) {
        UUID person = person(caller);
        store.lock();
        MatterDefinition definition = DefinitionFile.read(yaml);
        List<Fault> faults = new ArrayList<>(faults(definition));
        if (definition.effectiveFrom().isBefore(legalClock.today())) {
            faults.add(Fault.at("from", "生效日期不得早于今天", "it cannot be in force from a day that has passed"));
        }
        if (!faults.isEmpty()) {
            throw new DefinitionException(faults);
        }
        if (store.hasText(definition.name(), DefinitionFact.digest(yaml))) {
            throw new ProblemException(DefinitionProblem.SAME_TEXT, definition.name());
        }
        return keep(definition, yaml, State.PROPOSED, false, person);
    }

    /**
     * Puts a proposal in force from its day, or from today when that has passed. A shipped proposal is nobody's: who
     * confirms it first takes it up, and it stays proposed until another person confirms.
     */
    @Transactional
    public DefinitionVersion confirm(String name, int version, Caller caller) {
        UUID person = person(caller);
        DefinitionVersion proposal = open(name, version);
        if (proposal.proposedBy() == null) {
            return takeUp(proposal, person);
        }
        // what it rests on may have changed since it was proposed
        List<Fault> faults = faults(proposal.definition());
        if (!faults.isEmpty()) {
            throw new DefinitionException(faults);
        }
        return decide(proposal, State.IN_FORCE, person);
    }

    @Transactional
    public DefinitionVersion reject(String name, int version, Caller caller) {
        UUID person = person(caller);
        DefinitionVersion proposal = open(name, version);
        return decide(proposal, State.REJECTED, person);
    }

    /** A file that came with the program: the first of its name is in force, a changed one is a proposal. */
    @Transactional
    Optional<DefinitionVersion> ship(MatterDefinition definition, String yaml) {
        store.lock();
        if (store.hasText(definition.name(), DefinitionFact.digest(yaml))) {
            return Optional.empty();
        }
        State state = store.nextVersion(definition.name()) == 1 ? State.IN_FORCE : State.PROPOSED;
        return Optional.of(keep(definition, yaml, state, true, null));
    }

    private List<Fault> faults(MatterDefinition definition) {
        List<Fault> faults = new ArrayList<>(DefinitionPolicy.faults(definition, catalogues.forDefinition(definition)));
        if (definition.carry() != null) {
            faults.addAll(CarryPolicy.faults(
                    definition,
                    definitions
                            .version(definition.name(), definition.carry().fromVersion())
                            .orElse(null)));
        }
        return faults;
    }

    private DefinitionVersion keep(
            MatterDefinition definition, String yaml, State state, boolean shipped, @Nullable UUID by) {
        int version = store.nextVersion(definition.name());
        String digest = DefinitionFact.digest(yaml);
        Fact fact = DefinitionFact.proposed(
                clock, definition.name(), version, digest, definition.effectiveFrom(), word(state), by);
        SealId seal = seals.seal(List.of(fact));
        DefinitionVersion kept = new DefinitionVersion(
                definition.name(),
                version,
                state,
                definition.effectiveFrom(),
                digest,
                yaml,
                shipped,
                by,
                clock.instant(),
                null,
                null,
                fact.id(),
                seal);
        store.insert(
                kept, definition.carry() == null ? null : definition.carry().fromVersion());
        definitions.refresh();
        return kept;
    }

    /** Whose proposal it is from now on is sealed as that of any other. */
    private DefinitionVersion takeUp(DefinitionVersion shipped, UUID person) {
        Fact fact = DefinitionFact.proposed(
                clock,
                shipped.name(),
                shipped.version(),
                shipped.digest(),
                shipped.effectiveFrom(),
                word(shipped.state()),
                person);
        store.takeUp(shipped, person, fact.id(), seals.seal(List.of(fact)));
        return found(shipped.name(), shipped.version());
    }

    private DefinitionVersion decide(DefinitionVersion proposal, State state, UUID person) {
        if (person.equals(proposal.proposedBy())) {
            throw new ProblemException(DefinitionProblem.SAME_PERSON, proposal.name());
        }
        LocalDate today = legalClock.today();
        LocalDate from = proposal.effectiveFrom().isBefore(today) ? today : proposal.effectiveFrom();
        Fact fact = DefinitionFact.decided(clock, proposal, from, word(state), person);
        SealId seal = seals.seal(List.of(fact));
        store.decide(proposal, state, from, new Decided(person, clock.instant(), fact.id(), seal));
        definitions.refresh();
        return found(proposal.name(), proposal.version());
    }

    private DefinitionVersion open(String name, int version) {
        store.lock();
        DefinitionVersion proposal = found(name, version);
        if (proposal.state() != State.PROPOSED) {
            throw new ProblemException(DefinitionProblem.DECIDED, name + " " + version);
        }
        return proposal;
    }

    private DefinitionVersion found(String name, int version) {
        return store.find(name, version)
                .orElseThrow(() -> new ProblemException(DefinitionProblem.UNKNOWN, name + " " + version));
    }

    private static UUID person(Caller caller) {
        if (caller.account() == null || caller.role() != Role.OFFICER && caller.role() != Role.ADMINISTRATOR) {
            throw new ProblemException(DefinitionProblem.NOT_ALLOWED, "an officer or administrator, in person");
        }
        return caller.account();
    }

    private static String word(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
