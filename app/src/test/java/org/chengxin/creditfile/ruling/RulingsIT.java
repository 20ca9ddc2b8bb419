package org.chengxin.creditfile.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.evaluation.MerchantsDue;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** The delivery of an outcome is a second guard: of an office that has no say it changes nothing, whatever its step allowed. */
@RecordApplicationEvents
class RulingsIT extends ServerTest {

    @Autowired
    private Rulings rulings;

    @Autowired
    private Subjects subjects;

    @Autowired
    private ApplicationEvents published;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anOutcomeOfAnotherOfficeMarksButDoesNotEnd() {
        Member authority = city().newMember("department");
        String code = Codes.social("620522", 900);
        UUID record = UUID.fromString(
                city().create(authority.token(), "penalty", "guard", """
                {"party":{"kind":"organisation","name":"守卫有限公司","code":"%s"},"number":"守〔2026〕1号","authority":"%s",
                 "decided":"2026-03-02","violation":"甲","facts":"事实","basis":"依据","categories":["fine"]}""".formatted(code, authority.name())));
        SubjectId subject = subjects.search(code).get(0).id();
        for (Effect effect : Effect.values()) {
            transaction.executeWithoutResult(
                    status -> rulings.take(effect, outcome(subject, effect, "守〔2026〕1号", "杭州市另外一局")));
        }
        assertThat(rulings.of(List.of(record)).get(record))
                .extracting(Ruling::effect)
                .containsExactlyInAnyOrder(Effect.DISPUTED, Effect.UNDISPUTED);
        OutcomeRecorded ended = outcome(subject, Effect.ENDED, "守〔2026〕1号，甲，2026-03-02", authority.name());
        transaction.executeWithoutResult(status -> rulings.take(Effect.ENDED, ended));
        assertThat(rulings.of(List.of(record)).get(record))
                .extracting(Ruling::effect)
                .contains(Effect.ENDED);

        published.clear();
        rulings.erase(new FactId(ended.outcome()), "outcome");
        assertThat(rulings.of(List.of(record)).get(record))
                .extracting(Ruling::effect)
                .doesNotContain(Effect.ENDED);
        assertThat(published.stream(FileChanged.class).map(FileChanged::subjects))
                .as("the file is published anew")
                .contains(Set.of(subject));
        assertThat(published.stream(MerchantsDue.class).map(MerchantsDue::everywhere))
                .as("the merchant is evaluated anew")
                .contains(Set.of(subject));
    }

    private static OutcomeRecorded outcome(SubjectId subject, Effect effect, String record, String office) {
        return new OutcomeRecorded(
                Uuid7.next(),
                new MatterId(UUID.randomUUID()),
                "异1号",
                effect.word(),
                Concerned.of(subject),
                LocalDate.of(2026, 3, 3),
                office,
                Map.of("record", record, "text", "结论", "basis", "依据"),
                new SealId(UUID.randomUUID()));
    }
}
