package org.chengxin.matter.web.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.web.form.Choices.Option;
import org.chengxin.matter.web.view.DueViews;
import org.chengxin.matter.web.view.Kinds;
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
        InboxPage page = new InboxPage(
                caller.organisation().name(),
                filters,
                options(kinds.all()),
                options(kinds.all().stream()
                        .filter(kind -> kind.opening().channels().contains(Channel.WORKBENCH) && opens(kind, caller))
                        .filter(kind -> !staff.isEmpty() || opensAsParty(kind))
                        .toList()),
                inbox.lines().stream().map(line -> line(line, staff)).toList(),
                !staff.isEmpty(),
                inbox.next() == null ? null : filters.page(inbox.next()));
        return new ModelAndView("matter/inbox", "page", page);
    }

    /** What only offices open is not offered to firms and platforms. */
    private static boolean opensAsParty(MatterDefinition kind) {
        return kind.opening().by().stream()
                .map(kind.roles()::get)
                .anyMatch(role -> role != null && role.kind() == MatterRole.Kind.PARTY);
    }

    /** What only offices open is not offered to others. */
    private static boolean opens(MatterDefinition kind, Caller caller) {
        return caller.organisation().kind() == OrganisationKind.DEPARTMENT
                || kind.opening().by().stream()
                        .anyMatch(role -> kind.roles().containsKey(role)
                                && kind.roles().get(role).kind() == MatterRole.Kind.PARTY);
    }

    private Map<UUID, String> staff(Caller caller) {
        return offices.staff(caller.organisation().id()).stream()
                .collect(Collectors.toMap(Offices.Staff::account, Offices.Staff::displayName, (one, same) -> one));
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
