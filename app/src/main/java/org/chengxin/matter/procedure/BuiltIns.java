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
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.Transition;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Takes the built-in acts, available in every open matter. */
@Component
class BuiltIns {

    private final QueueAssignment assignment;
    private final Recusals recusals;
    private final PartyLinks partyLinks;
    private final SecondPerson secondPerson;
    private final DeadlineActs clockActs;
    private final Mergers mergers;
    private final Transfers transfers;
    private final Sealing sealing;
    private final LegalClock legalClock;

    BuiltIns(
            QueueAssignment assignment,
            Recusals recusals,
            PartyLinks partyLinks,
            SecondPerson secondPerson,
            DeadlineActs clockActs,
            Mergers mergers,
            Transfers transfers,
            Sealing sealing,
            LegalClock legalClock) {
        this.assignment = assignment;
        this.recusals = recusals;
        this.partyLinks = partyLinks;
        this.secondPerson = secondPerson;
        this.clockActs = clockActs;
        this.mergers = mergers;
        this.transfers = transfers;
        this.sealing = sealing;
        this.legalClock = legalClock;
    }

    Moved take(Transition transition, ViewerRole who, BuiltInAct built, Act act, byte[] digest) {
        requireMay(transition, who, built);
        if (built.isMove() && MatterPolicy.isFixed(transition.before(), transition.definition())) {
            throw new ProblemException(MatterProblem.FIXED, built.word());
        }
        Map<String, Object> form = FormPolicy.check(BuiltInForms.of(built), act.form());
        ActDraft draft = draft(who, act, digest, form);
        return switch (built) {
            case TRANSFER, RETURN -> transfers.ask(transition, who, draft);
            case ACCEPT_TRANSFER, DECLINE_TRANSFER -> transfers.answer(transition, who, draft);
            case WITHDRAW_TRANSFER -> transfers.withdraw(transition, who, draft);
            case MERGE -> mergers.ask(transition, who, draft);
            case ASK_SEPARATION -> mergers.askSeparation(transition, who, draft);
            case SEPARATE -> mergers.separate(transition, who, draft);
            case EXTEND -> clockActs.extend(transition, who, draft);
            case CONFIRM, REJECT -> secondPerson.decide(transition, who, draft);
            default -> {
                ActDraft done = takeAlone(transition, who, built, draft, form);
                yield new Moved(sealing.commit(transition, done), transition.stage(), false);
            }
        };
    }

    /** Acts that need no second person. */
    private ActDraft takeAlone(
            Transition transition, ViewerRole who, BuiltInAct built, ActDraft draft, Map<String, Object> form) {
        LocalDate day = legalClock.today();
        switch (built) {
            case TAKE -> assignment.take(transition, who);
            case ASSIGN -> assignment.assign(transition, who, form, day);
            case RECUSE -> recusals.recuse(transition, who, form);
            case LINK_PARTY -> partyLinks.link(transition, form);
            case UNLINK_PARTY -> partyLinks.unlink(transition, form);
            case CONFIRM_DUE -> clockActs.confirm(transition, who, form);
            case TAKE_BACK -> {
                if (!MatterPolicy.mayTakeBack(transition.before(), who)) {
                    throw new ProblemException(MatterProblem.OUT_OF_TURN, draft.word());
                }
                transition.end(day);
                return draft.telling(transition.participants().stream()
                        .map(Participation::role)
                        .toList());
            }
            case URGE -> {
                return draft.telling(transition.before().officeRole(transition.definition()));
            }
            default -> {
                // a note changes no state
            }
        }
        return draft;
    }

    private static ActDraft draft(ViewerRole who, Act act, byte[] digest, Map<String, Object> form) {
        return new ActDraft(
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
    private static void requireMay(Transition transition, ViewerRole who, BuiltInAct act) {
        boolean may = switch (act.by()) {
            case OFFICE -> who.isOffice();
            case HANDLING -> MatterPolicy.handles(transition.before(), transition.definition(), who);
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
    static Participation handling(Transition transition, ViewerRole who) {
        return transition
                .role(Objects.requireNonNull(who.officeRole()))
                .orElseThrow(() -> new ProblemException(MatterProblem.WRONG_OFFICE, "office"));
    }
}
