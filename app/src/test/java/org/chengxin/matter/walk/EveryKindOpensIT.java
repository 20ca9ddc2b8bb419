package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a kind is opened, there is one matter, with an office, a number and clocks of its own. */
class EveryKindOpensIT extends PlayedKinds {

    private Opening opening(String kind, String key) {
        MatterDefinition definition = Stagehand.kind(kind);
        Actor actor = hand.opener(definition);
        Map<String, Object> form = hand.forms(actor).filled(definition.openingForm(), key);
        return new Opening(kind, actor, Stagehand.channel(actor), key, form);
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void onceForOneRequestHoweverOftenItIsSent(String kind) {
        Opening opening = opening(kind, UUID.randomUUID().toString());
        Opened first = matters.open(opening);
        Opened again = matters.open(opening);
        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.receipt()).as("the same secret is shown again").isEqualTo(first.receipt());
        Map<String, Object> other = new HashMap<>(opening.form());
        other.replaceAll((name, value) -> value instanceof String text && text.startsWith("填写") ? text + "了" : value);
        assertThat(Play.refused(() ->
                        matters.open(new Opening(kind, opening.actor(), opening.channel(), opening.key(), other))))
                .isEqualTo(MatterProblem.KEY_CONFLICT);
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void onceAlsoWhenItIsSentThreeTimesAtOnce(String kind) throws Exception {
        Opening opening = opening(kind, UUID.randomUUID().toString());
        ExecutorService senders = Executors.newFixedThreadPool(3);
        try {
            Callable<Opened> send = () -> matters.open(opening);
            List<Future<Opened>> answers = senders.invokeAll(List.of(send, send, send));
            Opened one = answers.get(0).get();
            for (Future<Opened> answer : answers) {
                assertThat(answer.get().id()).isEqualTo(one.id());
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(sql.sql("select count(*) from matter.act where key = :key")
                        .param("key", opening.key())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void inItsFirstStageWithAnOfficeAndItsClocks(String kind) {
        MatterDefinition definition = Stagehand.kind(kind);
        Play play = open(kind);
        Matter matter = hand.matters.find(play.id, play.officer());
        assertThat(matter.stage()).isEqualTo(definition.opening().stage());
        assertThat(matter.number()).contains("〔").contains(definition.word());
        assertThat(matter.officeName()).isNotBlank();
        assertThat(matter.parties())
                .filteredOn(party -> definition.role(party.role()).kind() == Kind.OFFICE)
                .allSatisfy(office ->
                        assertThat(office.reason()).as("why it is competent").isNotBlank());
        assertThat(matter.clocks().stream().map(Matter.Deadline::name))
                .containsExactlyInAnyOrderElementsOf(definition.clocks().entrySet().stream()
                        .filter(clock -> clock.getValue().runsIn(matter.stage()))
                        .filter(clock -> !clock.getValue().pausedIn().contains(matter.stage()))
                        .map(Map.Entry::getKey)
                        .toList());
        assertThat(play.papers())
                .isEqualTo(definition.opening().papers().stream()
                        .map(paper -> paper.kind())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void byNobodyThroughAChannelThatIsNotOpen(String kind) {
        Opening opening = opening(kind, UUID.randomUUID().toString());
        assertThat(Play.refused(() -> matters.open(new Opening(
                        kind, opening.actor(), Channel.LINK, UUID.randomUUID().toString(), opening.form()))))
                .as("only a matter opens by a link")
                .isEqualTo(MatterProblem.MAY_NOT_OPEN);
        if (!Stagehand.kind(kind).opening().channels().contains(Channel.PUBLIC)) {
            assertThat(Play.refused(() -> matters.open(new Opening(
                            kind,
                            Actor.NOBODY,
                            Channel.PUBLIC,
                            UUID.randomUUID().toString(),
                            opening.form()))))
                    .isEqualTo(MatterProblem.MAY_NOT_OPEN);
        }
        assertThat(Play.refused(() -> matters.open(new Opening(
                        kind, Actor.NOBODY, Channel.API, UUID.randomUUID().toString(), opening.form()))))
                .as("a stranger comes through the public page alone")
                .isEqualTo(MatterProblem.MAY_NOT_OPEN);
    }
}
