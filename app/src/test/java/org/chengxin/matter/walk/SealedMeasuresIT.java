package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chengxin.measure.Measure;
import org.chengxin.measure.decision.Measures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whoever edits the row of a measure changes neither list nor file: both show what the outcome of its decision says. */
class SealedMeasuresIT extends PlayedMeasures {

    private static final String POINTS = "信用积分加分";

    @Autowired
    private Measures measures;

    @Autowired
    private HealthIndicator measuresHealthIndicator;

    @AfterEach
    void nothingIsChecked() {
        owner().sql("delete from measure.mismatch").update();
    }

    private void edited(UUID id, String set) {
        owner().sql("update measure.measure set " + set + " where id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void anEditedMeasureIsShownAsItWasSealedUntilItSaysTheSameAgain() throws Exception {
        Play play = hand.measure("advice", POINTS);
        play.does("handler", "advise", hand.decided(play, POINTS));
        awaitConsumer("outcome");
        runs("sealed-measures");
        Measure decided = measures.ofMatter(play.id.value()).orElseThrow();
        assertThat(decided.checking()).as("decided as sealed").isFalse();

        edited(decided.id(), "until = since - 1, subject = uuidv7(), basis = '无', reason = '无', way_back = '无'");
        runs("sealed-measures");
        Measure shown = measures.ofMatter(play.id.value()).orElseThrow();
        assertThat(shown.checking()).isTrue();
        assertThat(shown.until()).isEqualTo(decided.until());
        assertThat(shown.basis()).isEqualTo(decided.basis());
        assertThat(shown.reason()).isEqualTo(decided.reason());
        assertThat(shown.wayBack()).isEqualTo(decided.wayBack());
        assertThat(server().get("/subjects/" + decided.subject()).text())
                .contains("正在核对", decided.until().toString(), decided.basis());
        assertThat(server().get("/measures").text()).contains("正在核对");
        assertThat(measuresHealthIndicator.health().getStatus().getCode()).isEqualTo("DEGRADED");

        owner().sql(
                        "update measure.measure set until = :until, subject = :subject, basis = :basis, reason = :reason, way_back = :back where id = :id")
                .param("until", decided.until())
                .param("subject", decided.subject().value())
                .param("basis", decided.basis())
                .param("reason", decided.reason())
                .param("back", decided.wayBack())
                .param("id", decided.id())
                .update();
        runs("sealed-measures");
        assertThat(measures.ofMatter(play.id.value()).orElseThrow()).isEqualTo(decided);
    }

    @Test
    void aFloodOfEditsHidesNoMeasure() throws Exception {
        Play play = hand.measure("advice", POINTS);
        play.does("handler", "advise", hand.decided(play, POINTS));
        awaitConsumer("outcome");
        Measure decided = measures.ofMatter(play.id.value()).orElseThrow();
        owner().sql("""
                insert into measure.mismatch (id, found)
                select cast('00000000-0000-7000-8000-' || lpad(cast(n as text), 12, '0') as uuid), now()
                from generate_series(1, 500) n union all select :id, now()""").param("id", decided.id()).update();
        assertThat(measures.ofMatter(play.id.value()))
                .hasValueSatisfying(shown -> assertThat(shown.checking()).isTrue());
        assertThat(server().get("/measures").text()).contains(decided.number(), "正在核对");
    }

    @Test
    void aMeasureThatNoOutcomeDecidedIsMarked() throws Exception {
        Play play = hand.measure("advice", POINTS);
        play.does("handler", "advise", hand.decided(play, POINTS));
        awaitConsumer("outcome");
        Measure decided = measures.ofMatter(play.id.value()).orElseThrow();
        UUID forged = UUID.fromString(
                "019b0000-0000-7000-8000-" + decided.id().toString().substring(24));
        edited(decided.id(), "id = '" + forged + "'");
        runs("sealed-measures");
        assertThat(measures.ofMatter(play.id.value()).orElseThrow().checking()).isTrue();
        owner().sql("delete from measure.measure where id = :id")
                .param("id", forged)
                .update();
    }
}
