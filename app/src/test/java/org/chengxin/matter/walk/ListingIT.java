package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.Codes;
import org.chengxin.TestCity.Member;
import org.chengxin.matter.MatterProblem;
import org.chengxin.measure.Measure;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.Items;
import org.chengxin.measure.decision.Measures;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 列入严重违法失信名单: announced, heard, agreed to by the office above, for three years, left after one at the earliest. */
class ListingIT extends PlayedKinds {

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

    private String penalty;

    @BeforeEach
    void theItemIsEnabledAndThereIsAHeavyPenalty() {
        // as it will be once the code of its item in the national list is known
        Items.putInForce(
                catalogue,
                transaction,
                "serious-list",
                yaml -> yaml.replaceFirst("(?m)^disabled:.*\n", "").replace("item: \"\"", "item: C01"));
        Member authority = city().newMember("department");
        penalty = "列〔2026〕" + ++penalties + "号";
        city().create(authority.token(), "penalty", "l" + penalties, """
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
    void itLastsThreeYearsIsPublishedAndIsLeftAfterOneAtTheEarliest() {
        isSupervised();
        Play play = discussed()
                .does("handler", "ask-approval", "consequences", "列为重点监管对象，提高检查频次")
                .does("superior", "approve")
                .isAt("approved");
        LocalDate last = today().plusYears(3).minusDays(1);
        assertThat(refused(() -> play.act(play.actor("handler", false), "enlist", listing(last.minusDays(1)))))
                .isEqualTo(MeasureProblem.FIXED_TERM);
        play.does("handler", "enlist", listing(last)).isAt("in-force");
        assertThat(play.papers())
                .containsExactly("listing-notice", "service-receipt", "discussion-record", "listing-decision");
        assertThat(hand.traces.wordings(play.id))
                .anyMatch(paper -> paper.contains("经上一级机关同意") && paper.contains("列为重点监管对象，提高检查频次"));
        awaitConsumer("outcome");
        Measure measure = measures.ofMatter(play.id.value()).orElseThrow();
        assertThat(measure.until()).isEqualTo(last);
        assertThat(measure.published()).isTrue();

        play.does("subject", "ask-removal").isAt("removing");
        play.act(play.actor("handler", false), "refuse-removal");
        play.act(play.actor("handler", true), "confirm");
        play.isAt("in-force").does("subject", "ask-removal");
        assertThat(refused(() -> play.act(play.actor("handler", false), "remove")))
                .isEqualTo(MeasureProblem.REMOVAL_EARLY);
        sql.sql("update measure.measure set since = since - 366 where matter = :matter")
                .param("matter", play.id.value())
                .update();
        play.does("handler", "remove").isAt("ending");
        awaitConsumer("outcome");
        assertThat(measures.ofMatter(play.id.value()).orElseThrow().state(today()))
                .isEqualTo(Measure.State.EARLY);
        play.does("handler", "close").endsAs("closed");
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
