package org.chengxin.measure.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeOwner.Intended;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other cases propose: an item of the catalogue. */
class ProposedMeasuresIT extends ServerTest {

    @Autowired
    private ProposedMeasures proposed;

    @Autowired
    private ProposedMeasureStore store;

    private final UUID matter = Uuid7.next();
    private final SubjectId subject = new SubjectId(Uuid7.next());

    @AfterEach
    void nothingStays() {
        store.of(matter).forEach(each -> store.remove(each.id()));
    }

    private void requires(Map<String, String> values) {
        proposed.require(new Intended(new MatterId(matter), Concerned.of(subject), "某局", Organisations.NONE, values));
    }

    private OutcomeRecorded outcome(Concerned about, Map<String, String> values) {
        return new OutcomeRecorded(
                Uuid7.next(),
                new MatterId(matter),
                "西湖〔2026〕线1号",
                "measure-proposal",
                about,
                LocalDate.of(2026, 12, 1),
                "某局",
                Organisations.NONE,
                values,
                new SealId(Uuid7.next()));
    }

    @Test
    void anItemThatIsNotInTheCatalogueOrDisabledIsRefused() {
        assertThatThrownBy(() -> requires(Map.of("item", "拉黑", "reason", "r", "basis", "b")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> requires(Map.of("item", "公开通报", "reason", "r", "basis", "b")))
                .isInstanceOf(ProblemException.class);
        assertThatCode(() -> requires(Map.of("item", "责令改正", "reason", "r", "basis", "b")))
                .doesNotThrowAnyException();
    }

    @Test
    void isKeptWithWhatItRestsOnUntilItIsErased() {
        String evidence = Uuid7.next().toString();
        OutcomeRecorded outcome = outcome(
                Concerned.of(subject),
                Map.of(
                        "item",
                        "责令改正",
                        "reason",
                        "未改正",
                        "basis",
                        "第28条",
                        "evidence",
                        evidence,
                        "record",
                        " 文〔2026〕1号 "));
        proposed.take(outcome);
        assertThat(store.of(matter)).singleElement().satisfies(kept -> {
            assertThat(kept.item()).isEqualTo("责令改正");
            assertThat(String.valueOf(kept.evidence())).isEqualTo(evidence);
            assertThat(kept.record()).isEqualTo("文〔2026〕1号");
            assertThat(kept.raised()).isNull();
        });
        assertThat(store.refersTo(List.of(subject))).isTrue();
        assertThat(proposed.erase(new FactId(outcome.outcome()), "matter-outcome"))
                .as("the fact is the case's")
                .isFalse();
        assertThat(store.of(matter)).isEmpty();
    }

    @Test
    void nothingIsKeptOfNobodyOrOfWhatWasErasedBefore() {
        proposed.take(outcome(Concerned.NOBODY, Map.of("item", "责令改正", "reason", "r", "basis", "b")));
        proposed.take(outcome(Concerned.of(subject), new HashMap<>()));
        assertThat(store.of(matter)).isEmpty();
    }
}
