package org.chengxin.matter.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeOwner.Intended;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.form.Sources;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.ActFact;
import org.chengxin.matter.state.ActStore;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.Outcomes;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.StaleStateException;
import org.chengxin.matter.state.Transition;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals an act with its papers and outcomes in one entry, and stores the change by compare-and-set on the revision. */
@Component
public class Sealing {

    private final Seals seals;
    private final ActStore store;
    private final List<ActFollower> followers;
    private final Outcomes outcomes;
    private final List<OutcomeOwner> owners;
    private final ActSources sources;
    private final Parties parties;
    private final LegalClock legalClock;

    Sealing(
            Seals seals,
            ActStore store,
            List<ActFollower> followers,
            Outcomes outcomes,
            List<OutcomeOwner> owners,
            ActSources sources,
            Parties parties,
            LegalClock legalClock) {
        this.seals = seals;
        this.store = store;
        this.followers = followers;
        this.outcomes = outcomes;
        this.owners = owners;
        this.sources = sources;
        this.parties = parties;
        this.legalClock = legalClock;
    }

    /**
     * @return the number of the act
     * @throws StaleStateException if the matter was changed concurrently
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int commit(Transition transition, ActDraft draft) {
        Instant at = legalClock.now();
        LocalDate day = legalClock.today();
        FactId id = FactId.next();
        Sources found = sources.of(transition, draft.form(), draft.values(), day);
        ActTaken taken = taken(transition, draft, id, at, day, found);
        List<Fact> facts = new ArrayList<>();
        facts.add(ActFact.of(id, transition, draft, day));
        List<Outcomes.Left> left = left(transition, draft, found, facts, day);
        followers.forEach(follower -> facts.addAll(follower.prepare(taken)));
        SealId seal = seals.seal(facts);
        if (!store.write(transition, new ActStore.Kept(draft, id, seal, day, at))) {
            throw new StaleStateException();
        }
        outcomes.keep(left, seal);
        followers.forEach(follower -> follower.keep(taken, seal));
        return transition.before().acts() + 1;
    }

    /** Whether a follower of acts delays the automatic step of the matter. */
    boolean isDelayed(MatterState matter) {
        return followers.stream().anyMatch(follower -> follower.delays(matter.id(), matter.definition()));
    }

    private ActTaken taken(Transition transition, ActDraft draft, FactId id, Instant at, LocalDate day, Sources found) {
        List<Map<String, String>> blanks = new ArrayList<>();
        for (PaperUse paper : draft.papers()) {
            Map<String, String> texts = new LinkedHashMap<>();
            paper.fields().forEach((blank, source) -> texts.put(blank, found.printed(source)));
            blanks.add(texts);
        }
        Map<String, ActTaken.Participant> addressed = new LinkedHashMap<>();
        Set<String> roles = new HashSet<>(draft.notifies());
        draft.papers().forEach(paper -> roles.addAll(paper.to()));
        transition.participants().stream()
                .filter(party -> roles.contains(party.role()))
                .forEach(party -> addressed.put(party.role(), parties.addressed(party, transition.definition())));
        return new ActTaken(
                transition.before().id(),
                transition.before().number(),
                transition.before().definition(),
                draft.word(),
                effect(transition, draft),
                draft.step() == null ? null : draft.step().marks(),
                transition.stage(),
                ending(transition),
                id,
                draft.organisation(),
                draft.account(),
                at,
                day,
                draft.values(),
                draft.papers(),
                blanks,
                addressed,
                draft.notifies(),
                news(transition, draft));
    }

    private static ActTaken.News news(Transition transition, ActDraft draft) {
        Map<String, LocalDate> due = new HashMap<>();
        transition.nearest().ifPresent(clock -> {
            String owner = Objects.requireNonNull(
                            transition.definition().clocks().get(clock.name()))
                    .owner();
            if (transition.waits().contains(owner)) {
                due.put(owner, Objects.requireNonNull(clock.due()));
            }
        });
        Step step = draft.step();
        return new ActTaken.News(
                step == null ? Label.NONE : step.title(), transition.stageNow().title(), due);
    }

    private static @Nullable String effect(Transition transition, ActDraft draft) {
        if (!draft.stands()) {
            return null;
        }
        return transition.confirmed() == null ? draft.word() : transition.confirmed();
    }

    private static @Nullable String ending(Transition transition) {
        if (transition.mergedInto() != null) {
            return ActTaken.MERGED;
        }
        return transition.stageNow().end() ? transition.stage() : null;
    }

    private List<Outcomes.Left> left(
            Transition transition, ActDraft draft, Sources found, List<Fact> facts, LocalDate day) {
        List<Outcomes.Left> left = new ArrayList<>();
        Step step = draft.step();
        if (step == null) {
            return left;
        }
        Participation office = ActSources.deciding(transition, draft).orElse(null);
        for (Step.OutcomeUse use : step.outcomes()) {
            Intended intended = intended(transition, step, use, found, office);
            owners.stream().filter(owner -> owner.word().equals(use.kind())).forEach(owner -> owner.require(intended));
            if (draft.stands()) {
                FactId id = FactId.next();
                int position = facts.size();
                facts.add(ActFact.outcome(
                        id,
                        transition,
                        use.kind(),
                        use.about(),
                        intended.organisations().office(),
                        intended.values(),
                        day));
                left.add(new Outcomes.Left(
                        id.value(),
                        transition.before().id(),
                        transition.before().acts() + 1,
                        use.kind(),
                        use.about(),
                        intended.about().subject(),
                        day,
                        intended.office(),
                        intended.organisations(),
                        intended.values(),
                        position));
            }
        }
        return left;
    }

    private Intended intended(
            Transition transition, Step step, Step.OutcomeUse use, Sources found, @Nullable Participation office) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, OrganisationId> named = new LinkedHashMap<>();
        use.values().forEach((field, source) -> {
            values.put(field, found.text(source));
            ActSources.party(transition, source)
                    .map(Participation::organisation)
                    .ifPresent(organisation -> named.put(field, organisation));
        });
        return new Intended(
                transition.before().id(),
                transition
                        .role(use.about())
                        .or(() -> toBeNamed(transition, step, use.about(), found))
                        .map(Participation::concerned)
                        .orElse(Concerned.NOBODY),
                office == null ? "" : parties.details(office).name(),
                new Organisations(office == null ? null : office.organisation(), named),
                values);
    }

    /** The party that a step names once its second person confirms it. */
    private Optional<Participation> toBeNamed(Transition transition, Step step, String role, Sources found) {
        MatterRole as = transition.definition().roles().get(role);
        return as != null
                        && as.kind() == MatterRole.Kind.PARTY
                        && step.names().containsKey(role)
                        && found.value(String.valueOf(step.names().get(role))) instanceof Map<?, ?> named
                ? Optional.of(parties.named(role, as, named).party())
                : Optional.empty();
    }
}
