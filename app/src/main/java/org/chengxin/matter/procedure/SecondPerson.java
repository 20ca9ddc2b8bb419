package org.chengxin.matter.procedure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.party.SecondPolicy;
import org.chengxin.matter.party.SecondPolicy.Second;
import org.chengxin.matter.party.Standpoint;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.Conditions;
import org.chengxin.matter.standing.Deed;
import org.chengxin.matter.standing.History;
import org.chengxin.matter.standing.PastActs;
import org.chengxin.matter.standing.PastActs.PastAct;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 复核: an act requested by one person takes effect when another confirms it. */
@Component
class SecondPerson {

    private final PastActs store;
    private final History history;
    private final ClockActs clocks;
    private final Transfers transfers;
    private final Mergers mergers;
    private final Moves moves;
    private final Sealing sealing;
    private final Conditions conditions;

    SecondPerson(
            PastActs store,
            History history,
            ClockActs clocks,
            Transfers transfers,
            Mergers mergers,
            Moves moves,
            Sealing sealing,
            Conditions conditions) {
        this.store = store;
        this.history = history;
        this.clocks = clocks;
        this.transfers = transfers;
        this.mergers = mergers;
        this.moves = moves;
        this.sealing = sealing;
        this.conditions = conditions;
    }

    Moved decide(Change change, Standpoint who, Deed deed) {
        if (change.pending() == null) {
            throw new ProblemException(MatterProblem.NOTHING_PENDING, deed.word());
        }
        PastAct asked = store.act(change.before().id(), change.pending()).orElseThrow();
        if (BuiltInAct.CONFIRM.is(deed.word()) && change.recused().contains(asked.account())) {
            throw new ProblemException(MatterProblem.RECUSED, asked.step());
        }
        FactId fact = Objects.requireNonNull(asked.formFact());
        Map<String, Object> values = history.forms(List.of(fact)).getOrDefault(fact, Map.of());
        Step step = change.stageNow().steps().get(asked.step());
        Second second = second(change, step, asked, values);
        boolean withdrawn = BuiltInAct.REJECT.is(deed.word()) && SecondPolicy.isAsker(who, asked);
        if (!withdrawn) {
            SecondPolicy.refusal(who, second, asked).ifPresent(refusal -> {
                throw new ProblemException(refusal, second.role());
            });
        }
        Deed decided = deed.as(withdrawn ? String.valueOf(asked.role()) : second.role())
                .about(asked.act());
        if (BuiltInAct.REJECT.is(deed.word())) {
            change.waitForSecond(null);
            return new Moved(sealing.commit(change, decided), change.stage(), false);
        }
        requireAsker(change, asked.role(), asked.account());
        if (step == null) {
            return builtIn(change, asked, values, decided);
        }
        conditions.require(change.before().id(), step, asked.step());
        change.confirm(asked.step());
        int number = moves.take(change, step, decided.confirming(step, asked.form(), values, fact));
        return new Moved(number, change.stage(), false);
    }

    private Second second(Change change, @Nullable Step step, PastAct asked, Map<String, Object> values) {
        if (step != null) {
            return Second.of(step);
        }
        if (SecondPolicy.needsColleague(asked.step())) {
            return Second.of(asked);
        }
        if (BuiltInAct.EXTEND.is(asked.step())) {
            return Second.of(clocks.extension(change, values));
        }
        throw new ProblemException(MatterProblem.NOTHING_PENDING, asked.step());
    }

    private Moved builtIn(Change change, PastAct asked, Map<String, Object> values, Deed decided) {
        return switch (BuiltInAct.of(asked.step()).orElseThrow()) {
            case TRANSFER, RETURN ->
                transfers.hand(change, String.valueOf(asked.role()), asked.step(), values, decided);
            case MERGE -> mergers.merge(change, String.valueOf(asked.role()), values, decided);
            default -> {
                change.waitForSecond(null);
                clocks.lengthen(change, values);
                yield new Moved(sealing.commit(change, decided), change.stage(), false);
            }
        };
    }

    /** Checked at confirmation too: a program's request from before this rule can only be rejected. */
    static void requireAsker(Change change, @Nullable String role, @Nullable UUID account) {
        if (!SecondPolicy.mayAsk(change.definition().roles().get(String.valueOf(role)), account)) {
            throw new ProblemException(MatterProblem.NAMED_PERSON_NEEDED, String.valueOf(role));
        }
    }
}
