package org.chengxin.matter.procedure;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.database.RequestCache;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.form.FormPolicy;
import org.chengxin.matter.mark.Mark;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.SecondPolicy;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.party.ViewerRoles;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.ActStore;
import org.chengxin.matter.state.Conditions;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.PastActs;
import org.chengxin.matter.state.StaleStateException;
import org.chengxin.matter.state.Transition;
import org.chengxin.shared.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes acts of persons and programs. */
@Component
public class Acts {

    private static final int TRIES = 4;

    private final MatterStates states;
    private final PastActs history;
    private final ActStore acts;
    private final Definitions definitions;
    private final ViewerRoles viewerRoles;
    private final Moves moves;
    private final BuiltIns builtIns;
    private final Conditions conditions;
    private final FormFiles files;
    private final FormDays formDays;
    private final Redactions redactions;
    private final Transfers transfers;
    private final Sealing sealing;
    private final TransactionTemplate transaction;

    Acts(
            MatterStates states,
            PastActs history,
            ActStore acts,
            Definitions definitions,
            ViewerRoles viewerRoles,
            Moves moves,
            BuiltIns builtIns,
            Conditions conditions,
            FormFiles files,
            FormDays formDays,
            Redactions redactions,
            Transfers transfers,
            Sealing sealing,
            TransactionTemplate transaction) {
        this.states = states;
        this.history = history;
        this.acts = acts;
        this.definitions = definitions;
        this.viewerRoles = viewerRoles;
        this.moves = moves;
        this.builtIns = builtIns;
        this.conditions = conditions;
        this.files = files;
        this.formDays = formDays;
        this.redactions = redactions;
        this.transfers = transfers;
        this.sealing = sealing;
        this.transaction = transaction;
    }

    /**
     * See {@link Matters#act}. A concurrent change is an error if the actor gave {@code expectedAct}; otherwise the act is
     * retried, with four tries in all.
     */
    public Moved act(Act act) {
        Requests.requireKey(act.key(), false);
        byte[] digest = Requests.digest(act.matter() + " " + act.step(), act.form());
        ProblemException conflict = new ProblemException(MatterProblem.CONFLICT, act.step());
        for (int left = act.expectedAct() == Matters.ANY ? TRIES : 1; ; left--) {
            try {
                return Objects.requireNonNull(
                        transaction.execute(status -> RequestCache.acting(() -> once(act, digest))));
            } catch (StaleStateException stale) {
                if (left <= 1) {
                    return answered(act, digest, conflict);
                }
            } catch (DuplicateKeyException twice) {
                return answered(act, digest, conflict);
            } catch (ProblemException refused) {
                return answered(act, digest, refused);
            }
        }
    }

    /**
     * See {@link Matters#perform}. A pending act stays pending if the stage does not change; whether it is still possible is
     * checked at confirmation.
     */
    public void perform(MatterId id, Set<? extends Mark> marks, Map<String, Object> form) {
        Set<String> words = marks.stream().map(Mark::word).collect(Collectors.toSet());
        transaction.executeWithoutResult(status -> {
            MatterState matter = states.locked(id);
            MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
            Transition transition = new Transition(matter, definition);
            Map.Entry<String, Step> found = transition.stageNow().steps().entrySet().stream()
                    .filter(each -> each.getValue().by().contains(Step.HOUSE))
                    .filter(each ->
                            words.contains(String.valueOf(each.getValue().marks())))
                    .filter(each -> matter.ended() == null)
                    .findFirst()
                    .orElseThrow(() ->
                            new ProblemException(MatterProblem.OUT_OF_TURN, String.join(" ", new TreeSet<>(words))));
            Step step = found.getValue();
            moves.take(
                    transition,
                    step,
                    ActDraft.own(found.getKey(), id.value(), step.notifies(), step)
                            .filled(step.form(), FormPolicy.check(definition.asked(step), form)));
        });
    }

    /**
     * Idempotency: a repeated request returns its first result, even if the act transferred the matter away. Earlier results
     * are only looked up after a failure.
     */
    private Moved answered(Act act, byte[] digest, ProblemException refused) {
        UUID actor = MatterPolicy.actorOf(act.actor(), act.matter().value());
        // a stranger is identified by the receipt only; with another one the matter is not visible
        boolean unknown =
                refused.problem() == MatterProblem.NOT_VISIBLE && act.actor().caller() == null;
        ActStore.Answered before =
                unknown ? null : acts.answered(actor, act.key()).orElse(null);
        if (before == null) {
            throw refused;
        }
        Requests.requireSame(before, digest);
        return new Moved(before.act(), before.stage(), before.pending());
    }

    private Moved once(Act act, byte[] digest) {
        MatterState matter = states.find(act.matter())
                .orElseThrow(() -> new ProblemException(
                        MatterProblem.NOT_VISIBLE, act.matter().toString()));
        MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
        ViewerRole who = viewerRoles
                .of(matter, definition, act.actor())
                .or(() -> transfers.receiver(matter, act.actor(), act.step()))
                .orElseThrow(() -> new ProblemException(
                        MatterProblem.NOT_VISIBLE, act.matter().toString()));
        if (who.recused()) {
            throw new ProblemException(MatterProblem.RECUSED, act.step());
        }
        // checked first, so that a concurrent last act is reported as a conflict, not as a closed matter
        if (act.expectedAct() != Matters.ANY && act.expectedAct() != matter.acts()) {
            throw new ProblemException(MatterProblem.CONFLICT, act.step());
        }
        boolean separates = matter.mergedInto() != null && Mergers.SEPARATION.contains(act.step());
        if (matter.ended() != null && !separates) {
            throw new ProblemException(MatterProblem.ENDED, act.step());
        }
        Transition transition = new Transition(matter, definition);
        Step step = transition.stageNow().steps().get(act.step());
        if (step == null) {
            return builtIns.take(transition, who, builtIn(act, matter, definition), act, digest);
        }
        return step(transition, who, step, act, digest);
    }

    private Moved step(Transition transition, ViewerRole who, Step step, Act act, byte[] digest) {
        MatterState matter = transition.before();
        String role = MatterPolicy.roleFor(step, who)
                .orElseThrow(() -> new ProblemException(
                        Step.SYSTEM.containsAll(step.by()) ? MatterProblem.OUT_OF_TURN : MatterProblem.WRONG_OFFICE,
                        act.step()));
        requireFree(matter, step, act);
        FormDefinition asked = transition.definition().asked(step);
        Map<String, Object> values = files.described(
                asked,
                FormPolicy.check(asked, redactions.completed(matter.id(), transition.definition(), asked, act.form())),
                DraftOwner.of(act.actor().caller(), act.key()));
        formDays.require(asked, values);
        boolean alone = step.second() == null;
        if (!alone) {
            SecondPerson.requireAsker(transition, role, who.account());
        }
        ActDraft draft = new ActDraft(
                act.step(),
                role,
                who.account(),
                who.organisation(),
                who.actor(),
                act.key(),
                digest,
                step.form(),
                values,
                alone,
                null,
                null,
                alone ? step.papers() : java.util.List.of(),
                alone ? step.notifies() : java.util.List.of(),
                step);
        if (!alone) {
            transition.waitForSecond(matter.acts() + 1);
        }
        int number = alone ? moves.take(transition, step, draft) : sealing.commit(transition, draft);
        return new Moved(number, transition.stage(), !alone);
    }

    private void requireFree(MatterState matter, Step step, Act act) {
        if (matter.pending() != null) {
            throw new ProblemException(MatterProblem.SECOND_PERSON_NEEDED, act.step());
        }
        if ("children-ended".equals(step.needs()) && states.hasOpenChildren(matter.id())) {
            throw new ProblemException(MatterProblem.CHILDREN_OPEN, act.step());
        }
        conditions.require(matter.id(), step, act.step());
        UUID account =
                act.actor().caller() == null ? null : act.actor().caller().account();
        if (!SecondPolicy.mayAnswer(step, account, history.takers(matter.id(), step.apartFrom()))) {
            throw account == null
                    ? new ProblemException(MatterProblem.NAMED_PERSON_NEEDED, act.step())
                    : new ProblemException(MatterProblem.HANDLED_IT, SecondPerson.rule(step));
        }
    }

    private BuiltInAct builtIn(Act act, MatterState matter, MatterDefinition definition) {
        BuiltInAct builtIn = BuiltInAct.of(act.step()).orElse(null);
        if (builtIn != null) {
            return builtIn;
        }
        boolean known = definition.stages().values().stream()
                .anyMatch(stage -> stage.steps().containsKey(act.step()));
        if (!known) {
            throw new ProblemException(MatterProblem.UNKNOWN_STEP, "step");
        }
        throw new ProblemException(
                history.wasTaken(matter.id(), act.step()) ? MatterProblem.ALREADY_TAKEN : MatterProblem.OUT_OF_TURN,
                act.step());
    }
}
