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
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.measure.Measure;
import org.chengxin.measure.Measure.State;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.decision.Measures;
import org.chengxin.measure.execution.Execution;
import org.chengxin.measure.execution.Executions;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An incentive rests on what is the subject's own and in its favour, and is barred by what its item of the catalogue names: when it is
 * proposed, when it is confirmed, and on each day after, until an officer has heard the subject.
 */
class BarredIncentivesIT extends PlayedMeasures {

    private static final String POINTS = "信用积分加分";
    private static final String DIVISION = "654223";

    private static int number;

    @LocalServerPort
    private int port;

    @Autowired
    private Measures measures;

    @Autowired
    private Executions executions;

    @Autowired
    private Accounts members;

    private Member authority;
    private Organisation firm;
    private String code;
    private String penalty = "";

    @BeforeEach
    void aFirmThatNothingStandsAgainst() {
        authority = city().newMember("department");
        code = Codes.social(DIVISION, ++number);
        firm = firm(code);
    }

    private Organisation firm(String code) {
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"塔城激励%s有限公司","kind":"enterprise","code":"%s"}""".formatted(
                        code.replaceAll("\\D", ""), code));
        return members.organisation(
                UUID.fromString(city().newMember("merchant", code).organisation()));
    }

    private Play applied() {
        return hand.measure("advice", POINTS, firm);
    }

    private void asks(Play play, Object... changed) {
        play.act(play.actor("handler", false), "advise", form(play, changed));
    }

    private Object[] form(Play play, Object... changed) {
        Object[] form = hand.decided(play, POINTS);
        for (int index = 0; index < form.length; index += 2) {
            if (changed.length > 0 && form[index].equals(changed[0])) {
                form[index + 1] = changed[1];
            }
        }
        return form;
    }

    private Play granted() {
        Play play = applied();
        play.does("handler", "advise", hand.decided(play, POINTS));
        awaitConsumer("outcome");
        return play;
    }

    private static ProblemException refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("it was not refused").isNotNull();
        return refused;
    }

    private String honoured(String firmsCode) {
        return city().create(authority.token(), "honour", "h" + firmsCode, """
                {"name":"%s","code":"%s","title":"守合同重信用企业","authority":"%s","awarded":"2026-08-03"}""".formatted(
                        firmsCode.equals(code) ? firm.name() : "塔城他人有限公司", firmsCode, authority.name()));
    }

    private String penalised() {
        penalty = "塔激〔2026〕" + number + "号";
        return city().create(authority.token(), "penalty", "penalty" + number, """
                {"party":{"kind":"organisation","name":"%s","code":"%s"},"number":"%s","authority":"%s","decided":"2026-08-03",
                 "violation":"刷单","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00","procedure":"ordinary"}""".formatted(
                        firm.name(), code, penalty, authority.name()));
    }

    private void pardoned(String id) {
        assertThat(city().one(authority.token(), TestCity.withdrawal("penalty", "penalty" + number, id, "撤销"))
                        .created())
                .isTrue();
    }

    private Measure measure(Play play) {
        awaitConsumer("outcome");
        return measures.ofMatter(play.id.value()).orElseThrow();
    }

    @Test
    void isRefusedWhileAPenaltyIsPublishedAndTheRefusalNamesIt() {
        Play play = applied();
        String id = penalised();
        ProblemException refused = refused(() -> asks(play));
        assertThat(refused.problem()).isEqualTo(MeasureProblem.BARRED);
        assertThat(refused).hasMessageContaining(penalty);
        pardoned(id);
        play.does("handler", "advise", hand.decided(play, POINTS)).isAt("in-force");
        assertThat(hand.traces.wordings(play.id)).singleElement().asString().contains(Stagehand.CONDITIONS, "陈述申辩");
    }

    @Test
    void isNotEvenProposedWhileItIsBarred() {
        penalised();
        assertThat(refused(this::applied).problem()).isEqualTo(MeasureProblem.BARRED);
        Play clue = hand.open("clue", "suspect", Map.of("words", code))
                .does("handler", "verify")
                .does("handler", "order-correction")
                .silence("correction");
        assertThat(refused(() -> clue.act(
                                clue.actor("handler", false),
                                "propose-measure",
                                "item",
                                POINTS,
                                "evidence",
                                null,
                                "record",
                                null))
                        .problem())
                .as("in another case")
                .isEqualTo(MeasureProblem.BARRED);
    }

    @Test
    void isRefusedAtTheConfirmationForWhatAroseInBetween() {
        Play play = applied();
        asks(play);
        penalised();
        assertThat(refused(() -> play.act(play.actor("handler", true), "confirm"))
                        .problem())
                .isEqualTo(MeasureProblem.BARRED);
        play.isAt("examining");
        assertThat(measures.ofMatter(play.id.value())).isEmpty();
    }

    @Test
    void isBarredByASanctionInForceAndByAnAgreementThatWasNotPerformed() {
        Play play = applied();
        Play closing = hand.measure("request", "依法处置平台内违法经营", firm);
        closing.does("handler", "request", hand.decided(closing, "依法处置平台内违法经营"));
        awaitConsumer("outcome");
        assertThat(refused(() -> asks(play)))
                .hasMessageContaining(closing.view("handler").number());
        closing.does("handler", "undo");
        awaitConsumer("outcome");
        sql.sql("""
                with broken as (
                    select m.id from matter.matter m join matter.participant p on p.matter = m.id
                    where p.matter = :id and p.role = 'respondent')
                update matter.matter set stage = 'unperformed', ended = current_date where id in (select id from broken)""").param("id", complaint().id.value()).update();
        assertThat(refused(() -> asks(play))).hasMessageContaining("经调解达成的协议未履行");
    }

    private Play complaint() {
        return hand.open("complaint", "respondent", Map.of("words", code), "place", Crew.PLACE);
    }

    @Test
    void namesItsConditionsInTheDecision() {
        Play play = applied();
        ProblemException refused = refused(() -> asks(play, "conditions", "公示中的行政处罚"));
        assertThat(refused.problem()).isEqualTo(MeasureProblem.CONDITIONS);
        assertThat(refused).hasMessageContaining("经调解达成的协议未履行");
    }

    @Test
    void restsOnNothingOfAnotherFirmAndOnNothingAgainstItsSubject() {
        Play play = applied();
        String foreign = honoured(Codes.social(DIVISION, 9_000 + number));
        assertThat(refused(() -> asks(play, "evidence", foreign)).problem()).isEqualTo(MeasureProblem.FOREIGN_EVIDENCE);
        Play other = hand.measure("advice", POINTS, firm(Codes.social(DIVISION, 5_000 + number)));
        String theirs = other.view("handler").acts().get(0).fact().toString();
        assertThat(refused(() -> asks(play, "evidence", theirs)).problem()).isEqualTo(MeasureProblem.FOREIGN_EVIDENCE);
        String against = penalised();
        assertThat(refused(() -> asks(play, "evidence", against)).problem()).isEqualTo(MeasureProblem.FOREIGN_EVIDENCE);
        assertThat(refused(() -> asks(play, "record", penalty)).problem())
                .as("a boost on its own penalty")
                .isEqualTo(MeasureProblem.NO_RECORD);
    }

    @Test
    void itsEvidenceIsChosenFromItsOwnFileAndItsConditionsAreFilledIn() {
        String own = honoured(code);
        String foreign = honoured(Codes.social(DIVISION, 9_000 + number));
        Play play = applied();
        Visitor officer = new Visitor(port);
        officer.signIn(hand.crew.officers(hand.crew.regulator.id()).get(0).displayName(), Bureau.PASSWORD);
        assertThat(officer.get("/workbench/matters/" + play.id + "/steps/advise")
                        .body())
                .contains("value=\"" + own + "\"", "守合同重信用企业", Stagehand.CONDITIONS)
                .doesNotContain(foreign);
    }

    @Test
    void restsOnAnHonourOfItsOwn() {
        Play play = applied();
        String own = honoured(code);
        play.does("handler", "advise", form(play, "evidence", own)).isAt("in-force");
        assertThat(measure(play).evidence()).hasToString(own);
    }

    @Test
    void isSuspendedWithItsReasonWhenABarArisesAndIsNowhereShownAsInForce() throws Exception {
        Play play = granted();
        Play order = play.child("measure-advice", 0).does("executor", "execute", "address", Forms.LINK);
        runs("measure-records");
        play.isAt("in-force");
        penalised();
        runs("measure-records");
        play.isAt("barred");
        assertThat(measure(play).state(LocalDate.now(LegalClock.ZONE))).isEqualTo(State.SUSPENDED);
        assertThat(play.view("subject").acts().toString())
                .as("its subject reads why")
                .contains(penalty, "陈述申辩");
        String measureNumber = play.view("handler").number();
        for (String list : List.of("/measures", "/measures?format=csv", "/api/v1/measures")) {
            assertThat(server().get(list).text()).as(list).doesNotContain(measureNumber);
        }
        runs("measure-news");
        order.isAt("suspended-executed");
        assertThat(executions.of(measureNumber).get(0).state()).isEqualTo(Execution.State.SUSPENDED);
        runs("measure-records");
        play.isAt("barred");
    }

    @Test
    void isEndedByAnOfficerOnlyAfterItsSubjectHadFiveWorkingDaysToSpeak() throws Exception {
        Play play = granted();
        penalised();
        runs("measure-records");
        play.isAt("barred").does("subject", "speak").isAt("barred");
        assertThat(play.view("handler").next()).noneMatch(next -> next.step().equals("end-early"));
        play.silence("bar").isAt("suspended").does("handler", "end-early");
        assertThat(measure(play).state(LocalDate.now(LegalClock.ZONE))).isEqualTo(State.EARLY);
    }

    @Test
    void goesOnByAnOfficerOnceTheBarIsGoneAndNotBefore() throws Exception {
        Play play = granted();
        String id = penalised();
        runs("measure-records");
        play.isAt("barred");
        assertThat(refused(() -> play.act(play.actor("handler", false), "resume"))
                        .problem())
                .isEqualTo(MeasureProblem.BARRED);
        pardoned(id);
        runs("measure-records");
        play.isAt("barred").does("handler", "resume").isAt("in-force");
        assertThat(measure(play).applies(LocalDate.now(LegalClock.ZONE))).isTrue();
        runs("measure-records");
        play.isAt("in-force");
    }
}
