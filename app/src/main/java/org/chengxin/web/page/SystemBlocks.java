package org.chengxin.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.evidence.feed.Consumers;
import org.chengxin.job.Jobs;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.web.AccessRows;
import org.chengxin.web.Texts;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.WorkbenchBlock;
import org.chengxin.web.ui.Tiles;
import org.chengxin.web.ui.Tiles.Tile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Block of the administrators' homes: organisations, accounts, tokens, what waits for a second person, jobs, consumers. */
@Configuration(proxyBeanMethods = false)
class SystemBlocks {

    private final AccessRows rows;
    private final Texts texts;

    SystemBlocks(AccessRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Bean
    WorkbenchBlock systemBlock(
            Accounts accounts, AccessTokens tokens, ProposalList proposals, Jobs jobs, Consumers consumers) {
        return new WorkbenchBlock(
                10,
                caller -> AccessPolicy.isAdministrator(caller)
                        ? Optional.of(PagePart.of(
                                "web/tiles",
                                new Tiles(
                                        texts.of("web.system.title"),
                                        tiles(caller, accounts, tokens, proposals, jobs, consumers))))
                        : Optional.empty());
    }

    private List<Tile> tiles(
            Caller caller,
            Accounts accounts,
            AccessTokens tokens,
            ProposalList proposals,
            Jobs jobs,
            Consumers consumers) {
        List<Tile> tiles = new ArrayList<>();
        ProposalList.Agenda agenda = proposals.agenda(caller.account());
        add(tiles, caller, "proposals", "/workbench/proposals", agenda.waiting() + agenda.offered(), true);
        add(
                tiles,
                caller,
                "organisations",
                "/workbench/organisations",
                accounts.organisations().size(),
                false);
        add(tiles, caller, "accounts", "/workbench/accounts", accounts.count(), false);
        add(tiles, caller, "tokens", "/workbench/tokens", tokens.count(), false);
        long failing = jobs.all().stream().filter(job -> job.failures() > 0).count();
        add(tiles, caller, "jobs", "/workbench/jobs", failing, true);
        long asides =
                consumers.all().stream().mapToLong(Consumers.Status::asides).sum();
        add(tiles, caller, "consumers", "/workbench/consumers", asides, true);
        return tiles;
    }

    /** Only for those who may open the page. */
    private void add(List<Tile> tiles, Caller caller, String word, String link, long count, boolean badAboveZero) {
        if (rows.admits(caller, "GET", link)) {
            tiles.add(new Tile(
                    texts.of("web.system." + word),
                    String.valueOf(count),
                    texts.of("web.system." + word + ".more"),
                    link,
                    badAboveZero && count > 0));
        }
    }
}
