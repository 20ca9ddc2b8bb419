package org.chengxin.bylaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.bylaw.PlatformRuleStore.Done;
import org.chengxin.bylaw.PlatformRulesPage.Line;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.Test;

/** Promises beside what was done: the gap of each. */
class PlatformRulesPageTest {

    private static final OrganisationId ONE = new OrganisationId(Uuid7.next());
    private static final OrganisationId OTHER = new OrganisationId(Uuid7.next());

    private static PlatformRule rule(OrganisationId platform, String title, String effect) {
        return new PlatformRule(
                UUID.randomUUID(), platform, title, effect, LocalDate.of(2026, 3, 1), "优先参加活动", "三日内复核", null);
    }

    private static List<Line> lines(List<PlatformRule> rules, List<Done> done) {
        return PlatformRulesPage.of("2026-01-01", rules, done, platform -> Optional.of("平台")).platforms().stream()
                .flatMap(shown -> shown.lines().stream())
                .toList();
    }

    @Test
    void aRuleThatWasAppliedByPersonsHasNoGap() {
        List<Line> lines = lines(
                List.of(rule(ONE, "积分规则", "incentive")), List.of(new Done(ONE, "积分规则", "incentive", 12, 0, 0, 0)));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.acts()).isEqualTo(12);
            assertThat(line.gap()).isNull();
        });
    }

    @Test
    void aPromiseThatWasNeverKeptAnActWithoutARuleAndOneOfAProgramAloneAreToldApart() {
        assertThat(lines(List.of(rule(ONE, "积分规则", "incentive")), List.of()))
                .extracting(Line::gap)
                .containsExactly("not-applied");
        assertThat(lines(List.of(), List.of(new Done(ONE, "处罚规则", "sanction", 3, 0, 0, 0))))
                .extracting(Line::gap)
                .containsExactly("no-rule");
        assertThat(lines(
                        List.of(rule(ONE, "处罚规则", "sanction")), List.of(new Done(ONE, "处罚规则", "sanction", 3, 2, 0, 0))))
                .extracting(Line::gap)
                .containsExactly("alone");
    }

    @Test
    void aSanctionThatThePlatformDidNotDiscloseIsAGap() {
        assertThat(lines(
                        List.of(rule(ONE, "处罚规则", "sanction")), List.of(new Done(ONE, "处罚规则", "sanction", 3, 0, 2, 0))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.gap()).isEqualTo("undisclosed");
                    assertThat(line.missing()).isEqualTo(2);
                });
    }

    @Test
    void aSanctionThatThePlatformDisclosedLateIsAGapToo() {
        assertThat(lines(
                        List.of(rule(ONE, "处罚规则", "sanction")), List.of(new Done(ONE, "处罚规则", "sanction", 3, 0, 0, 1))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.gap()).isEqualTo("late");
                    assertThat(line.missing()).isEqualTo(1);
                });
    }

    @Test
    void anotherPlatformsRuleOrAnotherEffectIsNoRule() {
        List<Done> done = List.of(new Done(ONE, "积分规则", "incentive", 1, 0, 0, 0));
        assertThat(lines(List.of(rule(OTHER, "积分规则", "incentive")), done))
                .extracting(Line::gap)
                .containsExactlyInAnyOrder("not-applied", "no-rule");
        assertThat(lines(List.of(rule(ONE, "积分规则", "sanction")), done))
                .extracting(Line::gap)
                .containsExactlyInAnyOrder("not-applied", "no-rule");
    }

    @Test
    void aPlatformThatIsGoneIsNotShown() {
        PlatformRulesPage page = PlatformRulesPage.of(
                "2026-01-01", List.of(rule(ONE, "积分规则", "incentive")), List.of(), platform -> Optional.empty());
        assertThat(page.platforms()).isEmpty();
    }
}
