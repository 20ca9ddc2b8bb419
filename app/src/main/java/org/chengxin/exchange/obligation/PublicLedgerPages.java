package org.chengxin.exchange.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.exchange.obligation.LedgerLines.Line;
import org.chengxin.exchange.obligation.ObligationStore.Side;
import org.chengxin.exchange.obligation.ObligationStore.Whose;
import org.chengxin.field.ListQuery;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.list.Found;
import org.chengxin.web.list.Listing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /obligations}: how duties are kept, published arrears and sharing obstacles. */
@Controller
class PublicLedgerPages {

    private static final String PAGE = "/obligations";
    private static final int LAST_PAGE = 10_000;
    private static final int SHOWN = PublicLedgerPage.SHOWN;

    private final ObligationStore store;
    private final ObstacleStore obstacles;
    private final LedgerLines lines;
    private final LegalClock clock;

    PublicLedgerPages(ObligationStore store, ObstacleStore obstacles, LedgerLines lines, LegalClock clock) {
        this.store = store;
        this.obstacles = obstacles;
        this.lines = lines;
        this.clock = clock;
    }

    /** Asked with a half-year, as {@code half=2026-1}, and a page of its obstacles; without it the present one. */
    @GetMapping(PAGE)
    ModelAndView all(
            @RequestParam(name = "half", defaultValue = "") String half,
            @RequestParam(name = "obstacles", defaultValue = "1") int refused,
            @RequestParam Map<String, String> asked) {
        int obstaclePage = page(refused);
        LocalDate today = clock.today();
        LocalDate from = half(half)
                .orElse(today.withMonth(today.getMonthValue() <= 6 ? 1 : 7).withDayOfMonth(1));
        LocalDate since = today.minusYears(1).withDayOfMonth(1);
        Listing<Line> list = lines.listing(PAGE);
        ListQuery query = list.query(asked);
        return list.show(
                "exchange/ledger",
                query,
                published(today, query),
                arrears -> new PublicLedgerPage(
                        since.toString(),
                        store.kept(since, today),
                        arrears,
                        half(from),
                        half(from.minusMonths(6)),
                        obstacles.refused(from, from.plusMonths(6), (obstaclePage - 1) * SHOWN, SHOWN + 1),
                        obstaclePage));
    }

    private static int page(int asked) {
        return Math.max(1, Math.min(asked, LAST_PAGE));
    }

    /** Without the other side, which may be a person. */
    private Found<Line> published(LocalDate today, ListQuery query) {
        return lines.of(store.list(Whose.PUBLISHED, Side.ofDebtors(List.of(), today), query), false)
                .map(line -> line.owed().matter() == null ? line : line.withoutCreditor());
    }

    private static Optional<LocalDate> half(String words) {
        return words.matches("20[0-9]{2}-[12]")
                ? Optional.of(LocalDate.of(Integer.parseInt(words.substring(0, 4)), words.endsWith("1") ? 1 : 7, 1))
                : Optional.empty();
    }

    private static String half(LocalDate from) {
        return from.getYear() + (from.getMonthValue() <= 6 ? "-1" : "-2");
    }
}
