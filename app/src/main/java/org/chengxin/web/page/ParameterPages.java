package org.chengxin.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.web.Texts;
import org.chengxin.web.page.ParameterPage.Form;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/parameters}: periods, thresholds and amounts with their sources, and proposals to change them. */
@Controller
class ParameterPages {

    private static final String PAGE = "/workbench/parameters";

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
    ModelAndView parameters() {
        LocalDate today = clock.today();
        List<ParametersPage.Row> rows = rows(parameters.all(), today);
        return new ModelAndView("web/parameters", "page", new ParametersPage(today.toString(), rows));
    }

    private List<ParametersPage.Row> rows(List<Parameter> values, LocalDate today) {
        Map<UUID, String> names = accounts.names(values.stream()
                .flatMap(each -> Stream.ofNullable(each.entered()))
                .map(Parameter.Entry::by)
                .collect(Collectors.toSet()));
        return values.stream()
                .map(each -> new ParametersPage.Row(
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
        String source = texts.has(latest.sourceText()) ? texts.of(latest.sourceText()) : latest.source();
        return page(caller, name, rows, Form.of(latest, source), List.of());
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
        return end != null && end.isBefore(today) ? "past" : "inForce";
    }
}
