package org.chengxin.measure.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.chengxin.measure.Measure;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.measure.catalogue.Items;
import org.chengxin.measure.decision.Intention.Announced;
import org.chengxin.measure.decision.Intention.Conditions;
import org.chengxin.measure.decision.Intention.Rests;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.Test;

/** What may not be decided is refused with the rule that it breaks. */
class MeasurePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Rests EVIDENCE = new Rests(true, false, false, false, false, false);
    private static final Rests RECORD = new Rests(false, false, true, true, false, false);

    private String item = "rectification";
    private String nature = "decision";
    private String effect = "sanction";
    private String basis = "《中华人民共和国电子商务法》第80条";
    private LocalDate since = TODAY;
    private LocalDate until = TODAY.plusDays(30);
    private Announced announced = Announced.NOTHING;
    private boolean executors = true;
    private Set<String> departments = Set.of("market-regulator");
    private List<String> parts = List.of("platform");
    private boolean regrouped;
    private Rests rests = EVIDENCE;
    private Conditions conditions = Conditions.NONE;
    private List<Measure> others = List.of();
    private Set<String> underway = Set.of();
    private CatalogueItem own;
    private LocalDate today = TODAY;

    private void decide() {
        MeasurePolicy.require(
                new Intention(
                        own == null ? Items.shipped(item) : own,
                        nature,
                        effect,
                        basis,
                        since,
                        until,
                        announced,
                        executors,
                        departments,
                        parts,
                        regrouped,
                        rests,
                        conditions,
                        others,
                        underway),
                today);
    }

    private void isRefused(MeasureProblem problem) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, this::decide);
        assertThat(refused).as("it was not refused").isNotNull();
        assertThat(refused.problem()).isEqualTo(problem);
    }

    private void advice() {
        item = "shop-restriction";
        nature = "advice";
        parts = List.of("merchant");
        rests = RECORD;
    }

    @Test
    void whatTheCatalogueAllowsIsDecided() {
        assertThatCode(this::decide).doesNotThrowAnyException();
        advice();
        assertThatCode(this::decide).doesNotThrowAnyException();
    }

    @Test
    void aDisabledItemIsNotTakenAndNoItemInAnotherNature() {
        nature = "advice";
        isRefused(MeasureProblem.NATURE);
        nature = "decision";
        effect = "incentive";
        isRefused(MeasureProblem.NATURE);
        item = "serious-list";
        isRefused(MeasureProblem.DISABLED);
    }

    @Test
    void withoutABasisOrOnThePlanAlone() {
        basis = " ";
        isRefused(MeasureProblem.NO_BASIS);
        for (String plan : List.of(
                "杭政办函〔2018〕144号二(三)3",
                "杭州市电子商务领域诚信建设实施方案",
                "依法，杭政办函〔2018〕144号的规定",
                "杭州市网络交易管理办法",
                "《中华人民共和国食品安全法》第1条")) {
            basis = plan;
            isRefused(MeasureProblem.MUNICIPAL_BASIS);
        }
        basis = "杭政办函〔2018〕144号；《中华人民共和国行政处罚法》第28条";
        assertThatCode(this::decide).doesNotThrowAnyException();
    }

    @Test
    void beforeTodayBackwardsOrOverItsMaximum() {
        since = TODAY.minusDays(1);
        isRefused(MeasureProblem.TERM);
        since = TODAY;
        until = TODAY.minusDays(1);
        isRefused(MeasureProblem.TERM);
        until = null;
        isRefused(MeasureProblem.TERM);
        until = TODAY.plusDays(90);
        isRefused(MeasureProblem.TOO_LONG);
        until = TODAY.plusDays(89);
        assertThatCode(this::decide).as("ninety days with the first").doesNotThrowAnyException();
    }

    @Test
    void againstAnotherKindOfSubjectOrOneThatWasJoinedOrSeparatedSince() {
        parts = List.of("agency");
        isRefused(MeasureProblem.WRONG_SUBJECT);
        parts = List.of("platform");
        regrouped = true;
        isRefused(MeasureProblem.SUBJECT_CHANGED);
    }

    @Test
    void byADepartmentThatIsNotCompetent() {
        departments = Set.of("commerce");
        isRefused(MeasureProblem.NOT_COMPETENT);
        departments = Set.of();
        isRefused(MeasureProblem.NOT_COMPETENT);
    }

    @Test
    void onNothingOrOnARecordThatIsNotInTheFileOrUnderReview() {
        rests = new Rests(false, false, false, false, false, true);
        isRefused(MeasureProblem.NO_EVIDENCE);
        rests = new Rests(true, false, true, false, false, false);
        isRefused(MeasureProblem.NO_RECORD);
        rests = new Rests(true, false, true, true, true, false);
        isRefused(MeasureProblem.UNDER_REVIEW);
        advice();
        rests = EVIDENCE;
        isRefused(MeasureProblem.NO_RECORD);
    }

    @Test
    void twiceWhileTheFirstRuns() {
        others = List.of(running(null));
        isRefused(MeasureProblem.TWICE);
        others = List.of(running(TODAY));
        assertThatCode(this::decide).as("the first was ended").doesNotThrowAnyException();
        others = List.of(running(null));
        item = "seizure";
        own = Items.changed("seizure", yaml -> yaml.replaceFirst("(?m)^disabled:.*\n", ""));
        basis = "《中华人民共和国行政强制法》第22条";
        assertThatCode(this::decide).as("another measure").doesNotThrowAnyException();
    }

    @Test
    void norWhileAnotherCaseHasDecidedTheSameAndItsMeasureIsNotKeptYet() {
        underway = Set.of("rectification");
        isRefused(MeasureProblem.TWICE);
        underway = Set.of("seizure");
        assertThatCode(this::decide).doesNotThrowAnyException();
    }

    private void listing() {
        own = Items.changed(
                "serious-list",
                yaml -> yaml.replaceFirst("(?m)^disabled:.*\n", "").replace("item: \"\"", "item: C01"));
        nature = "listing";
        basis = "《市场监督管理严重违法失信名单管理办法》第5条";
        rests = RECORD;
        parts = List.of("merchant");
        until = TODAY.plusYears(3).minusDays(1);
    }

    @Test
    void aListingLastsThreeYearsNoMoreAndNoLess() {
        listing();
        assertThatCode(this::decide).doesNotThrowAnyException();
        until = until.minusDays(1);
        isRefused(MeasureProblem.FIXED_TERM);
        until = until.plusDays(2);
        isRefused(MeasureProblem.FIXED_TERM);
        since = LocalDate.of(2027, 3, 1);
        until = LocalDate.of(2030, 2, 28);
        assertThatCode(this::decide).as("with a leap day").doesNotThrowAnyException();
        announced = new Announced("serious-list", null);
        assertThatCode(this::decide)
                .as("its last day follows from the first, the notice tells the years")
                .doesNotThrowAnyException();
        announced = new Announced("serious-list", until.minusDays(1));
        isRefused(MeasureProblem.NOT_ANNOUNCED);
        announced = new Announced("rectification", null);
        isRefused(MeasureProblem.NOT_ANNOUNCED);
    }

    @Test
    void aListingIsNoOrdinaryDecisionAndNoOrdinaryDecisionAListing() {
        listing();
        nature = "decision";
        isRefused(MeasureProblem.NATURE);
        own = null;
        nature = "listing";
        isRefused(MeasureProblem.NATURE);
    }

    @Test
    void nobodyLeavesTheListBeforeAYear() {
        listing();
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> MeasurePolicy.requireEnd(
                        own, TODAY, true, TODAY.plusYears(1).minusDays(1)));
        assertThat(refused.problem()).isEqualTo(MeasureProblem.REMOVAL_EARLY);
        assertThat(refused.problem().isExplained())
                .as("whoever is refused reads the day")
                .isTrue();
        assertThat(refused).hasMessageContaining(TODAY.plusYears(1).toString());
        assertThatCode(() -> MeasurePolicy.requireEnd(own, TODAY, true, TODAY.plusYears(1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> MeasurePolicy.requireEnd(Items.shipped("rectification"), TODAY, false, TODAY))
                .as("what has no such rule")
                .doesNotThrowAnyException();
    }

    @Test
    void norWithoutARequestHoweverLateItIs() {
        listing();
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> MeasurePolicy.requireEnd(own, TODAY, false, TODAY.plusYears(2)));
        assertThat(refused.problem()).isEqualTo(MeasureProblem.REMOVAL_ONLY);
    }

    @Test
    void anOrdinaryDecisionOnADayThatNoNoticeNamed() {
        announced = new Announced("责令改正", null);
        isRefused(MeasureProblem.NOT_ANNOUNCED);
    }

    @Test
    void priorityServiceForNobodyWithoutACertificate() {
        item = "priority-service";
        effect = "incentive";
        isRefused(MeasureProblem.NO_STANDING);
        rests = new Rests(false, false, false, false, false, true);
        assertThatCode(this::decide).as("it rests on the certificate alone").doesNotThrowAnyException();
    }

    private void incentive() {
        item = "traffic";
        nature = "advice";
        effect = "incentive";
        parts = List.of("merchant");
    }

    @Test
    void anIncentiveThatTheCatalogueBars() {
        incentive();
        for (String bar : Items.shipped(item).bars()) {
            conditions = new Conditions(List.of(new Bar(bar, "某罚〔2026〕1号")), "", "");
            isRefused(MeasureProblem.BARRED);
        }
        conditions = new Conditions(List.of(new Bar("inspection", "抽查")), "", "");
        assertThatCode(this::decide).as("what its item does not name").doesNotThrowAnyException();
        advice();
        effect = "sanction";
        conditions = new Conditions(List.of(new Bar("penalty", "某罚〔2026〕1号")), "", "");
        assertThatCode(this::decide).as("a sanction").doesNotThrowAnyException();
    }

    @Test
    void anIncentiveThatDoesNotNameItsConditions() {
        incentive();
        conditions = new Conditions(List.of(), "公示中的行政处罚", "");
        isRefused(MeasureProblem.CONDITIONS);
        conditions = new Conditions(List.of(), "公示中的行政处罚", "不存在：公示中的行政处罚");
        assertThatCode(this::decide).doesNotThrowAnyException();
    }

    @Test
    void onEvidenceAboutSomebodyElse() {
        rests = new Rests(true, true, false, false, false, false);
        isRefused(MeasureProblem.FOREIGN_EVIDENCE);
        incentive();
        isRefused(MeasureProblem.FOREIGN_EVIDENCE);
    }

    private static Measure running(LocalDate ended) {
        return new Measure(
                UUID.randomUUID(),
                new MatterId(Uuid7.next()),
                "西湖〔2026〕措1号",
                Items.shipped("rectification"),
                false,
                new SubjectId(Uuid7.next()),
                "西湖区市场监管局",
                "依据",
                "理由",
                null,
                null,
                TODAY,
                TODAY.plusDays(10),
                "改正后申请",
                ended,
                ended == null ? null : "early",
                null,
                LocalDate.EPOCH,
                false);
    }

    @Test
    void otherwiseThanWasAnnounced() {
        announced = new Announced("责令改正", until);
        assertThatCode(this::decide).doesNotThrowAnyException();
        announced = new Announced("责令改正", until.minusDays(1));
        isRefused(MeasureProblem.NOT_ANNOUNCED);
        announced = new Announced("查封场所、扣押物品", until);
        isRefused(MeasureProblem.NOT_ANNOUNCED);
    }

    @Test
    void adviceToNobodyOrFromALaterDay() {
        advice();
        executors = false;
        isRefused(MeasureProblem.EXECUTOR);
        executors = true;
        since = TODAY.plusDays(1);
        isRefused(MeasureProblem.TERM);
    }

    @Test
    void anIncentiveWhoseReviewHasExpired() {
        item = "traffic";
        nature = "advice";
        effect = "incentive";
        parts = List.of("merchant");
        assertThatCode(this::decide).doesNotThrowAnyException();
        today = LocalDate.of(2029, 1, 1);
        since = today;
        until = today;
        isRefused(MeasureProblem.BASIS_LAPSED);
    }
}
