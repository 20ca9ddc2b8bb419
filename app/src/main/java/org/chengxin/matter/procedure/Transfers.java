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
import org.chengxin.account.office.Offices;
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
import org.chengxin.matter.party.Casting;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.party.Standpoint;
import org.chengxin.matter.procedure.TransferOfferStore.Offer;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.Deed;
import org.chengxin.matter.standing.History;
import org.chengxin.matter.standing.Participation;
import org.chengxin.matter.standing.PastActs;
import org.chengxin.matter.standing.PastActs.PastAct;
import org.chengxin.matter.standing.Standing;
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
    private final Casting casting;
    private final Offices offices;
    private final Parties parties;
    private final PastActs acts;
    private final History history;
    private final Definitions definitions;
    private final Sealing sealing;
    private final LegalClock clock;

    Transfers(
            TransferOfferStore offers,
            Casting casting,
            Offices offices,
            Parties parties,
            PastActs acts,
            History history,
            Definitions definitions,
            Sealing sealing,
            LegalClock clock) {
        this.offers = offers;
        this.casting = casting;
        this.offices = offices;
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

    /** Whether the matter has an unanswered offer. */
    public boolean isOffered(Standing matter) {
        return offers.of(matter.id()).isPresent();
    }

    /** The standpoint of an office that has no other relation to the matter than the offer. */
    Optional<Standpoint> receiver(Standing matter, Actor actor, String word) {
        Caller caller = actor.caller();
        if (caller == null || !ANSWERS.contains(word) || !AccessPolicy.worksForADepartment(caller)) {
            return Optional.empty();
        }
        return offers.of(matter.id())
                .filter(offer -> offer.office().equals(caller.organisation().id()))
                .map(offer -> new Standpoint(
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
    Moved ask(Change change, Standpoint who, Deed deed) {
        String role = BuiltInAct.RETURN.is(deed.word())
                ? MatterPolicy.received(change.participants(), who)
                        .map(Participation::role)
                        .orElseThrow(() -> new ProblemException(MatterProblem.OUT_OF_TURN, deed.word()))
                : BuiltIns.desk(change, who).role();
        target(change, role, deed.word(), deed.values());
        if (!MatterPolicy.keepsSecrets(change.definition())) {
            return hand(change, role, deed.word(), deed.values(), deed);
        }
        SecondPerson.requireAsker(change, role, who.account());
        if (change.pending() != null) {
            throw new ProblemException(MatterProblem.SECOND_PERSON_NEEDED, deed.word());
        }
        change.waitForSecond(change.before().acts() + 1);
        return new Moved(sealing.commit(change, deed.as(role).pending()), change.stage(), true);
    }

    /** Executes the transfer, after any required confirmation in the sending office. */
    Moved hand(Change change, String role, String word, Map<String, Object> form, Deed deed) {
        OrganisationId to = target(change, role, word, form);
        Participation desk = desk(change, role);
        if (deed.about() != null) {
            // clears only the requested transfer, not another pending act
            change.waitForSecond(null);
        }
        offers.drop(change.before().id());
        Map<String, Object> opened = history.latest(
                change.before().id(), change.definition().opening().form());
        if (casting.isCompetent(change, role, to, opened)) {
            change.place(moved(desk, to, word));
            return new Moved(sealing.commit(change, deed), change.stage(), false);
        }
        int act = sealing.commit(change, deed);
        offers.put(change.before().id(), role, to, deed.about() == null ? act : deed.about(), clock.today());
        return new Moved(act, change.stage(), false);
    }

    /** A person of the receiving office accepts or declines. */
    Moved answer(Change change, Standpoint who, Deed deed) {
        Offer offer = offer(change, deed.word());
        if (!offer.office().equals(who.organisation())) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, deed.word());
        }
        if (who.account() == null) {
            throw new ProblemException(MatterProblem.NAMED_PERSON_NEEDED, deed.word());
        }
        offers.drop(change.before().id());
        if (BuiltInAct.ACCEPT_TRANSFER.is(deed.word())) {
            String word = acts.act(change.before().id(), offer.act())
                    .map(PastAct::step)
                    .orElse(BuiltInAct.TRANSFER.word());
            change.place(moved(desk(change, offer.role()), offer.office(), word));
            change.waitForSecond(null);
        }
        Deed answered = deed.as(offer.role())
                .telling(change.before().officeRole(change.definition()))
                .about(offer.act());
        return new Moved(sealing.commit(change, answered), change.stage(), false);
    }

    /** The sending office withdraws its offer. */
    Moved withdraw(Change change, Deed deed) {
        Offer offer = offer(change, deed.word());
        offers.drop(change.before().id());
        return new Moved(sealing.commit(change, deed.about(offer.act())), change.stage(), false);
    }

    private Offer offer(Change change, String word) {
        return offers.of(change.before().id()).orElseThrow(() -> new ProblemException(MatterProblem.OUT_OF_TURN, word));
    }

    private OrganisationId target(Change change, String role, String word, Map<String, Object> form) {
        Participation desk = desk(change, role);
        if (BuiltInAct.RETURN.is(word)) {
            return Optional.ofNullable(desk.cameFrom())
                    .orElseThrow(() -> new ProblemException(MatterProblem.OUT_OF_TURN, word));
        }
        OrganisationId to = new OrganisationId(UUID.fromString(String.valueOf(form.get("office"))));
        if (to.equals(desk.organisation()) || offices.find(to).isEmpty()) {
            throw new FormRefused(List.of(new FormRefused.Wrong("office", "value")));
        }
        return to;
    }

    private static Participation desk(Change change, String role) {
        return change.role(role).orElseThrow(() -> new ProblemException(MatterProblem.WRONG_OFFICE, role));
    }

    private static Participation moved(Participation desk, OrganisationId to, String word) {
        return desk.movedTo(to, BuiltInAct.TRANSFER.word(), BuiltInAct.RETURN.is(word) ? null : desk.organisation());
    }

    private Map<String, Object> form(PastAct act) {
        return act.erased() ? Map.of() : history.forms(List.of(act.fact())).getOrDefault(act.fact(), Map.of());
    }
}
