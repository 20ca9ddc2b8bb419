package org.chengxin.matter.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.office.Offices.Staff;
import org.chengxin.matter.Matters;
import org.chengxin.matter.web.form.Choices.Option;
import org.chengxin.matter.web.view.KindWords;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/wall}: for the head of an office, what is due and overdue, by kind and person. */
@Controller
class WallPages {

    private final Matters matters;
    private final Offices offices;
    private final KindWords kinds;
    private final LegalClock clock;
    private final Texts texts;

    WallPages(Matters matters, Offices offices, KindWords kinds, LegalClock clock, Texts texts) {
        this.matters = matters;
        this.offices = offices;
        this.kinds = kinds;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/workbench/wall")
    ModelAndView wall(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "office", required = false) @Nullable UUID wanted) {
        List<Office> under = under(caller.organisation().id());
        Office office = under.stream()
                .filter(each -> wanted == null || each.id().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        List<Staff> staff = offices.staff(office.id());
        Map<UUID, String> names =
                staff.stream().collect(Collectors.toMap(Staff::account, Staff::displayName, (one, same) -> one));
        Matters.Wall wall = matters.wall(office.id(), caller);
        WallPage page = new WallPage(
                office.id().toString(),
                office.name(),
                under.stream()
                        .map(each -> new Option(each.id().toString(), each.name()))
                        .toList(),
                wall.lines().stream().map(line -> line(line, names)).toList(),
                people(wall, names),
                staff.stream()
                        .filter(person -> person.isThere(clock.today()))
                        .map(person -> new Option(person.account().toString(), person.displayName()))
                        .toList());
        return new ModelAndView("matter/wall", "page", page);
    }

    /** The own office first, then all below it; none for who belongs to no office. */
    private List<Office> under(OrganisationId own) {
        Map<OrganisationId, Office> all =
                offices.all().stream().collect(Collectors.toMap(Office::id, office -> office, (one, same) -> one));
        return all.containsKey(own)
                ? all.values().stream()
                        .filter(office -> isUnder(office, own, all))
                        .sorted(java.util.Comparator.comparing(
                                        (Office office) -> !office.id().equals(own))
                                .thenComparing(Office::name))
                        .toList()
                : List.of();
    }

    private static boolean isUnder(Office office, OrganisationId own, Map<OrganisationId, Office> all) {
        @Nullable Office next = office;
        for (int steps = 0; next != null && steps < 10; steps++) {
            if (next.id().equals(own)) {
                return true;
            }
            next = next.above() == null ? null : all.get(next.above());
        }
        return false;
    }

    private WallPage.Line line(Matters.Wall.Line line, Map<UUID, String> names) {
        return new WallPage.Line(
                line.definition(),
                kinds.title(line.definition()),
                Optional.ofNullable(line.handler())
                        .map(handler -> names.getOrDefault(handler, texts.of("matter.inbox.elsewhere")))
                        .orElse(""),
                line.open(),
                line.soon(),
                line.overdue(),
                line.provisional());
    }

    private static List<Option> people(Matters.Wall wall, Map<UUID, String> names) {
        return wall.lines().stream()
                .flatMap(line -> Optional.ofNullable(line.handler()).stream())
                .distinct()
                .filter(names::containsKey)
                .map(handler -> new Option(handler.toString(), names.getOrDefault(handler, "")))
                .toList();
    }
}
