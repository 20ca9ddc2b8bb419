package org.chengxin.matter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.Matters.Feed;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.web.view.Seen;
import org.junit.jupiter.api.Test;

/** A program reads words of the definition, ids as text, and the fields of each form that it may send. */
class MatterJsonTest {

    @Test
    void whereItStandsIsToldInWordsOfTheDefinition() {
        MatterJson json = MatterJson.of(Seen.in("negotiating").matter());
        assertThat(json.id()).isEqualTo(Seen.ID.toString());
        assertThat(json.definition()).isEqualTo("complaint");
        assertThat(json.version()).isEqualTo(1);
        assertThat(json.stage()).isEqualTo("negotiating");
        assertThat(json.ended()).isFalse();
        assertThat(json.opened()).isEqualTo("2026-03-02");
        assertThat(json.office()).isEqualTo("西湖区市场监督管理局");
        assertThat(json.pendingAct()).isNull();
    }

    @Test
    void anActIsToldWithItsFormAndItsProof() {
        MatterJson json = MatterJson.of(
                Seen.in("received").act(Seen.opened(Map.of("facts", "发霉"))).matter());
        assertThat(json.act()).isEqualTo(1);
        MatterJson.Act opened = json.acts().get(0);
        assertThat(opened.step()).isEqualTo("open");
        assertThat(opened.form()).isEqualTo(Map.of("facts", "发霉"));
        assertThat(opened.day()).isEqualTo("2026-03-02");
        assertThat(opened.at()).isEqualTo("2026-03-02T01:05:00Z");
        assertThat(opened.record()).isEqualTo("/records/" + Seen.FACT);
    }

    @Test
    void aPausedClockHasNoDueDate() {
        MatterJson json = MatterJson.of(Seen.in("negotiating")
                .clock("negotiation", State.RUNNING, Seen.DAY.plusDays(10))
                .clock("whole", State.PAUSED, null)
                .matter());
        assertThat(json.clocks()).extracting(MatterJson.Clock::state).containsExactly("running", "paused");
        assertThat(json.clocks()).extracting(MatterJson.Clock::due).containsExactly("2026-03-12", null);
    }

    @Test
    void aNextStepSaysWhatItsFormAsksFor() {
        MatterJson json = MatterJson.of(Seen.in("negotiating").next("settle").matter());
        assertThat(json.next().get(0).form())
                .containsExactlyInAnyOrderEntriesOf(Map.of("agreed", "yes-no required", "terms", "long-text"));
    }

    @Test
    void aStepWithoutAFormAsksForNothing() {
        assertThat(MatterJson.of(Seen.in("negotiating").next("to-mediation").matter())
                        .next()
                        .get(0)
                        .form())
                .isEmpty();
    }

    @Test
    void anActThatEveryMatterHasNamesItsFields() {
        for (BuiltInAct act : BuiltInAct.values()) {
            MatterJson json = MatterJson.of(Seen.in("received").next(act.word()).matter());
            assertThat(json.next().get(0).form().keySet())
                    .as(act.word())
                    .containsExactlyElementsOf(
                            act.asked().stream().map(BuiltInAct.Asked::word).toList());
        }
    }

    @Test
    void whatWaitsForASecondPersonIsNamedByItsAct() {
        MatterJson json = MatterJson.of(
                Seen.in("received").next("refuse").waitingFor("refuse", true).matter());
        assertThat(json.pendingAct()).isEqualTo(2);
        assertThat(json.next().get(0).second()).isTrue();
    }

    @Test
    void everyLinkSaysHowItIsLinked() {
        MatterJson json = MatterJson.of(Seen.in("settled")
                .from(Seen.link(11, "received", false))
                .mergedInto(Seen.link(12, "settled", true))
                .child(Seen.link(13, "mediation", false))
                .child(Seen.link(14, "settled", true))
                .matter());
        assertThat(json.ended()).isTrue();
        assertThat(json.links())
                .extracting(MatterJson.Link::relation)
                .containsExactly("parent", "merged-into", "child", "child");
        assertThat(json.links()).extracting(MatterJson.Link::ended).containsExactly(false, true, false, true);
    }

    @Test
    void anOutcomeSaysWhetherItsOwnerHasIt() {
        MatterJson json = MatterJson.of(Seen.in("settled")
                .left("credit-record", Map.of("grade", "minor"), true)
                .left("obligation", Map.of(), false)
                .matter());
        assertThat(json.outcomes()).extracting(MatterJson.Outcome::delivered).containsExactly(true, false);
        assertThat(json.outcomes().get(0).values()).containsEntry("grade", "minor");
    }

    @Test
    void partiesAreToldAsTheViewerMaySeeThem() {
        MatterJson json = MatterJson.of(Seen.in("received")
                .party("complainant", "王**", true, false)
                .party("respondent", "某商户", false, true)
                .matter());
        assertThat(json.parties())
                .containsExactly(
                        new MatterJson.Party("complainant", "王**", null, false),
                        new MatterJson.Party("respondent", "某商户", null, true));
    }

    @Test
    void aPageOfTheFeedKeepsItsOrderAndItsCursor() {
        Feed.Change first = change(1, "open", false);
        FeedJson json = FeedJson.of(new Feed(List.of(first, change(2, "withdraw", true)), "the-cursor", true));
        assertThat(json.cursor()).isEqualTo("the-cursor");
        assertThat(json.more()).isTrue();
        assertThat(json.changes()).extracting(FeedJson.Change::step).containsExactly("open", "withdraw");
        assertThat(json.changes().get(1).ended()).isTrue();
        assertThat(json.changes().get(0).matter()).isEqualTo(Seen.ID.toString());
        assertThat(FeedJson.of(new Feed(List.of(), "again", false)).changes()).isEmpty();
    }

    private static Feed.Change change(int act, String step, boolean ended) {
        return new Feed.Change(
                Seen.ID,
                "〔2026〕诉1号",
                "complaint",
                act,
                step,
                "received",
                "received",
                ended,
                Seen.DAY,
                Instant.parse("2026-03-02T01:05:00Z"));
    }
}
