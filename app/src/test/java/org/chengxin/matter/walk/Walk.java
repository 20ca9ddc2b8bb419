package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Deadline;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;
import org.chengxin.shared.ProblemException;

/** Somebody who knows no rule acts on one matter; whatever is done, it stays in order. */
final class Walk {

    private final Stagehand hand;
    private final Play play;
    private final Replay replay;
    private final Random random;
    private final Hostile hostile;
    private final String planted;
    private final List<String> story = new ArrayList<>();

    /** @param planted a name that nobody else's page may show */
    Walk(Stagehand hand, Play play, Replay replay, Random random, String planted) {
        this.hand = hand;
        this.play = play;
        this.replay = replay;
        this.random = random;
        this.hostile = new Hostile(random);
        this.planted = planted;
    }

    /** @return how many acts were taken */
    int walks(int steps) {
        int taken = 0;
        for (int step = 0; step < steps && !over(); step++) {
            if (random.nextInt(8) == 0) {
                timePasses();
            } else {
                taken += act() ? 1 : 0;
            }
            holds();
        }
        return taken;
    }

    private boolean over() {
        return play.definition.stage(play.stage()).end();
    }

    private void holds() {
        replay.agrees(play.id, play.definition, where());
        isNotStuck();
        keepsTheSecret();
    }

    private String where() {
        return play.definition.name() + " after " + story;
    }

    private boolean act() {
        String role = pick(new ArrayList<>(play.definition.roles().keySet()));
        Actor actor = actor(role);
        String step = step(actor);
        String key = UUID.randomUUID().toString();
        Map<String, Object> form = form(actor, step, key);
        boolean offered = offered(actor).contains(step);
        List<Long> before = hand.traces.rows(play.id);
        try {
            hand.matters.act(new Act(play.id, actor, step, Matters.ANY, key, form));
            story.add(role + " " + step);
            return true;
        } catch (ProblemException refused) {
            assertThat(hand.traces.rows(play.id))
                    .as(
                            "%s: %s of %s was refused (%s) and left nothing",
                            where(), step, role, refused.problem().code())
                    .isEqualTo(before);
            if (offered) {
                assertThat(refused.problem())
                        .as("%s: %s offers %s to %s", where(), play.stage(), step, role)
                        .isNotIn(MatterProblem.WRONG_OFFICE, MatterProblem.OUT_OF_TURN, MatterProblem.SAME_PERSON);
            }
            return false;
        } catch (RuntimeException broken) {
            throw new AssertionError(where() + ": " + role + " " + step + " " + form, broken);
        }
    }

    private Actor actor(String role) {
        if (random.nextInt(12) == 0) {
            return random.nextBoolean()
                    ? Actor.of(Crew.program(hand.crew.outsider))
                    : Actor.holding("x".repeat(random.nextInt(40)));
        }
        return play.plays(role) ? play.actor(role, random.nextBoolean()) : Actor.of(Crew.program(hand.crew.firm));
    }

    /** Mostly what the page offers, sometimes what it does not. */
    private String step(Actor actor) {
        List<String> offered = new ArrayList<>(offered(actor));
        offered.remove("recuse");
        if (!offered.isEmpty() && random.nextInt(5) > 0) {
            return pick(offered);
        }
        List<String> all = new ArrayList<>(
                Stream.of(BuiltInAct.values()).map(BuiltInAct::word).toList());
        all.remove("recuse");
        play.definition
                .stages()
                .values()
                .forEach(stage -> all.addAll(stage.steps().keySet()));
        all.add("no-such-step");
        return pick(all);
    }

    private List<String> offered(Actor actor) {
        return look(actor).map(Matter::next).orElse(List.of()).stream()
                .map(Matter.NextStep::step)
                .toList();
    }

    private Map<String, Object> form(Actor actor, String step, String key) {
        Step about = play.definition.stage(play.stage()).steps().get(step);
        Map<String, Object> form;
        if (about == null) {
            form = new HashMap<>();
            BuiltInAct.of(step).ifPresent(act -> act.asked().forEach(asked -> form.put(asked.word(), builtIn(asked))));
        } else {
            FormDefinition asked = about.form() == null ? null : play.definition.form(about.form());
            form = new LinkedHashMap<>(hand.forms(actor).filled(asked, key));
        }
        return random.nextInt(4) == 0 ? hostile.spoilt(form) : form;
    }

    private Object builtIn(BuiltInAct.Asked asked) {
        return switch (asked) {
            case ROLE -> pick(new ArrayList<>(play.definition.roles().keySet()));
            case CLOCK -> pick(new ArrayList<>(play.definition.clocks().keySet()));
            case OFFICE ->
                pick(List.of(hand.crew.department, hand.crew.regulator)).id().toString();
            case ACCOUNT ->
                hand.crew.officers(hand.crew.regulator.id()).get(0).account().toString();
            case WORDS -> hand.crew.firm.name();
            case NUMBER -> "〔2026〕无1号";
            case REASON, TEXT -> "随意填写";
        };
    }

    private void timePasses() {
        Optional<Matter> view = look(play.officer());
        List<Deadline> running = view.map(Matter::clocks).orElse(List.of()).stream()
                .filter(clock -> clock.state() == Deadline.State.RUNNING)
                .toList();
        if (!running.isEmpty()) {
            String clock = pick(running).name();
            hand.traces.passes(play.id, clock);
            hand.runClocks();
            story.add("time " + clock);
        }
    }

    /** Before its end somebody who is there can act, or a clock or a child will. */
    private void isNotStuck() {
        Stage stage = play.definition.stage(play.stage());
        if (stage.end() || look(play.officer()).map(Matter::ended).orElse(true)) {
            return;
        }
        boolean moves = stage.steps().values().stream()
                .flatMap(step -> step.by().stream())
                .anyMatch(by ->
                        by.equals(Step.CHILDREN) || play.definition.roles().containsKey(by) && play.plays(by));
        assertThat(moves)
                .as("%s: nobody can go on from %s", where(), play.stage())
                .isTrue();
    }

    private void keepsTheSecret() {
        for (Map.Entry<String, MatterRole> role : play.definition.roles().entrySet()) {
            boolean party = role.getValue().kind() == MatterRole.Kind.PARTY;
            if (party && !"opener".equals(role.getValue().from()) && isAnother(role.getKey())) {
                look(play.actor(role.getKey(), false))
                        .ifPresent(view -> assertThat(view.toString())
                                .as("%s: what %s sees", where(), role.getKey())
                                .doesNotContain(planted));
            }
        }
        look(play.officer())
                .ifPresent(view -> assertThat(view.toString())
                        .as("%s: masked until revealed", where())
                        .doesNotContain(planted));
    }

    /** Not who opened it: a stranger's receipt is the opener's, and an officer may have linked the opener to the same firm. */
    private boolean isAnother(String role) {
        Traces.Participant who = hand.traces.participant(play.id, role);
        return who != null
                && who.organisation() != null
                && play.definition.opening().by().stream()
                        .map(opener -> hand.traces.participant(play.id, opener))
                        .noneMatch(
                                opener -> opener != null && who.organisation().equals(opener.organisation()));
    }

    private Optional<Matter> look(Actor actor) {
        try {
            return Optional.of(hand.matters.find(play.id, actor));
        } catch (ProblemException hidden) {
            return Optional.empty();
        }
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
