package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Deadline;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;
import org.chengxin.shared.ProblemException;

/** One matter that is played; every step is checked against all that its definition promises of it. */
final class Play {

    final MatterId id;
    final MatterDefinition definition;

    private final Stagehand hand;
    private final String receipt;

    Play(Stagehand hand, MatterDefinition definition, MatterId id, String receipt) {
        this.hand = hand;
        this.definition = definition;
        this.id = id;
        this.receipt = receipt;
    }

    /** The first person in a role; with {@code second}, the other one of its office. */
    Actor actor(String role, boolean second) {
        Traces.Participant who = hand.traces.participant(id, role);
        assertThat(who).as("%s has no %s", definition.name(), role).isNotNull();
        if (who.kind().equals("OFFICE")) {
            return Actor.of(hand.crew.officers(who.organisation()).get(second ? 1 : 0));
        }
        if (who.organisation() != null) {
            return Actor.of(Crew.program(hand.crew.organisation(who.organisation())));
        }
        assertThat(receipt).as("%s is a stranger without a receipt", role).isNotNull();
        return Actor.holding(receipt);
    }

    /** The person of an office who has done nothing yet. */
    Actor apart(String role) {
        List<UUID> acted = hand.traces.actors(id);
        return hand.crew.officers(hand.traces.participant(id, role).organisation()).stream()
                .filter(officer -> !acted.contains(officer.account()))
                .findFirst()
                .map(Actor::of)
                .orElseThrow();
    }

    boolean plays(String role) {
        Traces.Participant who = hand.traces.participant(id, role);
        return who != null && (who.organisation() != null || receipt != null);
    }

    String receipt() {
        return receipt;
    }

    String stage() {
        return hand.stage(id);
    }

    Step step(String name) {
        Stage stage = definition.stage(stage());
        assertThat(stage.steps()).as("%s in %s", definition.name(), stage()).containsKey(name);
        return stage.steps().get(name);
    }

    Matter view(String role) {
        return hand.matters.find(id, actor(role, false));
    }

    /** Takes a step, by two persons where it needs them, and checks what came of it. */
    Play does(String role, String name, Object... form) {
        Step step = step(name);
        Promises promises = new Promises(hand, this, role, step);
        refusesOthers(role, name, step);
        assertThat(hand.matters.find(id, taker(role, step)).next())
                .as("%s may %s in %s", role, name, stage())
                .anyMatch(next -> next.step().equals(name));
        String before = stage();
        Moved moved = act(taker(role, step), name, form);
        if (step.second() == null) {
            assertThat(moved.pending()).isFalse();
        } else {
            assertThat(moved.pending()).as("%s needs a second person", name).isTrue();
            assertThat(stage()).isEqualTo(before);
            promises.nothingYet();
            secondPerson(role, step);
        }
        assertThat(stage()).isIn(step.targets().isEmpty() ? List.of(before) : step.targets());
        promises.areKept();
        return this;
    }

    private void secondPerson(String role, Step step) {
        if (role.equals(step.second())) {
            assertThat(refused(() -> act(actor(role, false), "confirm"))).isEqualTo(MatterProblem.SAME_PERSON);
        }
        assertThat(refused(() -> act(actor(role, false), "confirm", "unknown", "x")))
                .isIn(MatterProblem.FORM, MatterProblem.SAME_PERSON);
        act(step.apartFrom().isEmpty() ? actor(step.second(), true) : apart(step.second()), "confirm");
    }

    private Actor taker(String role, Step step) {
        return step.second() == null && !step.apartFrom().isEmpty() ? apart(role) : actor(role, false);
    }

    /** Neither who takes part in another role nor who has nothing to do with it may take a step. */
    private void refusesOthers(String role, String name, Step step) {
        Actor outsider = Actor.of(Crew.program(hand.crew.outsider));
        assertThat(refused(() -> act(outsider, name))).isEqualTo(MatterProblem.NOT_VISIBLE);
        Actor self = actor(role, false);
        for (String other : definition.roles().keySet()) {
            if (!step.by().contains(other) && plays(other) && !same(self, actor(other, false))) {
                assertThat(refused(() -> act(actor(other, false), name)))
                        .as("%s takes %s of %s", other, name, definition.name())
                        .isEqualTo(MatterProblem.WRONG_OFFICE);
            }
        }
    }

    private static boolean same(Actor one, Actor other) {
        Caller first = one.caller();
        Caller second = other.caller();
        return first == null
                ? second == null
                : second != null
                        && first.organisation()
                                .id()
                                .equals(second.organisation().id());
    }

    Moved act(Actor actor, String step, Object... form) {
        String key = UUID.randomUUID().toString();
        Step about = definition.stage(stage()).steps().get(step);
        Map<String, Object> filled = about == null
                ? hand.forms(actor).filled(null, key, form)
                : hand.forms(actor).filled(about.form() == null ? null : definition.form(about.form()), key, form);
        return hand.matters.act(new Act(id, actor, step, Matters.ANY, key, filled));
    }

    /** A built-in act. */
    Play does(Actor actor, String word, Object... form) {
        act(actor, word, form);
        return this;
    }

    /** The clock runs out, and its step for silence is taken, or the office is told. */
    Play silence(String clock) {
        DeadlineDefinition about = definition.clock(clock);
        String before = stage();
        Deadline running = deadline(clock);
        hand.traces.passes(id, clock);
        if (running.unconfirmed()) {
            hand.runClocks();
            assertThat(stage()).as("nothing happens on an unconfirmed date").isEqualTo(before);
            boolean own = definition.role(about.owner()).kind() == MatterRole.Kind.OFFICE;
            does(own ? actor(about.owner(), false) : officer(), "confirm-due", "clock", clock, "reason", "已核对");
        }
        hand.runClocks();
        boolean escalates = about.onExpiry().equals(DeadlineDefinition.ESCALATE);
        String expected = escalates ? "escalate" : about.onExpiry();
        List<Matter.Entry> acts = hand.matters.find(id, officer()).acts();
        assertThat(acts)
                .as("%s ran out in %s", clock, before)
                .anyMatch(act -> act.step().equals(expected));
        if (!escalates) {
            assertThat(stage())
                    .isIn(definition.stage(before).steps().get(about.onExpiry()).targets());
            assertThat(definition.stage(stage()).end())
                    .as("silence ends nothing")
                    .isFalse();
        }
        return this;
    }

    Actor officer() {
        String office = definition.roles().keySet().stream()
                .filter(role -> {
                    Traces.Participant who = hand.traces.participant(id, role);
                    return who != null && who.kind().equals("OFFICE");
                })
                .findFirst()
                .orElseThrow();
        return actor(office, false);
    }

    Deadline deadline(String clock) {
        return hand.matters.find(id, officer()).clocks().stream()
                .filter(each -> each.name().equals(clock))
                .findFirst()
                .orElseThrow(() -> new AssertionError(clock + " does not run in " + stage()));
    }

    Play isAt(String stage) {
        assertThat(stage()).isEqualTo(stage);
        return this;
    }

    /** It is over, and takes nothing more. */
    Play endsAs(String stage) {
        isAt(stage);
        assertThat(definition.stage(stage).end()).isTrue();
        Matter matter = hand.matters.find(id, officer());
        assertThat(matter.ended()).isTrue();
        assertThat(matter.next()).isEmpty();
        assertThat(refused(() -> act(officer(), "note", "text", "晚了"))).isEqualTo(MatterProblem.ENDED);
        return this;
    }

    Play child(String kind, int index) {
        List<MatterId> children = hand.traces.children(id, kind);
        assertThat(children).as("children of %s", definition.name()).hasSizeGreaterThan(index);
        return hand.play(kind, children.get(index), null);
    }

    List<String> papers() {
        return hand.traces.papers(id);
    }

    List<String> outcomes() {
        return hand.traces.outcomes(id);
    }

    static MatterProblem refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("it was not refused").isNotNull();
        return (MatterProblem) Objects.requireNonNull(refused.problem());
    }
}
