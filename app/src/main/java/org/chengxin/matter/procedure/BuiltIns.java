package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.form.FormPolicy;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.Recusals;
import org.chengxin.matter.party.Standpoint;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.Deed;
import org.chengxin.matter.standing.Participation;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Takes the built-in acts, available in every open matter. */
@Component
class BuiltIns {

    private final Desks desks;
    private final Recusals recusals;
    private final PartyLinks partyLinks;
    private final SecondPerson secondPerson;
    private final ClockActs clockActs;
    private final Mergers mergers;
    private final Transfers transfers;
    private final Sealing sealing;
    private final LegalClock legalClock;

    BuiltIns(
            Desks desks,
            Recusals recusals,
            PartyLinks partyLinks,
            SecondPerson secondPerson,
            ClockActs clockActs,
            Mergers mergers,
            Transfers transfers,
            Sealing sealing,
            LegalClock legalClock) {
        this.desks = desks;
        this.recusals = recusals;
        this.partyLinks = partyLinks;
        this.secondPerson = secondPerson;
        this.clockActs = clockActs;
        this.mergers = mergers;
        this.transfers = transfers;
        this.sealing = sealing;
        this.legalClock = legalClock;
    }

    Moved take(Change change, Standpoint who, BuiltInAct built, Act act, byte[] digest) {
        requireMay(who, built);
        Map<String, Object> form = FormPolicy.check(BuiltInForms.of(built), act.form());
        Deed deed = deed(who, act, digest, form);
        return switch (built) {
            case TRANSFER, RETURN -> transfers.ask(change, who, deed);
            case ACCEPT_TRANSFER, DECLINE_TRANSFER -> transfers.answer(change, who, deed);
            case WITHDRAW_TRANSFER -> transfers.withdraw(change, deed);
            case MERGE -> mergers.ask(change, who, deed);
            case ASK_SEPARATION -> mergers.askSeparation(change, who, deed);
            case SEPARATE -> mergers.separate(change, who, deed);
            case EXTEND -> clockActs.extend(change, who, deed);
            case CONFIRM, REJECT -> secondPerson.decide(change, who, deed);
            default -> {
                Deed done = takeAlone(change, who, built, deed, form);
                yield new Moved(sealing.commit(change, done), change.stage(), false);
            }
        };
    }

    /** Acts that need no second person. */
    private Deed takeAlone(Change change, Standpoint who, BuiltInAct built, Deed deed, Map<String, Object> form) {
        LocalDate day = legalClock.today();
        switch (built) {
            case TAKE -> desks.take(change, who);
            case ASSIGN -> desks.assign(change, who, form, day);
            case RECUSE -> recusals.recuse(change, who, form);
            case LINK_PARTY -> partyLinks.link(change, form);
            case UNLINK_PARTY -> partyLinks.unlink(change, form);
            case CONFIRM_DUE -> clockActs.confirm(change, form);
            case TAKE_BACK -> {
                if (!MatterPolicy.mayTakeBack(change.before(), who)) {
                    throw new ProblemException(MatterProblem.OUT_OF_TURN, deed.word());
                }
                change.end(day);
                return deed.telling(
                        change.participants().stream().map(Participation::role).toList());
            }
            case URGE -> {
                return deed.telling(change.before().officeRole(change.definition()));
            }
            default -> {
                // a note changes no state
            }
        }
        return deed;
    }

    private static Deed deed(Standpoint who, Act act, byte[] digest, Map<String, Object> form) {
        return new Deed(
                act.step(),
                who.officeRole(),
                who.account(),
                who.organisation(),
                who.actor(),
                act.key(),
                digest,
                null,
                form,
                true,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    /** Refuses an actor whom {@link BuiltInAct.By} does not admit. */
    private static void requireMay(Standpoint who, BuiltInAct act) {
        boolean may = switch (act.by()) {
            case OFFICE -> who.isOffice();
            case OFFICE_OR_ABOVE -> who.viewer() == Viewer.ABOVE || who.isOffice();
            case OFFERED -> who.viewer() != Viewer.PARTY;
            case PARTY -> who.viewer() == Viewer.PARTY;
            case CONCERNED -> who.viewer() == Viewer.PARTY || who.isOffice();
        };
        if (!may) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, act.word());
        }
    }

    /** The participation of the actor's office. */
    static Participation desk(Change change, Standpoint who) {
        return change.role(Objects.requireNonNull(who.officeRole()))
                .orElseThrow(() -> new ProblemException(MatterProblem.WRONG_OFFICE, "office"));
    }
}
