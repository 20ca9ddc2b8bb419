package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.Codes;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.matter.Actor;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.measure.Measure;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.decision.Measures;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer may not decide is refused with its rule and leaves nothing; what the rule asks for can then be given. */
class MeasureRefusalsIT extends PlayedMeasures {

    private static final String DEPOSIT = "提高保证金";
    private static int penalties;

    @Autowired
    private Measures measures;

    @Autowired
    private JdbcClient sql;

    private Member authority;
    private String penaltyId;
    private String penalty;

    @BeforeEach
    void thereIsAPenalty() {
        authority = city().newMember("department");
        penalty = "措〔2026〕" + ++penalties + "号";
        penaltyId = city().create(authority.token(), "penalty", "m" + penalties, """
                {"party":{"kind":"organisation","name":"%s","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-08-03","violation":"刷单","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00",
                 "procedure":"ordinary"}""".formatted(
                        hand.crew.merchant.name(), Codes.social(Crew.PLACE, 77_001), penalty, authority.name()));
    }

    private Play examined() {
        return hand.measure("advice", DEPOSIT);
    }

    /** The form of a decision with one field changed. */
    private Object[] form(Play play, String field, Object value) {
        Object[] form = hand.decided(play, DEPOSIT);
        for (int index = 0; index < form.length; index += 2) {
            if (form[index].equals("record")) {
                form[index + 1] = penalty;
            }
        }
        for (int index = 0; index < form.length; index += 2) {
            if (form[index].equals(field)) {
                form[index + 1] = value;
                return form;
            }
        }
        Object[] more = java.util.Arrays.copyOf(form, form.length + 2);
        more[form.length] = field;
        more[form.length + 1] = value;
        return more;
    }

    private MeasureProblem refused(Play play, Object... form) {
        long before = acts(play);
        ThrowingCallable asks = () -> play.act(play.actor("handler", false), "advise", form);
        ProblemException refused = catchThrowableOfType(ProblemException.class, asks);
        assertThat(refused).as("it was not refused").isNotNull();
        assertThat(acts(play)).as("a refusal leaves nothing").isEqualTo(before);
        assertThat(measures.ofMatter(play.id.value())).isEmpty();
        return (MeasureProblem) refused.problem();
    }

    private long acts(Play play) {
        return play.view("handler").acts().size();
    }

    @Test
    void whatIsNotInTheCatalogueOrIsDisabledThere() {
        Play play = examined();
        assertThat(refused(play, form(play, "item", "拉黑"))).isEqualTo(MeasureProblem.UNKNOWN_ITEM);
        assertThat(refused(play, form(play, "item", "公开通报"))).isEqualTo(MeasureProblem.DISABLED);
        assertThat(refused(play, form(play, "item", "依法处置平台内违法经营")))
                .as("a request is no advice")
                .isEqualTo(MeasureProblem.NATURE);
    }

    @Test
    void onTheAuthorityOfThePlanAlone() {
        Play play = examined();
        assertThat(refused(play, form(play, "basis", "杭政办函〔2018〕144号二(二)6"))).isEqualTo(MeasureProblem.MUNICIPAL_BASIS);
    }

    @Test
    void inThePastOrBeyondItsMaximum() {
        Play play = examined();
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        assertThat(refused(play, form(play, "since", today.minusDays(1).toString())))
                .isEqualTo(MeasureProblem.TERM);
        assertThat(refused(play, form(play, "until", today.minusDays(1).toString())))
                .isEqualTo(MeasureProblem.TERM);
        assertThat(refused(play, form(play, "until", today.plusDays(365).toString())))
                .isEqualTo(MeasureProblem.TOO_LONG);
    }

    @Test
    void withoutTheRecordThatItRestsOnOrWithOneThatNobodyHas() {
        Play play = examined();
        assertThat(refused(play, form(play, "record", null))).isEqualTo(MeasureProblem.NO_RECORD);
        assertThat(refused(play, form(play, "record", "措〔1999〕1号"))).isEqualTo(MeasureProblem.NO_RECORD);
    }

    @Test
    void whileTheRecordIsUnderReview() {
        Play objection = hand.open("objection", Actor.of(Crew.program(hand.crew.merchant)), "record", penalty);
        objection.does("handler", "accept");
        awaitConsumer("outcome");
        Play play = examined();
        assertThat(refused(play, form(play, "reason", "该主体受到处罚"))).isEqualTo(MeasureProblem.UNDER_REVIEW);
        objection.does("objector", "withdraw");
        awaitConsumer("outcome");
        play.act(play.actor("handler", false), "advise", form(play, "reason", "该主体受到处罚"));
        play.act(play.actor("handler", true), "confirm");
        awaitConsumer("outcome");
        assertThat(measures.ofMatter(play.id.value()).orElseThrow().record()).isEqualTo(penalty);
        play.does("handler", "undo");
    }

    @Test
    void ofWhichNobodyOrTheWrongOneIsToCarryItOut() {
        Play play = examined();
        FormRefused nobody = catchThrowableOfType(
                FormRefused.class,
                () -> play.act(play.actor("handler", false), "advise", form(play, "executors", null)));
        assertThat(nobody.wrong()).extracting(FormRefused.Wrong::field).containsExactly("executors");
        play.act(
                play.actor("handler", false),
                "advise",
                form(play, "executors", List.of(Map.of("executor", Forms.party(hand.crew.merchant)))));
        ProblemException wrong =
                catchThrowableOfType(ProblemException.class, () -> play.act(play.actor("handler", true), "confirm"));
        assertThat(wrong.problem()).as("a merchant carries nothing out").isEqualTo(MeasureProblem.EXECUTOR);
        assertThat(measures.ofMatter(play.id.value())).isEmpty();
        play.act(play.actor("handler", false), "reject", "reason", "撤回");
    }

    @Test
    void andWhatRestsOnARecordAloneEndsInTheTransactionThatEndsIt() throws Exception {
        Play play = inForce("evidence", "");
        city().create(authority.token(), "repair", "r" + penalties, """
                {"name":"%s","code":"%s","number":"%s","authority":"%s","document":"信修〔2026〕%d号",
                 "decided":"2026-11-02","basis":"国办发〔2025〕22号"}""".formatted(
                hand.crew.merchant.name(), Codes.social(Crew.PLACE, 77_001), penalty, authority.name(), penalties));
        eventually()
                .until(() -> sql.sql("select exists (select from creditfile.ruling where number = :document)")
                        .param("document", "信修〔2026〕" + penalties + "号")
                        .query(Boolean.class)
                        .single());
        play.isAt("ending");
        awaitConsumer("outcome");
        assertThat(measures.ofMatter(play.id.value()).orElseThrow().ended()).isNotNull();
    }

    @Test
    void whatRestsOnAnotherFactTooIsSuspendedForAPersonToDecide() throws Exception {
        Play play = inForce("reason", "该主体受到处罚");
        assertThat(city().one(authority.token(), TestCity.withdrawal("penalty", "m" + penalties, penaltyId, "撤销"))
                        .created())
                .isTrue();
        runs("measure-records");
        play.isAt("suspended");
        awaitConsumer("outcome");
        assertThat(measures.ofMatter(play.id.value()).orElseThrow().suspended()).isNotNull();
        play.does("handler", "undo");
    }

    @Test
    void whatIsInForceOnTheSameRecordIsPointedOut() throws Exception {
        Play play = inForce("reason", "该主体受到处罚");
        Measure first = measures.ofMatter(play.id.value()).orElseThrow();
        UUID another = UUID.randomUUID();
        assertThat(measures.onSameFacts(another, first.subject(), penalty, null))
                .contains(first);
        assertThat(measures.onSameFacts(another, first.subject(), "别的〔2026〕1号", null))
                .as("another deed")
                .isEmpty();
        play.does("handler", "undo");
        awaitConsumer("outcome");
        assertThat(measures.onSameFacts(another, first.subject(), penalty, null))
                .as("it has ended")
                .isEmpty();
    }

    private Play inForce(String field, String value) throws Exception {
        Play play = examined();
        play.act(play.actor("handler", false), "advise", form(play, field, value));
        play.act(play.actor("handler", true), "confirm");
        awaitConsumer("outcome");
        runs("measure-records");
        return play.isAt("in-force");
    }

    @Test
    void asAdviceWhoseWordingNobodyChecked() {
        Play play = examined();
        FormRefused refused = catchThrowableOfType(
                FormRefused.class, () -> play.act(play.actor("handler", false), "advise", form(play, "checked", null)));
        assertThat(refused.wrong()).extracting(FormRefused.Wrong::field).containsExactly("checked");
    }

    @Test
    void ofWhichOneIsToCarryItOutTwice() {
        Play play = examined();
        Map<String, Object> platform = Map.of("executor", Forms.party(hand.crew.platform));
        assertThat(refused(play, form(play, "executors", List.of(platform, platform))))
                .isEqualTo(MeasureProblem.ORDERED_TWICE);
        Map<String, Object> otherwise = Map.of(
                "executor",
                Map.of(
                        "words", hand.crew.platform.name(),
                        "subject", hand.crew.platform.subject().toString()));
        play.act(play.actor("handler", false), "advise", form(play, "executors", List.of(platform, otherwise)));
        ProblemException twice =
                catchThrowableOfType(ProblemException.class, () -> play.act(play.actor("handler", true), "confirm"));
        assertThat(twice.problem())
                .as("the same platform, chosen from the list")
                .isEqualTo(MeasureProblem.ORDERED_TWICE);
        assertThat(measures.ofMatter(play.id.value())).isEmpty();
        play.act(play.actor("handler", false), "reject", "reason", "撤回");
    }

    @Test
    void aboutSomebodyOfAnotherKindOrNobodyKnown() {
        Play play = hand.measure("advice", DEPOSIT, hand.crew.department);
        assertThat(refused(play, form(play, "reason", "该主体受到处罚")))
                .isIn(MeasureProblem.NO_SUBJECT, MeasureProblem.WRONG_SUBJECT);
    }

    @Test
    void byOnePersonAloneAndByWhoAskedForIt() {
        Play play = examined();
        play.act(play.actor("handler", false), "advise", form(play, "reason", "该主体受到处罚"));
        assertThat(measures.ofMatter(play.id.value()))
                .as("one person decides nothing")
                .isEmpty();
        Act again = new Act(
                play.id,
                play.actor("handler", false),
                "confirm",
                Matters.ANY,
                Uuid7.next().toString(),
                Map.of());
        assertThat(Play.refused(() -> matters.act(again)).code()).isEqualTo("matter.same-person");
        assertThat(play.stage()).isEqualTo("examining");
        play.act(play.actor("handler", false), "reject", "reason", "撤回");
    }
}
