package org.chengxin.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.succession.OrganisationChange;
import org.chengxin.account.succession.OrganisationChange.Act;
import org.chengxin.account.succession.OrganisationChanges;
import org.chengxin.account.succession.OrganisationChanges.Wish;
import org.chengxin.account.succession.Successions;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.page.OrganisationPage.Earlier;
import org.chengxin.web.page.OrganisationPage.Form;
import org.chengxin.web.proposal.ProposalForms;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/organisations}: all organisations, and each with its former names, its predecessors and its changes to propose. */
@Controller
class OrganisationPages {

    private static final String PAGE = "/workbench/organisations";

    private final Accounts accounts;
    private final Successions successions;
    private final OrganisationChanges changes;
    private final ProposalForms forms;

    OrganisationPages(Accounts accounts, Successions successions, OrganisationChanges changes, ProposalForms forms) {
        this.accounts = accounts;
        this.successions = successions;
        this.changes = changes;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    ModelAndView list() {
        return new ModelAndView(
                "web/organisations", "page", new OrganisationsPage(accounts.organisations(), successions.dissolved()));
    }

    @GetMapping(PAGE + "/{id}")
    ModelAndView show(@PathVariable("id") UUID id) {
        return page(found(id), new Form("", "", "", "", "", ""), List.of());
    }

    @PostMapping(PAGE + "/{id}/changes")
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> typed) {
        Organisation organisation = found(id);
        Form form = new Form(
                typed.getOrDefault("act", ""),
                typed.getOrDefault("to", ""),
                typed.getOrDefault("documentNumber", ""),
                typed.getOrDefault("documentName", ""),
                typed.getOrDefault("from", ""),
                typed.getOrDefault("reason", ""));
        return forms.attempt(
                () -> ProposalForms.shown(changes.propose(caller, organisation.id(), wish(form))),
                "to",
                errors -> page(organisation, form, errors));
    }

    private static Wish wish(Form form) {
        Act act = Act.of(form.act()).orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ACT, "act"));
        return new Wish(act, form.to(), form.documentNumber(), form.documentName(), form.reason(), day(form.from()));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            throw new ProblemException(AccountProblem.MISSING_FIELD, "from");
        }
    }

    private Organisation found(UUID id) {
        return accounts.find(new OrganisationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(Organisation organisation, Form form, List<FormError> errors) {
        OrganisationId current = successions.current(organisation.id());
        return new ModelAndView(
                "web/organisation",
                "page",
                new OrganisationPage(
                        organisation,
                        history(organisation.id()),
                        current.equals(organisation.id())
                                ? null
                                : accounts.find(current).orElse(null),
                        changes.open(organisation.id().value())
                                .map(waiting -> "/workbench/proposals/" + waiting.id())
                                .orElse(null),
                        form,
                        errors));
    }

    private List<Earlier> history(OrganisationId id) {
        List<Earlier> history = new ArrayList<>();
        for (OrganisationChange change : successions.history(id)) {
            String from = history.stream()
                    .map(Earlier::change)
                    .filter(before -> before.organisation().equals(change.organisation()))
                    .map(before -> before.day().toString())
                    .reduce("", (before, next) -> next);
            OrganisationId became = change.successor() == null ? change.organisation() : change.successor();
            history.add(new Earlier(change, from, successions.nameOn(became, change.day())));
        }
        return history;
    }
}
