package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.definition.Step;

/** What a step of a definition promises: papers, notices, outcomes, linked matters; held against what came of it. */
final class Promises {

    private final Stagehand hand;
    private final Play play;
    private final String role;
    private final Step step;
    private final List<String> papers;
    private final List<String> outcomes;
    private final Map<OrganisationId, Long> notices = new HashMap<>();
    private final Map<String, Integer> children = new HashMap<>();

    Promises(Stagehand hand, Play play, String role, Step step) {
        this.hand = hand;
        this.play = play;
        this.role = role;
        this.step = step;
        papers = play.papers();
        outcomes = play.outcomes();
        step.notifies().forEach(told -> organisation(told, id -> notices.put(id, hand.traces.notices(play.id, id))));
        step.opens()
                .forEach(link -> children.put(
                        link.matter(),
                        hand.traces.children(play.id, link.matter()).size()));
    }

    private void organisation(String of, java.util.function.Consumer<OrganisationId> then) {
        Traces.Participant who = hand.traces.participant(play.id, of);
        if (who != null && who.organisation() != null) {
            then.accept(who.organisation());
        }
    }

    /** An act that waits for its second person has said nothing to anybody. */
    void nothingYet() {
        assertThat(play.papers()).isEqualTo(papers);
        assertThat(play.outcomes()).isEqualTo(outcomes);
        notices.forEach(
                (id, before) -> assertThat(hand.traces.notices(play.id, id)).isEqualTo(before));
    }

    void areKept() {
        List<String> issued = new ArrayList<>(play.papers());
        papers.forEach(issued::remove);
        assertThat(issued)
                .as("papers of a step by %s", role)
                .containsExactlyInAnyOrderElementsOf(
                        step.papers().stream().map(PaperUse::kind).toList());
        assertThat(hand.traces.wordings(play.id)).allSatisfy(Promises::isWorded);
        List<String> left = new ArrayList<>(play.outcomes());
        outcomes.forEach(left::remove);
        assertThat(left)
                .containsExactlyInAnyOrderElementsOf(
                        step.outcomes().stream().map(Step.OutcomeUse::kind).toList());
        step.notifies()
                .forEach(told -> organisation(
                        told,
                        id -> assertThat(hand.traces.notices(play.id, id))
                                .as("%s is told", told)
                                .isGreaterThan(notices.getOrDefault(id, 0L))));
        children.forEach((kind, before) -> assertThat(hand.traces.children(play.id, kind))
                .as("linked %s", kind)
                .hasSizeGreaterThan(before));
    }

    private static void isWorded(String paper) {
        assertThat(paper).as("a paper with open blanks").doesNotContainPattern("\\{[a-z-]+\\}");
    }
}
