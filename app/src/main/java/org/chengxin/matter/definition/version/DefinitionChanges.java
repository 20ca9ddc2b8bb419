package org.chengxin.matter.definition.version;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.check.CarryPolicy;
import org.chengxin.matter.definition.check.DefinitionPolicy;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.matter.definition.version.DefinitionStore.Decided;
import org.chengxin.matter.definition.version.DefinitionVersion.State;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Validates a definition's text, and stores and seals a version put in force. */
@Component
public class DefinitionChanges {

    /** Proposal kind of a version; its object is the definition's name. */
    public static final String KIND = "matter-definition";

    private final DefinitionStore store;
    private final Definitions definitions;
    private final Catalogues catalogues;
    private final Proposals proposals;
    private final Seals seals;
    private final Clock clock;

    DefinitionChanges(
            DefinitionStore store,
            Definitions definitions,
            Catalogues catalogues,
            Proposals proposals,
            Seals seals,
            Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.catalogues = catalogues;
        this.proposals = proposals;
        this.seals = seals;
        this.clock = clock;
    }

    /** Faults of a text; empty if it can be proposed. */
    public List<Fault> faults(String yaml) {
        try {
            MatterDefinition definition = DefinitionFile.read(yaml);
            List<Fault> faults =
                    new ArrayList<>(DefinitionPolicy.faults(definition, catalogues.forDefinition(definition)));
            if (definition.carry() != null) {
                faults.addAll(CarryPolicy.faults(
                        definition,
                        definitions
                                .version(definition.name(), definition.carry().fromVersion())
                                .orElse(null)));
            }
            return faults;
        } catch (DefinitionException unreadable) {
            return unreadable.faults();
        }
    }

    /**
     * Proposal for a text, in force from the day given in it.
     *
     * @throws DefinitionException for an unreadable text
     */
    public static Wanted wanted(String yaml, String reason) {
        MatterDefinition definition = DefinitionFile.read(yaml);
        return new Wanted(KIND, definition.name(), yaml, reason, definition.effectiveFrom());
    }

    /** A shipped file. */
    record Shipped(MatterDefinition definition, String yaml) {}

    /**
     * The shipped files of one kind, one per version. An installation that does not know the kind puts each in force from its
     * own day; one that does gets a proposal for a changed file.
     */
    @Transactional
    void ship(List<Shipped> kind) {
        store.lock();
        boolean known = store.nextVersion(kind.get(0).definition().name()) > 1;
        kind.stream()
                .sorted(Comparator.comparing(file -> file.definition().effectiveFrom()))
                .filter(file -> !store.hasText(file.definition().name(), Sha256.hex(file.yaml())))
                .forEach(file -> {
                    if (known) {
                        proposals.offer(wanted(file.yaml(), "随程序发布"));
                    } else {
                        keep(file.definition(), file.yaml(), State.IN_FORCE, true, null);
                    }
                });
    }

    /** Upgrade: versions that waited for a second person when any officer could confirm become proposals, for their owner. */
    @Transactional
    void moveOpen() {
        store.lock();
        for (DefinitionVersion open : store.proposals()) {
            String by = open.proposedBy() == null ? "随程序发布" : "升级前由账号 " + open.proposedBy() + " 提出";
            // the second one of a name waits for the decision on the first
            proposals
                    .offer(new Wanted(KIND, open.name(), open.source(), by, open.effectiveFrom()))
                    .ifPresent(moved -> store.moved(open));
        }
    }

    /** Puts it in force, in the transaction of the approval or of its day. */
    void apply(Proposal approved) {
        store.lock();
        MatterDefinition definition = DefinitionFile.read(approved.content());
        DefinitionVersion kept = keep(
                definition, approved.content(), State.PROPOSED, false, Objects.requireNonNull(approved.proposedBy()));
        UUID person = Objects.requireNonNull(approved.decidedBy());
        LocalDate from = Objects.requireNonNull(approved.effectiveFrom());
        Fact fact = DefinitionFact.decided(kept, from, word(State.IN_FORCE), person);
        SealId seal = seals.seal(List.of(fact));
        store.decide(kept, State.IN_FORCE, from, new Decided(person, clock.instant(), fact.id(), seal));
        definitions.refresh();
    }

    private DefinitionVersion keep(
            MatterDefinition definition, String yaml, State state, boolean shipped, @Nullable UUID by) {
        int version = store.nextVersion(definition.name());
        String digest = Sha256.hex(yaml);
        Fact fact = DefinitionFact.proposed(
                definition.name(), version, digest, definition.effectiveFrom(), word(state), by);
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

    private static String word(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
