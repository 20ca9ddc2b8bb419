package org.chengxin.adapter.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.adapter.connection.AdapterSettings;
import org.chengxin.adapter.connection.OfficeInCharge;
import org.chengxin.adapter.connection.SystemStates;
import org.chengxin.adapter.contract.Contracts;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.adapter.incoming.Arrival;
import org.chengxin.adapter.incoming.Arrivals;
import org.chengxin.adapter.outgoing.DispatchList;
import org.chengxin.adapter.outgoing.Dispatches;
import org.chengxin.job.Jobs;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.WorkbenchBlock;
import org.chengxin.web.ui.Tiles;
import org.chengxin.web.ui.Tiles.Tile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /adapters}: the outside systems and their contracts, for everybody; {@code /workbench/adapters}: how it stands with each,
 * for officers, and for the office in charge what waits, what was returned, and the proofs.
 */
@Controller
class AdapterPages {

    private static final String PAGE = "/workbench/adapters";
    private static final int LAST_PAGE = 10_000;

    private final Contracts contracts;
    private final AdapterSettings settings;
    private final SystemStates states;
    private final Dispatches dispatches;
    private final DispatchList list;
    private final Arrivals arrivals;
    private final OfficeInCharge offices;
    private final AccessLog log;
    private final Jobs jobs;
    private final Texts texts;

    AdapterPages(
            Contracts contracts,
            AdapterSettings settings,
            SystemStates states,
            Dispatches dispatches,
            DispatchList list,
            Arrivals arrivals,
            OfficeInCharge offices,
            AccessLog log,
            Jobs jobs,
            Texts texts) {
        this.contracts = contracts;
        this.settings = settings;
        this.states = states;
        this.dispatches = dispatches;
        this.list = list;
        this.arrivals = arrivals;
        this.offices = offices;
        this.log = log;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** Its link on the workbench. */
    @Bean
    static WorkbenchPart adapterPart(Texts texts) {
        return WorkbenchPart.of(57, PAGE, "adapter.title", caller -> texts.of("adapter.part"));
    }

    /** On the home of the office in charge, when something needs it. */
    @Bean
    static WorkbenchBlock adapterBlock(AdapterPages pages) {
        return new WorkbenchBlock(14, pages::block);
    }

    private Optional<PagePart> block(Caller caller) {
        List<String> own = contracts.systems().stream()
                .filter(system -> settings.connection(system.name()).isPresent() && offices.is(caller, system))
                .map(OutsideSystem::name)
                .toList();
        List<Tile> tiles = own.isEmpty()
                ? List.of()
                : list.troubles(own).stream()
                        .filter(trouble -> trouble.away() || trouble.things() > 0)
                        .map(this::tile)
                        .toList();
        return tiles.isEmpty()
                ? Optional.empty()
                : Optional.of(PagePart.of("web/tiles", new Tiles(texts.of("adapter.title"), tiles)));
    }

    private Tile tile(DispatchList.Trouble trouble) {
        return new Tile(
                texts.of("adapter.system." + trouble.system()),
                Long.toString(trouble.things()),
                texts.of("adapter.standing." + (trouble.away() ? "away" : "stuck")),
                PAGE + "/" + trouble.system(),
                true);
    }

    @GetMapping("/adapters")
    ModelAndView catalogue() {
        List<CataloguePage.Entry> entries = contracts.systems().stream()
                .map(system -> new CataloguePage.Entry(system, connection(system)))
                .toList();
        return new ModelAndView("adapter/catalogue", "page", new CataloguePage(entries));
    }

    @GetMapping(PAGE)
    ModelAndView all(@AuthenticationPrincipal Caller caller) {
        List<SystemLine> lines =
                contracts.systems().stream().map(system -> line(system, caller)).toList();
        return new ModelAndView("adapter/systems", "page", new SystemsPage(lines));
    }

    private SystemLine line(OutsideSystem system, Caller caller) {
        return new SystemLine(
                system,
                connection(system),
                states.find(system.name()).orElse(null),
                list.counts(system.name()),
                arrivals.count(system.name(), Arrival.State.OPENED),
                arrivals.count(system.name(), Arrival.State.REFUSED),
                offices.of(system).map(Office::name).orElse(""),
                offices.is(caller, system));
    }

    private String connection(OutsideSystem system) {
        return settings.connection(system.name())
                .map(each -> each.simulated() ? "simulated" : "connected")
                .orElse("none");
    }

    @GetMapping(PAGE + "/{system}")
    ModelAndView one(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("system") String name,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(name = "asked", defaultValue = "0") int asked) {
        OutsideSystem system = own(caller, name);
        int page = Math.max(1, Math.min(number, LAST_PAGE));
        List<DispatchList.Listed> going = list.list(name, state, page);
        return new ModelAndView(
                "adapter/system",
                "page",
                new SystemPage(
                        line(system, caller),
                        going.stream()
                                .limit(DispatchList.PAGE)
                                .map(SystemPage.Line::new)
                                .toList(),
                        arrivals.latest(name),
                        state.matches("waiting|delivered|refused|given-up") ? state : "",
                        page,
                        going.size() > DispatchList.PAGE,
                        Math.max(0, asked)));
    }

    /** Puts back into the queue what was refused or given up: one thing, one number, or all. */
    @PostMapping(PAGE + "/{system}/again")
    ModelAndView again(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("system") String name,
            @RequestParam(name = "thing", required = false) @Nullable UUID thing,
            @RequestParam(name = "number", required = false) @Nullable String number) {
        own(caller, name);
        int asked = (number == null ? dispatches.again(name, thing) : 0)
                + (thing == null ? arrivals.again(name, number) : 0);
        log.record(caller, "adapters.again", name, null);
        jobs.now("adapters");
        return new ModelAndView("redirect:" + PAGE + "/" + name + "?asked=" + asked);
    }

    /** Others than the office in charge see figures alone. */
    private OutsideSystem own(Caller caller, String name) {
        return contracts
                .find(name)
                .filter(system -> offices.is(caller, system))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
