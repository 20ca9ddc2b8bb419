package org.chengxin.matter.procedure;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.Standpoint;
import org.chengxin.matter.party.Standpoints;
import org.chengxin.matter.standing.ActBook;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.Conditions;
import org.chengxin.matter.standing.Deed;
import org.chengxin.matter.standing.Overtaken;
import org.chengxin.matter.standing.PastActs;
import org.chengxin.matter.standing.Standing;
import org.chengxin.matter.standing.Standings;
import org.chengxin.shared.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes acts of persons and programs. */
@Component
public class Acts {

    private static final int TRIES = 4;

    private final Standings standings;
    private final PastActs history;
    private final ActBook acts;
    private final Definitions definitions;
    private final Standpoints standpoints;
    private final Moves moves;
    private final BuiltIns builtIns;
    private final Conditions conditions;
    private final FormFiles files;
    private final Transfers transfers;
    private final Sealing sealing;
    private final TransactionTemplate transaction;

    Acts(
            Standings standings,
            PastActs history,
            ActBook acts,
            Definitions definitions,
            Standpoints standpoints,
            Moves moves,
            BuiltIns builtIns,
            Conditions conditions,
            FormFiles files,
            Transfers transfers,
            Sealing sealing,
            TransactionTemplate transaction) {
        this.standings = standings;
        this.history = history;
        this.acts = acts;
        this.definitions = definitions;
        this.standpoints = standpoints;
        this.moves = moves;
        this.builtIns = builtIns;
        this.conditions = conditions;
        this.files = files;
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
                return Objects.requireNonNull(transaction.execute(status -> once(act, digest)));
            } catch (Overtaken overtaken) {
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
     * See {@link Matters#add}. A pending act stays pending if the stage does not change; whether it is still possible is
     * checked at confirmation.
     */
    public void add(MatterId id, String word, Map<String, Object> form) {
        transaction.executeWithoutResult(status -> {
            Standing matter = standings.locked(id);
            MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
            Change change = new Change(matter, definition);
            Step step =
                    matter.ended() != null ? null : change.stageNow().steps().get(word);
            if (step == null || !step.by().contains(Step.HOUSE)) {
                throw new ProblemException(MatterProblem.OUT_OF_TURN, word);
            }
            FormDefinition asked =
                    step.form() == null ? null : definition.forms().get(step.form());
            moves.take(
                    change,
                    step,
                    Deed.own(word, id.value(), step.tells(), step).filled(step.form(), FormPolicy.check(asked, form)));
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
        ActBook.Answered before =
                unknown ? null : acts.answered(actor, act.key()).orElse(null);
        if (before == null) {
            throw refused;
        }
        Requests.requireSame(before, digest);
        return new Moved(before.act(), before.stage(), before.pending());
    }

    private Moved once(Act act, byte[] digest) {
        Standing matter = standings
                .find(act.matter())
                .orElseThrow(() -> new ProblemException(
                        MatterProblem.NOT_VISIBLE, act.matter().toString()));
        MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
        Standpoint who = standpoints
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
        Change change = new Change(matter, definition);
        Step step = change.stageNow().steps().get(act.step());
        if (step == null) {
            return builtIns.take(change, who, builtIn(act, matter, definition), act, digest);
        }
        return step(change, who, step, act, digest);
    }

    private Moved step(Change change, Standpoint who, Step step, Act act, byte[] digest) {
        Standing matter = change.before();
        String role = MatterPolicy.roleFor(step, who)
                .orElseThrow(() -> new ProblemException(
                        Step.SYSTEM.containsAll(step.by()) ? MatterProblem.OUT_OF_TURN : MatterProblem.WRONG_OFFICE,
                        act.step()));
        requireFree(matter, step, act);
        String form = step.form();
        FormDefinition asked = form == null ? null : change.definition().forms().get(form);
        Map<String, Object> values = files.described(
                asked,
                FormPolicy.check(asked, act.form()),
                DraftOwner.of(act.actor().caller(), act.key()));
        boolean alone = step.second() == null;
        if (!alone) {
            SecondPerson.requireAsker(change, role, who.account());
        }
        Deed deed = new Deed(
                act.step(),
                role,
                who.account(),
                who.organisation(),
                who.actor(),
                act.key(),
                digest,
                form,
                values,
                alone,
                null,
                null,
                alone ? step.papers() : java.util.List.of(),
                alone ? step.tells() : java.util.List.of(),
                step);
        if (alone) {
            int number = moves.take(change, step, deed);
            return new Moved(number, change.stage(), false);
        }
        change.waitForSecond(matter.acts() + 1);
        return new Moved(sealing.commit(change, deed), change.stage(), true);
    }

    private void requireFree(Standing matter, Step step, Act act) {
        if (matter.pending() != null) {
            throw new ProblemException(MatterProblem.SECOND_PERSON_NEEDED, act.step());
        }
        if ("children-ended".equals(step.needs()) && standings.hasOpenChildren(matter.id())) {
            throw new ProblemException(MatterProblem.CHILDREN_OPEN, act.step());
        }
        conditions.require(matter.id(), step, act.step());
    }

    private BuiltInAct builtIn(Act act, Standing matter, MatterDefinition definition) {
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
