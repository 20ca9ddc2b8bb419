package org.chengxin.matter.web.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices;
import org.chengxin.code.DivisionCode;
import org.chengxin.field.ListQuery;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.web.view.DueViews;
import org.chengxin.matter.web.view.Kinds;
import org.chengxin.shared.DocumentNumber;
import org.chengxin.web.Texts;
import org.chengxin.web.list.Filter;
import org.chengxin.web.list.Found;
import org.chengxin.web.list.Listing;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/matters}: matters waiting for the caller's organisation, nearest due date first. */
@Controller
class InboxPages {

    private final Matters matters;
    private final Kinds kinds;
    private final Offices offices;
    private final Supervision supervision;
    private final DueViews dues;
    private final Texts texts;

    InboxPages(Matters matters, Kinds kinds, Offices offices, Supervision supervision, DueViews dues, Texts texts) {
        this.matters = matters;
        this.kinds = kinds;
        this.offices = offices;
        this.supervision = supervision;
        this.dues = dues;
        this.texts = texts;
    }

    @GetMapping(Filters.PAGE)
    ModelAndView inbox(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> asked) {
        List<Offices.Office> supervised = supervision.of(caller);
        Filter office = Filter.choice("office", offices(supervised)).usually("");
        String whose = Objects.requireNonNullElse(office.read(asked.get("office")), "");
        Map<UUID, String> staff = staff(caller, whose);
        Listing<InboxPage.Line> list = listing(caller, office, staff, !staff.isEmpty() && whose.isEmpty());
        ListQuery query = list.query(asked);
        Map<UUID, String> names = whose.isEmpty() ? Map.of() : names(supervised);
        Found<InboxPage.Line> found =
                matters.list(Filters.query(query), query, caller).map(line -> line(line, staff, names));
        boolean everything = query.matches("whose", Filters.ALL) && query.matches("state", Filters.ALL);
        return list.show(
                "matter/inbox",
                query,
                found,
                page -> new InboxPage(
                        caller.organisation().name(),
                        page,
                        everything ? null : Filters.everything(),
                        startable(caller),
                        AccessPolicy.isCitizen(caller),
                        passed(asked)));
    }

    private Listing<InboxPage.Line> listing(Caller caller, Filter office, Map<UUID, String> staff, boolean chosen) {
        boolean citizen = AccessPolicy.isCitizen(caller);
        return InboxList.of(texts, chosen)
                .filters(
                        office,
                        citizen
                                ? Filter.choice("whose", List.of()).usually(Filters.ALL)
                                : Filter.choice(InboxList.WHOSE, texts).usually("waiting"),
                        Filter.choice(InboxList.STATE, texts).usually(citizen ? Filters.ALL : "open"),
                        Filter.choice(InboxList.DUE, texts).usually("any"),
                        Filter.choice("definition", options(kinds.all())),
                        Filter.choice("handler", handlers(staff)),
                        Filter.choice("place", places(caller)),
                        Filter.words("words"));
    }

    private List<Option> startable(Caller caller) {
        Offices.Office office = offices.find(caller.organisation().id()).orElse(null);
        boolean elsewhere = offices.isElsewhere(caller.organisation());
        return options(kinds.all().stream()
                .filter(kind -> StartPolicy.offered(kind, caller, office, elsewhere))
                .toList());
    }

    /** Accepts only a number from the URL. */
    private static @Nullable String passed(Map<String, String> parameters) {
        return DocumentNumber.tryParse(parameters.getOrDefault("passed", ""))
                .map(DocumentNumber::value)
                .orElse(null);
    }

    private List<Option> offices(List<Offices.Office> supervised) {
        if (supervised.size() < 2) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", supervised.get(0).name()));
        options.add(new Option(Filters.ALL, texts.of("matter.inbox.office.all")));
        supervised.stream()
                .skip(1)
                .forEach(office -> options.add(new Option(office.id().toString(), office.name())));
        return options;
    }

    private static Map<UUID, String> names(List<Offices.Office> supervised) {
        return supervised.stream()
                .collect(Collectors.toMap(office -> office.id().value(), Offices.Office::name));
    }

    private List<Option> handlers(Map<UUID, String> staff) {
        List<Option> handlers = new ArrayList<>();
        if (!staff.isEmpty()) {
            handlers.add(new Option(Filters.NOBODY, texts.of("matter.inbox.unassigned")));
            staff.forEach((account, name) -> handlers.add(new Option(account.toString(), name)));
        }
        return handlers;
    }

    private List<Option> places(Caller caller) {
        DivisionCode own = offices.find(caller.organisation().id())
                .flatMap(office -> DivisionCode.tryParse(office.division()))
                .orElse(null);
        List<Option> places = DivisionCode.listed().stream()
                .filter(code -> own != null && code.isWithin(own))
                .map(code -> new Option(code.value(), texts.english() ? code.englishName() : code.name()))
                .toList();
        return places.size() > 1 ? places : List.of();
    }

    /**
     * In the order of the office.
     *
     * @param office blank for the own
     */
    private Map<UUID, String> staff(Caller caller, String office) {
        Map<UUID, String> staff = new LinkedHashMap<>();
        boolean own = office.isEmpty() || office.equals(Filters.ALL);
        offices.staff(own ? caller.organisation().id() : new OrganisationId(UUID.fromString(office)))
                .forEach(person -> staff.putIfAbsent(person.account(), person.displayName()));
        return staff;
    }

    private List<Option> options(List<MatterDefinition> definitions) {
        return definitions.stream()
                .map(kind -> new Option(kind.name(), kind.title().in(texts.english())))
                .toList();
    }

    private InboxPage.Line line(Matters.Inbox.Line line, Map<UUID, String> staff, Map<UUID, String> offices) {
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
                dues.of(line.due(), line.unit(), line.provisional()),
                role == null ? line.role() : role.title().in(english),
                line.handler() == null ? "" : staff.getOrDefault(line.handler(), texts.of("matter.inbox.elsewhere")),
                line.pending(),
                offices.getOrDefault(line.queue(), ""),
                line.ended() == null ? "" : line.ended().toString());
    }
}
