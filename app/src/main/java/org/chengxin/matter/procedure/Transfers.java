package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.database.Reading;
import org.chengxin.matter.Actor;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.Matters.Offered;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.party.ConsentPolicy;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.party.RoleAssignment;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.procedure.TransferOfferStore.Offer;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.History;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.PastActs;
import org.chengxin.matter.state.PastActs.PastAct;
import org.chengxin.matter.state.Transition;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/**
 * 移送: transfers a matter to an office that the competence table names for one of its places, or to another office that accepts
 * it; until then that office sees only an {@link Offered}. Kinds that keep secrets need two persons.
 */
@Component
public class Transfers {

    /** Built-in acts of the office that a matter is offered to. */
    static final Set<String> ANSWERS = Set.of(BuiltInAct.ACCEPT_TRANSFER.word(), BuiltInAct.DECLINE_TRANSFER.word());

    private final TransferOfferStore offers;
    private final RoleAssignment roleAssignment;
    private final Parties parties;
    private final PastActs acts;
    private final History history;
    private final Definitions definitions;
    private final Sealing sealing;
    private final LegalClock clock;

    Transfers(
            TransferOfferStore offers,
            RoleAssignment roleAssignment,
            Parties parties,
            PastActs acts,
            History history,
            Definitions definitions,
            Sealing sealing,
            LegalClock clock) {
        this.offers = offers;
        this.roleAssignment = roleAssignment;
        this.parties = parties;
        this.acts = acts;
        this.history = history;
        this.definitions = definitions;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** A page of transfers offered to the caller's office, oldest first, after a cursor. */
    @Reading
    public List<Offered> offered(Caller caller, LocalDate day, UUID matter, int limit) {
        return AccessPolicy.worksForADepartment(caller)
                ? offers.to(caller.organisation().id(), day, matter, limit).stream()
                        .map(this::shown)
                        .toList()
                : List.of();
    }

    private Offered shown(Offer offer) {
        MatterDefinition definition = definitions.followed(offer.definition(), offer.version());
        String reason = acts.act(offer.matter(), offer.act())
                .map(act -> String.valueOf(form(act).getOrDefault("reason", "")))
                .orElse("");
        return new Offered(
                offer.matter(),
                offer.number(),
                offer.definition(),
                definition.title(),
                offer.from() == null ? "" : parties.organisation(offer.from()),
                reason,
                offer.day());
    }

    /** Whether the viewer's office has offered the matter and is not answered yet. */
    public boolean hasOffered(MatterState matter, ViewerRole who) {
        return offers.of(matter.id())
                .filter(offer -> who.roles().contains(offer.role()))
                .isPresent();
    }

    /** The role of an office that has no other relation to the matter than the offer. */
    Optional<ViewerRole> receiver(MatterState matter, Actor actor, String word) {
        Caller caller = actor.caller();
        if (caller == null || !ANSWERS.contains(word) || !AccessPolicy.worksForADepartment(caller)) {
            return Optional.empty();
        }
        return offers.of(matter.id())
                .filter(offer -> offer.office().equals(caller.organisation().id()))
                .map(offer -> new ViewerRole(
                        Viewer.ABOVE,
                        Set.of(),
                        null,
                        caller.account(),
                        null,
                        caller.organisation().id(),
                        MatterPolicy.actorOf(actor, matter.id().value()),
                        caller.account() != null && matter.recused().contains(caller.account())));
    }

    /** Requests {@code transfer} or {@code return} by the office that has the matter. */
    Moved ask(Transition transition, ViewerRole who, ActDraft draft) {
        String role = BuiltInAct.RETURN.is(draft.word())
                ? MatterPolicy.received(transition.participants(), who)
                        .map(Participation::role)
                        .orElseThrow(() -> new ProblemException(MatterProblem.OUT_OF_TURN, draft.word()))
                : BuiltIns.handling(transition, who).role();
        target(transition, role, draft.word(), draft.values());
        if (!MatterPolicy.keepsSecrets(transition.definition())) {
            return hand(transition, role, draft.word(), draft.values(), draft);
        }
        SecondPerson.requireAsker(transition, role, who.account());
        if (transition.pending() != null) {
            throw new ProblemException(MatterProblem.SECOND_PERSON_NEEDED, draft.word());
        }
        transition.waitForSecond(transition.before().acts() + 1);
        return new Moved(sealing.commit(transition, draft.as(role).pending()), transition.stage(), true);
    }

    /** Executes the transfer, after any required confirmation in the sending office. */
    Moved hand(Transition transition, String role, String word, Map<String, Object> form, ActDraft draft) {
        OrganisationId to = target(transition, role, word, form);
        Participation handling = handling(transition, role);
        if (draft.about() != null) {
            // clears only the requested transfer, not another pending act
            transition.waitForSecond(null);
        }
        offers.drop(transition.before().id());
        Map<String, Object> opened = history.latest(
                transition.before().id(), transition.definition().opening().form());
        if (roleAssignment.isCompetent(transition, role, to, opened)) {
            transition.place(moved(handling, to, word));
            return new Moved(sealing.commit(transition, draft), transition.stage(), false);
        }
        int act = sealing.commit(transition, draft);
        offers.put(transition.before().id(), role, to, draft.about() == null ? act : draft.about(), clock.today());
        return new Moved(act, transition.stage(), false);
    }

    /** A person of the receiving office accepts or declines. */
    Moved answer(Transition transition, ViewerRole who, ActDraft draft) {
        Offer offer = offer(transition, draft.word());
        if (!offer.office().equals(who.organisation())) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, draft.word());
        }
        if (who.account() == null) {
            throw new ProblemException(MatterProblem.NAMED_PERSON_NEEDED, draft.word());
        }
        offers.drop(transition.before().id());
        if (BuiltInAct.ACCEPT_TRANSFER.is(draft.word())) {
            requireMovable(transition, offer.role());
            String word = acts.act(transition.before().id(), offer.act())
                    .map(PastAct::step)
                    .orElse(BuiltInAct.TRANSFER.word());
            transition.place(moved(handling(transition, offer.role()), offer.office(), word));
            transition.waitForSecond(null);
        }
        ActDraft answered = draft.as(offer.role())
                .telling(transition.before().officeRole(transition.definition()))
                .about(offer.act());
        return new Moved(sealing.commit(transition, answered), transition.stage(), false);
    }

    /** The sending office withdraws its offer. */
    Moved withdraw(Transition transition, ViewerRole who, ActDraft draft) {
        Offer offer = offer(transition, draft.word());
        if (!who.roles().contains(offer.role())) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, draft.word());
        }
        offers.drop(transition.before().id());
        return new Moved(sealing.commit(transition, draft.about(offer.act())), transition.stage(), false);
    }

    private Offer offer(Transition transition, String word) {
        return offers.of(transition.before().id())
                .orElseThrow(() -> new ProblemException(MatterProblem.OUT_OF_TURN, word));
    }

    private OrganisationId target(Transition transition, String role, String word, Map<String, Object> form) {
        requireMovable(transition, role);
        Participation handling = handling(transition, role);
        if (BuiltInAct.RETURN.is(word)) {
            return Optional.ofNullable(handling.cameFrom())
                    .orElseThrow(() -> new ProblemException(MatterProblem.OUT_OF_TURN, word));
        }
        OrganisationId to =
                roleAssignment.office(transition.definition(), "form.office", String.valueOf(form.get("office")));
        if (to.equals(handling.organisation())) {
            throw FormRefused.of("office", "field.value");
        }
        return to;
    }

    private static void requireMovable(Transition transition, String role) {
        if (ConsentPolicy.stays(transition.definition(), transition.stage(), role)) {
            throw new ProblemException(MatterProblem.STAYS, role);
        }
    }

    private static Participation handling(Transition transition, String role) {
        return transition.role(role).orElseThrow(() -> new ProblemException(MatterProblem.WRONG_OFFICE, role));
    }

    private static Participation moved(Participation handling, OrganisationId to, String word) {
        return handling.movedTo(
                to, BuiltInAct.TRANSFER.word(), BuiltInAct.RETURN.is(word) ? null : handling.organisation());
    }

    private Map<String, Object> form(PastAct act) {
        return act.erased() ? Map.of() : history.forms(List.of(act.fact())).getOrDefault(act.fact(), Map.of());
    }
}
