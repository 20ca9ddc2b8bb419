package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.PastActs;
import org.chengxin.matter.state.Transition;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/**
 * 并案: merges a duplicate into the matter that continues. Different parties need two persons; the parties are notified and may
 * request separation, after which the matter continues in its stage.
 */
@Component
class Mergers {

    /** Built-in acts on a merged matter. */
    static final Set<String> SEPARATION = Set.of(BuiltInAct.ASK_SEPARATION.word(), BuiltInAct.SEPARATE.word());

    private final MatterStates states;
    private final PastActs acts;
    private final Parties parties;
    private final DeadlineMoves clocks;
    private final ActSources sources;
    private final Sealing sealing;
    private final Links links;
    private final Moves moves;
    private final LegalClock clock;

    Mergers(
            MatterStates states,
            PastActs acts,
            Parties parties,
            DeadlineMoves clocks,
            ActSources sources,
            Sealing sealing,
            Links links,
            Moves moves,
            LegalClock clock) {
        this.states = states;
        this.acts = acts;
        this.parties = parties;
        this.clocks = clocks;
        this.sources = sources;
        this.sealing = sealing;
        this.links = links;
        this.moves = moves;
        this.clock = clock;
    }

    Moved ask(Transition transition, ViewerRole who, ActDraft draft) {
        String role = BuiltIns.handling(transition, who).role();
        MatterState into = into(transition, role, draft.values());
        if (hasSameParties(transition, into)) {
            return merge(transition, role, draft.values(), draft);
        }
        SecondPerson.requireAsker(transition, role, who.account());
        if (transition.pending() != null) {
            throw new ProblemException(MatterProblem.SECOND_PERSON_NEEDED, draft.word());
        }
        transition.waitForSecond(transition.before().acts() + 1);
        return new Moved(sealing.commit(transition, draft.as(role).pending()), transition.stage(), true);
    }

    /** Merges, after any required confirmation. */
    Moved merge(Transition transition, String role, Map<String, Object> form, ActDraft draft) {
        transition.mergeInto(into(transition, role, form).id(), clock.today());
        int number = sealing.commit(transition, draft.telling(partiesOf(transition)));
        links.tellParent(transition, moves);
        return new Moved(number, transition.stage(), false);
    }

    /** Once, until the office answers by a separation. */
    Moved askSeparation(Transition transition, ViewerRole who, ActDraft draft) {
        requireMerged(transition, draft);
        boolean asked = acts.act(transition.before().id(), transition.before().acts())
                .filter(last -> last.step().equals(draft.word()))
                .isPresent();
        if (asked) {
            throw new ProblemException(MatterProblem.ALREADY_TAKEN, draft.word());
        }
        ActDraft by = draft.as(who.roles().iterator().next())
                .telling(transition.before().officeRole(transition.definition()));
        return new Moved(sealing.commit(transition, by), transition.stage(), false);
    }

    /** The matter continues in its stage; its clocks start again. */
    Moved separate(Transition transition, ViewerRole who, ActDraft draft) {
        requireMerged(transition, draft);
        SecondPerson.requireAsker(transition, who.officeRole(), who.account());
        LocalDate day = clock.today();
        transition.separate();
        clocks.entered(transition, null, sources.of(transition, null, Map.of(), day), day);
        return new Moved(sealing.commit(transition, draft.telling(partiesOf(transition))), transition.stage(), false);
    }

    private static void requireMerged(Transition transition, ActDraft draft) {
        if (transition.mergedInto() == null) {
            throw new ProblemException(MatterProblem.OUT_OF_TURN, draft.word());
        }
    }

    /** An open matter of the same definition and office. */
    private MatterState into(Transition transition, String role, Map<String, Object> form) {
        OrganisationId office =
                transition.role(role).map(Participation::organisation).orElse(null);
        return states.numbered(String.valueOf(form.get("number")).strip())
                .flatMap(named -> locked(transition.before().id(), named.id()))
                .filter(other -> other.ended() == null
                        && !other.id().equals(transition.before().id())
                        && other.definition().equals(transition.before().definition())
                        && other.participants().stream()
                                .anyMatch(each -> each.kind() == Kind.OFFICE
                                        && each.organisation() != null
                                        && each.organisation().equals(office)))
                .orElseThrow(() -> FormRefused.of("number", "field.value"));
    }

    private boolean hasSameParties(Transition transition, MatterState other) {
        List<String> roles = partiesOf(transition);
        return roles.equals(partiesOf(other.participants()))
                && roles.stream()
                        .allMatch(role -> MergePolicy.isSame(
                                party(transition.role(role)),
                                party(other.role(role)),
                                "opener"
                                        .equals(transition
                                                .definition()
                                                .role(role)
                                                .from()),
                                parties::isOf));
    }

    private MergePolicy.Party party(Optional<Participation> participation) {
        Participation party = participation.orElseThrow();
        return new MergePolicy.Party(party, parties.details(party));
    }

    private static List<String> partiesOf(Transition transition) {
        return partiesOf(transition.participants());
    }

    private static List<String> partiesOf(Collection<Participation> participants) {
        return participants.stream()
                .filter(each -> each.kind() == Kind.PARTY)
                .map(Participation::role)
                .sorted()
                .toList();
    }

    /** Locks both in id order, so that two concurrent merges into each other cannot end both. */
    private Optional<MatterState> locked(MatterId one, MatterId other) {
        boolean first = one.value().compareTo(other.value()) < 0;
        states.lock(first ? one : other);
        states.lock(first ? other : one);
        return states.find(other);
    }
}
