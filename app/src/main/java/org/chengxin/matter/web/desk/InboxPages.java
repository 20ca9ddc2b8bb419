package org.chengxin.matter.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.web.form.Choices.Option;
import org.chengxin.matter.web.view.DueViews;
import org.chengxin.matter.web.view.Kinds;
import org.chengxin.shared.DivisionCode;
import org.chengxin.web.Texts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/matters}: what waits for one's own organisation, the nearest due date first. */
@Controller
class InboxPages {

    private final Matters matters;
    private final Kinds kinds;
    private final Offices offices;
    private final DueViews dues;
    private final Texts texts;

    InboxPages(Matters matters, Kinds kinds, Offices offices, DueViews dues, Texts texts) {
        this.matters = matters;
        this.kinds = kinds;
        this.offices = offices;
        this.dues = dues;
        this.texts = texts;
    }

    @GetMapping("/workbench/matters")
    ModelAndView inbox(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> parameters) {
        Filters filters = Filters.of(parameters);
        Matters.Inbox inbox = matters.inbox(filters.query(), caller);
        Map<UUID, String> staff = staff(caller);
        Offices.Office office = offices.find(caller.organisation().id()).orElse(null);
        List<MatterDefinition> all = kinds.all();
        InboxPage page = new InboxPage(
                caller.organisation().name(),
                filters,
                options(all),
                handlers(staff),
                office == null ? List.of() : places(office.division()),
                options(all.stream()
                        .filter(kind -> StartPolicy.offered(kind, caller, office))
                        .toList()),
                inbox.lines().stream().map(line -> line(line, staff)).toList(),
                !staff.isEmpty(),
                parameters.containsKey("passed"),
                inbox.next() == null ? null : filters.page(inbox.next()));
        return new ModelAndView("matter/inbox", "page", page);
    }

    private List<Option> handlers(Map<UUID, String> staff) {
        List<Option> handlers = new ArrayList<>();
        if (!staff.isEmpty()) {
            handlers.add(new Option(Filters.NOBODY, texts.of("matter.inbox.unassigned")));
            staff.forEach((account, name) -> handlers.add(new Option(account.toString(), name)));
        }
        return handlers;
    }

    private List<Option> places(String division) {
        DivisionCode own = DivisionCode.tryParse(division).orElse(null);
        List<Option> places = DivisionCode.listed().stream()
                .filter(code -> own != null && code.isWithin(own))
                .map(code -> new Option(code.value(), texts.english() ? code.englishName() : code.name()))
                .toList();
        return places.size() > 1 ? places : List.of();
    }

    /** In the order of the office. */
    private Map<UUID, String> staff(Caller caller) {
        Map<UUID, String> staff = new LinkedHashMap<>();
        offices.staff(caller.organisation().id())
                .forEach(person -> staff.putIfAbsent(person.account(), person.displayName()));
        return staff;
    }

    private List<Option> options(List<MatterDefinition> definitions) {
        return definitions.stream()
                .map(kind -> new Option(kind.name(), kind.title().in(texts.english())))
                .toList();
    }

    private InboxPage.Line line(Matters.Inbox.Line line, Map<UUID, String> staff) {
        MatterDefinition kind = kinds.version(line.definition(), line.version()).orElse(null);
        boolean english = texts.english();
        var stage = kind == null ? null : kind.stages().get(line.stage());
        var role = kind == null ? null : kind.roles().get(line.role());
        return new InboxPage.Line(
                line.id().toString(),
                line.number(),
                kind == null ? line.definition() : kind.title().in(english),
                stage == null ? line.stage() : stage.title().in(english),
                line.opened().toString(),
                dues.of(line.due(), line.provisional()),
                role == null ? line.role() : role.title().in(english),
                line.handler() == null ? "" : staff.getOrDefault(line.handler(), texts.of("matter.inbox.elsewhere")),
                line.pending());
    }
}
