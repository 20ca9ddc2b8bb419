package org.chengxin.creditfile.publicity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.WorkbenchBlock;
import org.chengxin.web.ui.Tiles;
import org.chengxin.web.ui.Tiles.Tile;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/publicity/own}: the unit's decisions that wait to be published or taken off, overdue ones first. */
@Controller
class OwnPublicityPages {

    private static final String PAGE = "/workbench/publicity/own";

    /** How far back a decision that was never published is looked for, in years. */
    private static final int YEARS = 3;

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PublicityStore store;
    private final PublicityDues dues;
    private final LegalClock clock;
    private final Texts texts;
    private final Map<UUID, Known> reporting = new ConcurrentHashMap<>();

    OwnPublicityPages(PublicityStore store, PublicityDues dues, LegalClock clock, Texts texts) {
        this.store = store;
        this.dues = dues;
        this.clock = clock;
        this.texts = texts;
    }

    private record Known(boolean reports, Instant until) {}

    /** On the home of a unit with open ones: how many of each clock, and how many overdue. */
    @Bean
    static WorkbenchBlock ownPublicityBlock(OwnPublicityPages pages) {
        return new WorkbenchBlock(12, pages::block);
    }

    private Optional<PagePart> block(Caller caller) {
        OwnPublicityPage page =
                AccessPolicy.isOfficer(caller) && reports(caller) ? page(caller) : new OwnPublicityPage(List.of());
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(PagePart.of(
                        "web/tiles",
                        new Tiles(
                                texts.of("creditfile.publicity.own"),
                                page.groups().stream()
                                        .filter(group -> !group.lines().isEmpty())
                                        .map(this::tile)
                                        .toList())));
    }

    /** Looked up once in a while: few units report, and every home asks. */
    private boolean reports(Caller caller) {
        UUID unit = caller.organisation().id().value();
        Instant now = clock.now();
        Known known = reporting.get(unit);
        if (known == null || now.isAfter(known.until())) {
            known = new Known(store.reports(unit), now.plus(FRESH));
            reporting.put(unit, known);
        }
        return known.reports();
    }

    private Tile tile(OwnPublicityPage.Group group) {
        return new Tile(
                texts.of("creditfile.publicity.open." + group.clock()),
                Long.toString(group.count()),
                texts.of("creditfile.publicity.own.late", group.late()),
                PAGE,
                group.late() > 0);
    }

    @GetMapping(PAGE)
    ModelAndView own(@AuthenticationPrincipal Caller caller) {
        return new ModelAndView("creditfile/ownPublicity", "page", page(caller));
    }

    private OwnPublicityPage page(Caller caller) {
        LocalDate today = clock.today();
        return new OwnPublicityPage(Arrays.stream(PublicityClock.values())
                .map(each -> group(
                        each,
                        store.open(
                                caller.organisation().id().value(),
                                new PublicityStore.Asked(each, dues.of(each, today.minusYears(YEARS), today), today))))
                .toList());
    }

    private static OwnPublicityPage.Group group(PublicityClock clock, PublicityStore.Open open) {
        return new OwnPublicityPage.Group(
                clock.word(), open.lines().stream().map(PublicityPage.Line::of).toList(), open.count(), open.late());
    }
}
