package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.chengxin.exchange.obligation.Obligation.Nature;
import org.chengxin.exchange.obligation.Obligation.Outcome;
import org.chengxin.exchange.obligation.Obligation.Settlement;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.list.ListPage;
import org.chengxin.web.ui.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When something owed is overdue, and how the ledger is shown. */
class ObligationTest {

    private static final Obstacle OBSTACLE =
            new Obstacle("许可信息", "某局", "某法第1条", "", LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 20));

    private static final LocalDate DUE = LocalDate.of(2026, 7, 31);

    private static Obligation owed(Settlement settlement, UUID matter) {
        return new Obligation(
                UUID.randomUUID(),
                "tax-report",
                SubjectId.next(),
                "tax",
                null,
                "2026-07",
                matter,
                "",
                "依据",
                Nature.STATUTORY,
                LocalDate.of(2026, 7, 1),
                DUE,
                settlement,
                null);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01, open", "2026-07-31, open", "2026-08-01, overdue", "2030-01-01, overdue"})
    void anOpenOneIsOverdueFromTheDayAfterItsLast(LocalDate today, String state) {
        assertThat(owed(null, null).state(today)).isEqualTo(state);
        assertThat(owed(null, null).isOverdue(today)).isEqualTo(state.equals("overdue"));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aSettledOneIsNeverOverdue(Outcome outcome) {
        Obligation settled = owed(new Settlement(outcome, DUE.plusDays(40), null, false), null);
        assertThat(settled.isOverdue(DUE.plusYears(1))).isFalse();
        assertThat(settled.state(DUE.plusYears(1))).isEqualTo(outcome.word());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-06, 2026-11-06",
        "2026-11-06（暂定，放假安排公布后可能调整）, 2026-11-06",
        "2026-11-06T02:00:00Z, 2026-11-06",
        "'', 2026-01-02",
        "下周, 2026-01-02",
        "2026-13-01, 2026-01-02"
    })
    void aDayMayHaveATimeOrARemarkBehindIt(String text, LocalDate day) {
        assertThat(Obligations.day(text, LocalDate.of(2026, 1, 2))).isEqualTo(day);
    }

    @Test
    void aMonthIsNamedAsTheReceiptsNameIt() {
        assertThat(Obligations.month(LocalDate.of(2026, 1, 31))).isEqualTo("2026-01");
        assertThat(Obligations.month(LocalDate.of(2026, 12, 1))).isEqualTo("2026-12");
    }

    @Test
    void aPublicLineOfACaseLeavesTheOtherSideOut() {
        LedgerLines.Line shown = new LedgerLines.Line(owed(null, UUID.randomUUID()), "某局", "王小明", "").withoutCreditor();
        assertThat(shown.creditor()).isEmpty();
        assertThat(shown.debtor()).isEqualTo("某局");
    }

    @Test
    void thePublicPageShowsFiftyAndLeadsToTheRest() {
        PublicLedgerPage full = page(51);
        assertThat(full.link(3)).isEqualTo("/obligations?half=2026-2&obstacles=3");
        assertThat(full.moreObstacles()).isTrue();
        assertThat(full.obstacles()).hasSize(50);
        assertThat(page(50).moreObstacles()).isFalse();
    }

    private static PublicLedgerPage page(int found) {
        return new PublicLedgerPage(
                "2025-11-01",
                List.of(),
                new ListPage(
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        null,
                        null,
                        new Option("", ""),
                        "",
                        null),
                "2026-2",
                "2026-1",
                Collections.nCopies(found, OBSTACLE),
                1);
    }

    @Test
    void anObstacleTellsHowLongTheAnswerTook() {
        assertThat(OBSTACLE.days()).isEqualTo(17);
    }
}
