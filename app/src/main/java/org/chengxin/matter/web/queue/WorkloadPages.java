package org.chengxin.matter.web.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.office.Offices.Staff;
import org.chengxin.matter.Matters;
import org.chengxin.matter.web.view.Kinds;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Option;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/workload}: workload of an office, for its head: due and overdue matters by kind and person. */
@Controller
class WorkloadPages {

    private final Matters matters;
    private final Offices offices;
    private final Supervision supervision;
    private final Kinds kinds;
    private final LegalClock clock;
    private final Texts texts;

    WorkloadPages(
            Matters matters, Offices offices, Supervision supervision, Kinds kinds, LegalClock clock, Texts texts) {
        this.matters = matters;
        this.offices = offices;
        this.supervision = supervision;
        this.kinds = kinds;
        this.clock = clock;
        this.texts = texts;
    }

    /** @param wanted an office, {@code all}, or the own */
    @GetMapping("/workbench/wall")
    ModelAndView workload(
            @AuthenticationPrincipal Caller caller, @RequestParam(name = "office", defaultValue = "") String wanted) {
        List<Office> under = supervision.of(caller);
        if (under.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return wanted.equals(Filters.ALL) ? all(caller, under) : one(caller, under, wanted);
    }

    private ModelAndView all(Caller caller, List<Office> under) {
        List<Matters.Overview.Line> counted = matters.overview(caller).lines();
        List<WorkloadPage.Line> lines = under.stream()
                .flatMap(office -> counted.stream()
                        .filter(line -> line.office().equals(office.id()))
                        .reduce(Matters.Overview.Line::plus)
                        .map(line -> line(office, line, caller))
                        .stream())
                .toList();
        String name = texts.of("matter.inbox.office.all");
        return page(new WorkloadPage(Filters.ALL, name, options(under), true, lines, List.of(), List.of()));
    }

    private ModelAndView one(Caller caller, List<Office> under, String wanted) {
        Office office = under.stream()
                .filter(each -> wanted.isEmpty() || each.id().toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        boolean own = office.id().equals(caller.organisation().id());
        List<Staff> staff = offices.staff(office.id());
        Map<UUID, String> names =
                staff.stream().collect(Collectors.toMap(Staff::account, Staff::displayName, (one, same) -> one));
        Matters.Workload workload = matters.workload(office.id(), caller);
        return page(new WorkloadPage(
                office.id().toString(),
                office.name(),
                options(under),
                false,
                workload.lines().stream()
                        .map(line -> line(line, names, own ? "" : office.id().toString()))
                        .toList(),
                own ? people(workload, names) : List.of(),
                staff.stream()
                        .filter(person -> person.isThere(clock.today()))
                        .map(person -> new Option(person.account().toString(), person.displayName()))
                        .toList()));
    }

    private static ModelAndView page(WorkloadPage page) {
        return new ModelAndView("matter/workload", "page", page);
    }

    private List<Option> options(List<Office> under) {
        List<Option> options = new ArrayList<>();
        if (under.size() > 1) {
            options.add(new Option(Filters.ALL, texts.of("matter.inbox.office.all")));
        }
        under.forEach(office -> options.add(new Option(office.id().toString(), office.name())));
        return options;
    }

    private static WorkloadPage.Line line(Office office, Matters.Overview.Line line, Caller caller) {
        String of = office.id().equals(caller.organisation().id())
                ? ""
                : office.id().toString();
        return new WorkloadPage.Line(
                office.name(),
                "",
                line.open(),
                line.soon(),
                line.overdue(),
                line.provisional(),
                line.unassigned(),
                new WorkloadPage.Ways(
                        Filters.address(of, "", "any"),
                        Filters.address(of, "", "soon"),
                        Filters.address(of, "", "overdue"),
                        Filters.address(of, "", "provisional"),
                        Filters.address(of, Filters.NOBODY, "any")));
    }

    private WorkloadPage.Line line(Matters.Workload.Line line, Map<UUID, String> names, String of) {
        String open = Filters.address(line.definition(), line.handler(), "any", of);
        return new WorkloadPage.Line(
                kinds.title(line.definition()),
                Optional.ofNullable(line.handler())
                        .map(handler -> names.getOrDefault(handler, texts.of("matter.inbox.elsewhere")))
                        .orElse(""),
                line.open(),
                line.soon(),
                line.overdue(),
                line.provisional(),
                line.handler() == null ? line.open() : 0,
                new WorkloadPage.Ways(
                        open,
                        Filters.address(line.definition(), line.handler(), "soon", of),
                        Filters.address(line.definition(), line.handler(), "overdue", of),
                        Filters.address(line.definition(), line.handler(), "provisional", of),
                        open));
    }

    private static List<Option> people(Matters.Workload workload, Map<UUID, String> names) {
        return workload.lines().stream()
                .flatMap(line -> Optional.ofNullable(line.handler()).stream())
                .distinct()
                .filter(names::containsKey)
                .map(handler -> new Option(handler.toString(), names.getOrDefault(handler, "")))
                .toList();
    }
}
