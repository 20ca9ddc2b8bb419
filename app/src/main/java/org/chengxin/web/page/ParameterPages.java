package org.chengxin.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.field.Field;
import org.chengxin.field.ListQuery;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.web.Texts;
import org.chengxin.web.list.Cell;
import org.chengxin.web.list.Filter;
import org.chengxin.web.list.Listing;
import org.chengxin.web.page.ParameterPage.Form;
import org.chengxin.web.page.ParametersPage.Row;
import org.chengxin.web.proposal.ProposalForms;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/parameters}: periods, thresholds and amounts with their sources, and proposals to change them. */
@Controller
class ParameterPages {

    private static final String PAGE = "/workbench/parameters";

    private static final int LONGEST = 300;
    private static final String IN_FORCE = "inForce";
    private static final Field STATE =
            Field.code("state", IN_FORCE, "future", "past").named("web.parameters.state.");
    private static final Field CONFIDENCE =
            Field.code("confidence", "R", "R2", "D", "M").named("rule.confidence.");

    private final Parameters parameters;
    private final ProposalList proposals;
    private final ProposalForms forms;
    private final LegalClock clock;
    private final Accounts accounts;
    private final Texts texts;

    ParameterPages(
            Parameters parameters,
            ProposalList proposals,
            ProposalForms forms,
            LegalClock clock,
            Accounts accounts,
            Texts texts) {
        this.parameters = parameters;
        this.proposals = proposals;
        this.forms = forms;
        this.clock = clock;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    ModelAndView parameters(@RequestParam Map<String, String> asked) {
        LocalDate today = clock.today();
        List<Row> all = rows(parameters.all(), today);
        Listing<Row> list = listing();
        ListQuery query = list.query(asked);
        return list.show(
                "web/parameters",
                query,
                list.of(all.stream().filter(row -> passes(row, query)).toList(), query),
                page -> ParametersPage.of(today, all, page));
    }

    private Listing<Row> listing() {
        return Listing.<Row>of(PAGE, "web.parameters.", texts)
                .sorted(Field.text("name", LONGEST), this::name)
                .filed(Field.key("key"), row -> row.parameter().name())
                .column(Field.text("value", LONGEST), Row::value)
                .sorted(Field.date("since"), this::since)
                .column(Field.date("until"), row -> row.parameter().effectiveTo())
                .column(Field.text("basis", LONGEST), row -> row.parameter().basis())
                .sorted(CONFIDENCE, row -> row.parameter().confidence())
                .column(Field.text("source", LONGEST), this::source)
                .filters(Filter.words("q"), Filter.choice(STATE, texts), Filter.choice(CONFIDENCE, texts));
    }

    private Cell name(Row row) {
        return Cell.of(title(row.parameter())).to(PAGE + "/" + row.parameter().name());
    }

    private Cell since(Row row) {
        Cell day = Cell.of(row.parameter().effectiveFrom());
        return row.state().equals(IN_FORCE) ? day : day.badge(texts.of(STATE.text(row.state())));
    }

    private Cell source(Row row) {
        Parameter.Entry entered = row.parameter().entered();
        Cell source = Cell.of(source(row.parameter()));
        return entered == null || row.reader() == null
                ? source
                : source.note(texts.of(
                        "web.parameters.read", row.reader(), entered.on().toString()));
    }

    private String title(Parameter parameter) {
        return texts.of(Parameter.title(parameter.name()));
    }

    private String source(Parameter parameter) {
        return texts.has(parameter.sourceText()) ? texts.of(parameter.sourceText()) : parameter.source();
    }

    private boolean passes(Row row, ListQuery query) {
        Parameter parameter = row.parameter();
        String words = query.value("q");
        return query.matches(STATE.name(), row.state())
                && query.matches(CONFIDENCE.name(), parameter.confidence())
                && (words == null
                        || (title(parameter)
                                        + ' '
                                        + parameter.name()
                                        + ' '
                                        + parameter.basis()
                                        + ' '
                                        + source(parameter))
                                .toLowerCase(Locale.ROOT)
                                .contains(words.toLowerCase(Locale.ROOT)));
    }

    private List<Row> rows(List<Parameter> values, LocalDate today) {
        Map<UUID, String> names = accounts.names(values.stream()
                .flatMap(each -> Stream.ofNullable(each.entered()))
                .map(Parameter.Entry::by)
                .collect(Collectors.toSet()));
        return values.stream()
                .map(each -> new Row(
                        each,
                        ParameterValues.words(each, parameters, texts),
                        state(each, today),
                        each.entered() == null ? null : names.get(each.entered().by())))
                .toList();
    }

    @GetMapping(PAGE + "/{name}")
    ModelAndView parameter(@AuthenticationPrincipal Caller caller, @PathVariable("name") String name) {
        List<Parameter> rows = rows(name);
        Parameter latest = rows.get(rows.size() - 1);
        return page(caller, name, rows, Form.of(latest, source(latest)), List.of());
    }

    /** Proposes a new row, which a second person has to approve. */
    @PostMapping(PAGE + "/{name}")
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller, @PathVariable("name") String name, @ModelAttribute Form form) {
        List<Parameter> rows = rows(name);
        try {
            String content = Parameters.content(
                    form.value().strip(), day(form.to()), form.basis(), form.source(), form.confidence());
            return forms.propose(
                    caller,
                    new Wanted(Parameters.KIND, name, content, form.reason(), day(form.from())),
                    "value",
                    errors -> page(caller, name, rows, form, errors));
        } catch (DateTimeException malformed) {
            ModelAndView page =
                    page(caller, name, rows, form, List.of(new FormError("from", texts.of("web.parameter.day.wrong"))));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Caller caller, String name, List<Parameter> rows, Form form, List<FormError> errors) {
        String open = proposals
                .open(Parameters.KIND, name)
                .flatMap(proposal -> proposals.find(proposal.id(), caller.account()))
                .map(proposal -> "/workbench/proposals/" + proposal.id())
                .orElse(null);
        boolean proposer = proposals.mayPropose(Parameters.KIND, name, caller.account());
        LocalDate today = clock.today();
        String unit = ParameterValues.unit(name, parameters, texts);
        return new ModelAndView(
                "web/parameter",
                "page",
                new ParameterPage(name, unit, rows(rows, today), open, proposer, form, errors));
    }

    private List<Parameter> rows(String name) {
        List<Parameter> rows = name.indexOf('\0') >= 0 ? List.of() : parameters.rows(name);
        if (rows.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return rows;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    private static String state(Parameter parameter, LocalDate today) {
        if (parameter.effectiveFrom().isAfter(today)) {
            return "future";
        }
        LocalDate end = parameter.effectiveTo();
        return end != null && end.isBefore(today) ? "past" : IN_FORCE;
    }
}
