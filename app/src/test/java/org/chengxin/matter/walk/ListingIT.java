package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.Codes;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.web.view.RefusalWords;
import org.chengxin.measure.Measure;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.Items;
import org.chengxin.measure.decision.Measures;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.calendar.LastDay;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 列入严重违法失信名单: announced, heard, agreed to by the office above, for three years, left after one at the earliest. */
class ListingIT extends PlayedMeasures {

    private static final String LIST = "列入严重违法失信名单";
    private static final List<String> OF_LISTINGS =
            List.of("announce-listing", "ask-approval", "approve", "enlist", "ask-removal");

    private static int penalties;

    @Autowired
    private Measures measures;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RefusalWords words;

    private Member authority;
    private String penalty;
    private String penaltyId;

    @BeforeEach
    void theItemIsEnabledAndThereIsAHeavyPenalty() {
        // as it will be once the code of its item in the national list is known
        Items.putInForce(
                catalogue,
                transaction,
                "serious-list",
                yaml -> yaml.replaceFirst("(?m)^disabled:.*\n", "").replace("item: \"\"", "item: C01"));
        authority = city().newMember("department");
        penalty = "列〔2026〕" + ++penalties + "号";
        penaltyId = city().create(authority.token(), "penalty", "l" + penalties, """
                {"party":{"kind":"organisation","name":"%s","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-08-03","violation":"销售假冒注册商标的商品","facts":"略","basis":"依据","categories":["revocation"],
                 "procedure":"ordinary"}""".formatted(
                        hand.crew.merchant.name(), Codes.social(Crew.PLACE, 77_001), penalty, authority.name()));
    }

    /** By the city's office. */
    private void isSupervised() {
        above(offices.competent("market-regulator", "city", "330100")
                .orElseThrow()
                .id()
                .value());
    }

    private void above(UUID office) {
        owner().sql("update account.organisation set parent = :above where id = :office")
                .param("above", office)
                .param("office", hand.crew.regulator.id().value())
                .update();
    }

    @AfterEach
    void theCatalogueAndTheOfficeAreAsTheyWere() {
        above(null);
        Items.putInForce(catalogue, transaction, "serious-list", yaml -> yaml);
    }

    private static Problem refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("it was not refused").isNotNull();
        return refused.problem();
    }

    private Object[] listing(LocalDate until) {
        return new Object[] {
            "item",
            LIST,
            "basis",
            "《市场监督管理严重违法失信名单管理办法》第5条",
            "record",
            penalty,
            "evidence",
            null,
            "since",
            null,
            "executors",
            null,
            "until",
            until.toString()
        };
    }

    private static LocalDate today() {
        return LocalDate.now(LegalClock.ZONE);
    }

    private Play discussed() {
        return hand.measure("listing", LIST)
                .does("handler", "announce-listing", "item", LIST, "hearing", "open")
                .does("handler", "served")
                .does("subject", "speak")
                .silence("speak")
                .does("handler", "review")
                .does("handler", "discuss")
                .isAt("deciding");
    }

    private List<String> offered(Play play) {
        return play.view("handler").next().stream().map(next -> next.step()).toList();
    }

    @Test
    void nothingIsListedWithoutTheConsentOfTheOfficeAbove() {
        Play play = discussed();
        assertThat(offered(play)).contains("ask-approval").doesNotContain("decide", "enlist");
        assertThat(refused(() -> play.act(play.actor("handler", false), "decide", listing(today()))))
                .isEqualTo(MatterProblem.NOT_OFFERED);
        play.act(play.actor("handler", false), "ask-approval");
        assertThat(refused(() -> play.act(play.actor("handler", true), "confirm")))
                .as("there is no office above")
                .isEqualTo(MatterProblem.NO_OFFICE);
        play.act(play.actor("handler", false), "reject", "reason", "撤回");
        isSupervised();
        play.does("handler", "ask-approval").isAt("approving");
        assertThat(hand.traces.participant(play.id, "superior").organisation())
                .as("the office above, whichever that is")
                .isEqualTo(offices.find(hand.crew.regulator.id()).orElseThrow().above());
        assertThat(refused(() -> play.act(play.actor("handler", false), "approve")))
                .isEqualTo(MatterProblem.WRONG_OFFICE);
        play.does("superior", "disapprove").isAt("deciding");
        assertThat(offered(play)).doesNotContain("enlist");
        play.does("handler", "not-take").endsAs("dropped");
    }

    @Test
    void theConsentIsHandedToNobody() {
        isSupervised();
        Play play = discussed();
        String elsewhere = hand.crew.department.id().toString();
        play.act(play.actor("handler", false), "transfer", "office", elsewhere, "reason", "移送");
        play.does("handler", "ask-approval").isAt("approving");
        Actor other = Actor.of(hand.crew.officers(hand.crew.department.id()).get(0));
        for (Actor from : List.of(play.actor("superior", false), play.actor("handler", false))) {
            assertThat(refused(() -> play.act(from, "transfer", "office", elsewhere, "reason", "移送")))
                    .isEqualTo(MatterProblem.STAYS);
        }
        assertThat(refused(() -> play.act(other, "accept-transfer")))
                .as("offered before it was asked")
                .isEqualTo(MatterProblem.STAYS);
        play.act(play.actor("handler", false), "withdraw-transfer");
        play.does("superior", "approve").isAt("approved");
        assertThat(refused(
                        () -> play.act(play.actor("handler", false), "transfer", "office", elsewhere, "reason", "移送")))
                .as("the consent was given to this office")
                .isEqualTo(MatterProblem.STAYS);
        play.does("handler", "not-take").endsAs("dropped");
    }

    private Play listed() {
        isSupervised();
        Play play = discussed()
                .does("handler", "ask-approval", "consequences", "列为重点监管对象，提高检查频次")
                .does("superior", "approve")
                .isAt("approved")
                .does("handler", "enlist", listing(today().plusYears(3).minusDays(1)))
                .isAt("in-force");
        awaitConsumer("outcome");
        return play;
    }

    private Measure measure(Play play) {
        awaitConsumer("outcome");
        return measures.ofMatter(play.id.value()).orElseThrow();
    }

    private void looksAtRecords() throws Exception {
        runs("measure-records");
    }

    private void aYearPasses(Play play) {
        sql.sql("update measure.measure set since = since - 366 where matter = :matter")
                .param("matter", play.id.value())
                .update();
    }

    @Test
    void itLastsThreeYearsAndIsPublished() {
        isSupervised();
        Play play = discussed()
                .does("handler", "ask-approval", "consequences", "列为重点监管对象，提高检查频次")
                .does("superior", "approve");
        LocalDate last = today().plusYears(3).minusDays(1);
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> play.act(play.actor("handler", false), "enlist", listing(last.minusDays(1))));
        assertThat(refused.problem()).isEqualTo(MeasureProblem.FIXED_TERM);
        assertThat(words.of(refused)).as("on the page too").contains(last.toString());
        play.does("handler", "enlist", listing(last)).isAt("in-force");
        assertThat(play.papers())
                .containsExactly("listing-notice", "service-receipt", "discussion-record", "listing-decision");
        assertThat(hand.traces.wordings(play.id))
                .anyMatch(paper -> paper.contains("期限三年，自列入决定作出之日起算"))
                .anyMatch(paper -> paper.contains("经上一级机关同意") && paper.contains("列为重点监管对象，提高检查频次"));
        assertThat(measure(play).until()).isEqualTo(last);
        assertThat(measure(play).published()).isTrue();
        play.does("handler", "undo").does("handler", "close").endsAs("closed");
    }

    @Test
    void itIsLeftAtTheRequestOfItsSubjectAfterAYearAndAskedForAgainAfterThreeMonths() {
        Play play = listed();
        assertThat(offered(play))
                .as("no way around the request and the head")
                .contains("undo")
                .doesNotContain("end-early");
        assertThat(refused(() -> play.act(play.actor("handler", false), "end-early")))
                .isEqualTo(MatterProblem.NOT_OFFERED);
        play.does("subject", "ask-removal").isAt("removal-asked");
        assertThat(offered(play)).as("accepted first").doesNotContain("remove", "refuse-removal");
        play.does("handler", "accept-removal").does("subject", "object").isAt("removing");
        ProblemException early =
                catchThrowableOfType(ProblemException.class, () -> play.act(play.actor("handler", false), "remove"));
        assertThat(early.problem()).isEqualTo(MeasureProblem.REMOVAL_EARLY);
        assertThat(words.of(early)).contains(today().plusMonths(12).toString());
        play.does("handler", "refuse-removal").isAt("staying");
        assertThat(refused(() -> play.act(play.actor("subject", false), "ask-removal")))
                .isEqualTo(MatterProblem.ALREADY_TAKEN);
        assertThat(play.deadline("removal-again").due())
                .isEqualTo(WorkingDayCalendar.shipped()
                        .plusMonths(today(), 3, LastDay.NEXT_WORKING_DAY)
                        .date());
        play.silence("removal-again")
                .isAt("in-force")
                .does("subject", "ask-removal")
                .does("handler", "accept-removal");
        aYearPasses(play);
        play.does("handler", "remove").isAt("ending");
        assertThat(measure(play).state(today())).isEqualTo(Measure.State.EARLY);
        play.does("handler", "close").endsAs("closed");
    }

    @Test
    void aSuspensionAfterARefusedRemovalShortensNoWait() {
        Play play = listed().does("subject", "ask-removal")
                .does("handler", "accept-removal")
                .does("handler", "refuse-removal");
        LocalDate again = play.deadline("removal-again").due();
        play.does("handler", "suspend").isAt("suspended-staying");
        assertThat(offered(play)).as("nor while it is suspended").doesNotContain("end-early");
        play.does("handler", "resume").isAt("staying");
        assertThat(play.deadline("removal-again").due()).isEqualTo(again);
        assertThat(refused(() -> play.act(play.actor("subject", false), "ask-removal")))
                .isEqualTo(MatterProblem.ALREADY_TAKEN);
        play.does("handler", "suspend")
                .silence("removal-again")
                .isAt("suspended")
                .does("handler", "resume")
                .isAt("in-force")
                .does("subject", "ask-removal")
                .isAt("removal-asked");
        play.does("handler", "undo").does("handler", "close").endsAs("closed");
    }

    @Test
    void aRequestForRemovalIsAcceptedOrNotWithinFiveWorkingDays() {
        Play play = listed().does("subject", "ask-removal");
        assertThat(play.deadline("acceptance").due())
                .isEqualTo(
                        WorkingDayCalendar.shipped().plusWorkingDays(today(), 5).date());
        play.silence("acceptance").isAt("removal-asked");
        play.does("handler", "decline-removal", "reason", "未提交信用承诺书").isAt("in-force");
        assertThat(play.papers()).endsWith("notification");
        assertThat(hand.traces.wordings(play.id)).anyMatch(paper -> paper.contains("未提交信用承诺书"));
        play.does("subject", "ask-removal").does("handler", "suspend").isAt("suspended");
        assertThat(offered(play)).as("nor while it is suspended").doesNotContain("end-early");
        play.does("handler", "resume").does("subject", "ask-removal");
        aYearPasses(play);
        play.does("handler", "accept-removal").does("handler", "remove").isAt("ending");
        play.does("handler", "close").endsAs("closed");
    }

    @Test
    void aPenaltyThatIsRevokedWhileTheRemovalIsDecidedEndsIt() throws Exception {
        Play play = listed().does("subject", "ask-removal")
                .does("handler", "accept-removal")
                .isAt("removing");
        assertThat(city().one(authority.token(), TestCity.withdrawal("penalty", "l" + penalties, penaltyId, "撤销"))
                        .created())
                .isTrue();
        looksAtRecords();
        play.isAt("ending").does("handler", "close").endsAs("closed");
    }

    @Test
    void aCaseOfAnotherItemSeesNoneOfTheseSteps() {
        Play play = hand.measure("decision", "责令改正");
        assertThat(offered(play)).doesNotContainAnyElementsOf(OF_LISTINGS);
        play.does("handler", "announce", "item", "责令改正", "hearing", "none")
                .does("handler", "served")
                .silence("speak")
                .does("handler", "review")
                .does("handler", "discuss");
        assertThat(offered(play)).contains("decide").doesNotContainAnyElementsOf(OF_LISTINGS);
        assertThat(refused(() -> play.act(play.actor("handler", false), "ask-approval")))
                .isEqualTo(MatterProblem.NOT_OFFERED);
        play.does("handler", "decide", hand.decided(play, "责令改正")).isAt("in-force");
        assertThat(matters.find(play.id, play.actor("subject", false)).next())
                .noneMatch(next -> next.step().equals("ask-removal"));
        awaitConsumer("outcome");
        play.does("handler", "end-early").does("handler", "close").endsAs("closed");
        awaitConsumer("outcome");
    }
}
