package org.chengxin.matter.procedure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.definition.Basis;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.party.SecondPolicy;
import org.chengxin.matter.party.SecondPolicy.Second;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.Conditions;
import org.chengxin.matter.state.History;
import org.chengxin.matter.state.PastActs;
import org.chengxin.matter.state.PastActs.PastAct;
import org.chengxin.matter.state.Transition;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 复核: an act requested by one person takes effect when another confirms it. */
@Component
class SecondPerson {

    private final PastActs store;
    private final History history;
    private final DeadlineActs clocks;
    private final Transfers transfers;
    private final Mergers mergers;
    private final Moves moves;
    private final Sealing sealing;
    private final Conditions conditions;
    private final FormDays formDays;

    SecondPerson(
            PastActs store,
            History history,
            DeadlineActs clocks,
            Transfers transfers,
            Mergers mergers,
            Moves moves,
            Sealing sealing,
            Conditions conditions,
            FormDays formDays) {
        this.store = store;
        this.history = history;
        this.clocks = clocks;
        this.transfers = transfers;
        this.mergers = mergers;
        this.moves = moves;
        this.sealing = sealing;
        this.conditions = conditions;
        this.formDays = formDays;
    }

    Moved decide(Transition transition, ViewerRole who, ActDraft draft) {
        if (transition.pending() == null) {
            throw new ProblemException(MatterProblem.NOTHING_PENDING, draft.word());
        }
        PastAct asked =
                store.act(transition.before().id(), transition.pending()).orElseThrow();
        if (BuiltInAct.CONFIRM.is(draft.word()) && transition.recused().contains(asked.account())) {
            throw new ProblemException(MatterProblem.RECUSED, asked.step());
        }
        FactId fact = Objects.requireNonNull(asked.formFact());
        Map<String, Object> values = history.forms(List.of(fact)).getOrDefault(fact, Map.of());
        Step step = transition.stageNow().steps().get(asked.step());
        Second second = second(transition, step, asked, values);
        boolean withdrawn = BuiltInAct.REJECT.is(draft.word()) && SecondPolicy.isAsker(who, asked);
        if (!withdrawn) {
            SecondPolicy.refusal(who, second, asked).ifPresent(refusal -> {
                throw new ProblemException(refusal, refusal == MatterProblem.HANDLED_IT ? rule(step) : second.role());
            });
        }
        ActDraft decided = draft.as(withdrawn ? String.valueOf(asked.role()) : second.role())
                .about(asked.act());
        if (BuiltInAct.REJECT.is(draft.word())) {
            transition.waitForSecond(null);
            return new Moved(sealing.commit(transition, decided), transition.stage(), false);
        }
        requireAsker(transition, asked.role(), asked.account());
        if (step == null) {
            return builtIn(transition, asked, values, decided);
        }
        conditions.require(transition.before().id(), step, asked.step());
        if (asked.form() != null) {
            formDays.require(transition.definition().forms().get(asked.form()), values);
        }
        transition.confirm(asked.step());
        int number = moves.take(transition, step, decided.confirming(step, asked.form(), values, fact));
        return new Moved(number, transition.stage(), false);
    }

    private Second second(Transition transition, @Nullable Step step, PastAct asked, Map<String, Object> values) {
        if (step != null) {
            return Second.of(step, store.takers(transition.before().id(), step.apartFrom()));
        }
        if (SecondPolicy.needsColleague(asked.step())) {
            return Second.of(asked);
        }
        if (BuiltInAct.EXTEND.is(asked.step())) {
            return Second.of(clocks.extension(transition, values));
        }
        throw new ProblemException(MatterProblem.NOTHING_PENDING, asked.step());
    }

    /** The rule behind a step, as the refusal names it. */
    static String rule(@Nullable Step step) {
        Basis basis = step == null ? null : step.basis();
        return basis == null ? "" : basis.cited();
    }

    private Moved builtIn(Transition transition, PastAct asked, Map<String, Object> values, ActDraft decided) {
        return switch (BuiltInAct.of(asked.step()).orElseThrow()) {
            case TRANSFER, RETURN ->
                transfers.hand(transition, String.valueOf(asked.role()), asked.step(), values, decided);
            case MERGE -> mergers.merge(transition, String.valueOf(asked.role()), values, decided);
            default -> {
                transition.waitForSecond(null);
                clocks.lengthen(transition, values);
                yield new Moved(sealing.commit(transition, decided), transition.stage(), false);
            }
        };
    }

    /** Checked at confirmation too: a program's request from before this rule can only be rejected. */
    static void requireAsker(Transition transition, @Nullable String role, @Nullable UUID account) {
        if (!SecondPolicy.mayAsk(transition.definition().roles().get(String.valueOf(role)), account)) {
            throw new ProblemException(MatterProblem.NAMED_PERSON_NEEDED, String.valueOf(role));
        }
    }
}
