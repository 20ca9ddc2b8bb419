package org.chengxin.creditfile.authority;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.creditfile.authority.AgreementsPage.Form;
import org.chengxin.creditfile.authority.AgreementsPage.Row;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.proposal.ProposalForms;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/agreements}: reporting agreements in force, and the form to propose one. */
@Controller
class AgreementPages {

    private static final String PAGE = "/workbench/agreements";
    private static final Set<OrganisationKind> REPORTERS =
            Set.of(OrganisationKind.DEPARTMENT, OrganisationKind.ASSOCIATION);

    private final AgreementStore store;
    private final Accounts accounts;
    private final ProposalForms forms;
    private final LegalClock clock;
    private final Texts texts;

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart agreementPart(AgreementStore store, LegalClock clock, Texts texts) {
        return WorkbenchPart.of(
                56,
                PAGE,
                "creditfile.agreements.title",
                caller -> texts.of(
                        "creditfile.agreements.part",
                        store.standing(clock.today()).size()));
    }

    AgreementPages(AgreementStore store, Accounts accounts, ProposalForms forms, LegalClock clock, Texts texts) {
        this.store = store;
        this.accounts = accounts;
        this.forms = forms;
        this.clock = clock;
        this.texts = texts;
    }

    /** @param name of the agreement to change */
    @GetMapping(PAGE)
    ModelAndView agreements(@RequestParam(name = "name", defaultValue = "") String name) {
        Form form = name.indexOf('\0') >= 0
                ? Form.EMPTY
                : store.find(name).map(Form::of).orElse(Form.EMPTY);
        return page(form, List.of());
    }

    /** Another person decides on the page of proposals. */
    @PostMapping(PAGE)
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "reporter", defaultValue = "") String reporter,
            @RequestParam(name = "authority", defaultValue = "") String authority,
            @RequestParam(name = "type", defaultValue = "") List<String> types,
            @RequestParam(name = "basis", defaultValue = "") String basis,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        Form form = new Form(name, reporter, authority, types, basis, from, until, reason);
        try {
            return forms.propose(
                    caller,
                    new Wanted(
                            AgreementProposals.NAME,
                            name.strip(),
                            Agreement.content(reporter, authority, until, types, basis),
                            reason,
                            day(from)),
                    "name",
                    errors -> page(form, errors));
        } catch (DateTimeException malformed) {
            ModelAndView page = page(form, List.of(new FormError("from", texts.of("creditfile.agreements.day"))));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    private ModelAndView page(Form form, List<FormError> errors) {
        List<Organisation> organisations = accounts.organisations();
        Map<OrganisationId, String> names = new HashMap<>();
        organisations.forEach(each -> names.put(each.id(), each.name()));
        List<Row> rows = store.standing(clock.today()).stream()
                .map(each -> new Row(each, names.getOrDefault(each.reporter(), "")))
                .toList();
        List<Organisation> reporters = organisations.stream()
                .filter(each -> REPORTERS.contains(each.kind()))
                .toList();
        return new ModelAndView("creditfile/agreements", "page", new AgreementsPage(rows, reporters, form, errors));
    }
}
