package org.chengxin.matter.procedure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.Standpoint;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.Conditions;
import org.chengxin.matter.standing.Deed;
import org.chengxin.matter.standing.History;
import org.chengxin.matter.standing.PastActs;
import org.chengxin.matter.standing.PastActs.PastAct;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** 复核: what one person asked for stands when another confirms it. */
@Component
class SecondPerson {

    private final PastActs store;
    private final History history;
    private final ClockActs clocks;
    private final Moves moves;
    private final Sealing sealing;
    private final Conditions conditions;

    SecondPerson(
            PastActs store, History history, ClockActs clocks, Moves moves, Sealing sealing, Conditions conditions) {
        this.store = store;
        this.history = history;
        this.clocks = clocks;
        this.moves = moves;
        this.sealing = sealing;
        this.conditions = conditions;
    }

    Moved decide(Change change, Standpoint who, Deed deed) {
        if (change.pending() == null) {
            throw new ProblemException(MatterProblem.NOTHING_PENDING, deed.word());
        }
        PastAct asked = store.act(change.before().id(), change.pending()).orElseThrow();
        if (deed.word().equals("confirm") && change.recused().contains(asked.account())) {
            throw new ProblemException(MatterProblem.RECUSED, asked.step());
        }
        FactId fact = Objects.requireNonNull(asked.formFact());
        Map<String, Object> values = history.forms(List.of(fact)).getOrDefault(fact, Map.of());
        Step step = change.stageNow().steps().get(asked.step());
        boolean extending = asked.step().equals("extend");
        if (step == null && !extending) {
            throw new ProblemException(MatterProblem.NOTHING_PENDING, deed.word());
        }
        String second =
                step == null ? clocks.extension(change, values).second() : Objects.requireNonNull(step.second());
        boolean withdrawn = deed.word().equals("reject") && Objects.equals(who.account(), asked.account());
        if (!withdrawn) {
            MatterPolicy.requireSecond(who, second, asked.account());
        }
        Deed decided =
                deed.as(withdrawn ? String.valueOf(asked.role()) : second).about(asked.act());
        if (deed.word().equals("reject")) {
            change.waitForSecond(null);
            return new Moved(sealing.commit(change, decided), change.stage(), false);
        }
        if (step == null) {
            change.waitForSecond(null);
            clocks.lengthen(change, values);
            return new Moved(sealing.commit(change, decided), change.stage(), false);
        }
        conditions.require(change.before().id(), step, asked.step());
        change.confirm(asked.step());
        int number = moves.take(change, step, decided.confirming(step, asked.form(), values, fact));
        return new Moved(number, change.stage(), false);
    }
}
