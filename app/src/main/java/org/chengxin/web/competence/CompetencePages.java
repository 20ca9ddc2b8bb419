package org.chengxin.web.competence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.competence.CaseKinds;
import org.chengxin.account.competence.CompetenceChanges;
import org.chengxin.account.competence.CompetenceEntry;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.competence.CompetencePage.Sent;
import org.chengxin.web.proposal.ProposalForms;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/competence}: the competence entries, before which the territory does not count; changed by two persons. */
@Controller
@RequestMapping("/workbench/competence")
class CompetencePages {

    private final CompetenceChanges changes;
    private final ProposalList list;
    private final ProposalForms forms;
    private final Offices offices;
    private final CaseKinds kinds;
    private final Texts texts;

    CompetencePages(
            CompetenceChanges changes,
            ProposalList list,
            ProposalForms forms,
            Offices offices,
            CaseKinds kinds,
            Texts texts) {
        this.changes = changes;
        this.list = list;
        this.forms = forms;
        this.offices = offices;
        this.kinds = kinds;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView table(@AuthenticationPrincipal Caller caller) {
        return page(caller, own(caller), Sent.NOTHING, List.of());
    }

    @PostMapping
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "definition", defaultValue = CompetenceEntry.ALL) String definition,
            @RequestParam(name = "level", defaultValue = "district") String level,
            @RequestParam(name = "territory", defaultValue = "") String territory,
            @RequestParam(name = "office", required = false) @Nullable UUID office,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        Office own = own(caller);
        CompetenceEntry entry = new CompetenceEntry(
                definition,
                own.department(),
                level,
                territory.strip(),
                office == null ? null : new OrganisationId(office));
        Sent sent = new Sent(definition, level, territory, office == null ? "" : office.toString(), reason);
        try {
            return forms.propose(
                    caller,
                    CompetenceChanges.wanted(entry, reason),
                    "territory",
                    errors -> page(caller, own, sent, errors));
        } catch (ProblemException refused) {
            ModelAndView page = page(
                    caller,
                    own,
                    sent,
                    List.of(new FormError(
                            "territory", texts.of("problem." + refused.problem().code()))));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private Office own(Caller caller) {
        return Optional.ofNullable(caller.account())
                .flatMap(offices::staffOf)
                .flatMap(staff -> offices.find(staff.office()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private ModelAndView page(Caller caller, Office own, Sent sent, List<FormError> errors) {
        List<Office> all = offices.all();
        Map<OrganisationId, String> names = all.stream().collect(Collectors.toMap(Office::id, Office::name));
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(CompetenceEntry.ALL, texts.of("account.competence.all"));
        titles.putAll(kinds.titles());
        CompetencePage page = new CompetencePage(
                changes.entries(own.department()).stream()
                        .map(entry -> row(entry, titles, names))
                        .toList(),
                changes.open(own.department()).stream()
                        .filter(open -> list.find(open.id(), caller.account()).isPresent())
                        .map(open -> proposal(open, titles, names))
                        .toList(),
                titles.entrySet().stream()
                        .map(kind -> new Option(kind.getKey(), kind.getValue()))
                        .toList(),
                Stream.of("district", "city", "station")
                        .map(level -> new Option(level, texts.of("account.competence.level." + level)))
                        .toList(),
                all.stream()
                        .filter(each -> each.department().equals(own.department()))
                        .map(each -> new Option(each.id().toString(), each.name()))
                        .toList(),
                sent,
                errors);
        return new ModelAndView("web/competence", "page", page);
    }

    private CompetencePage.Proposal proposal(
            Proposal open, Map<String, String> titles, Map<OrganisationId, String> names) {
        return new CompetencePage.Proposal(
                open.id().toString(), row(CompetenceChanges.entry(open), titles, names), open.reason());
    }

    private CompetencePage.Row row(
            CompetenceEntry entry, Map<String, String> titles, Map<OrganisationId, String> names) {
        return new CompetencePage.Row(
                titles.getOrDefault(entry.definition(), entry.definition()),
                texts.of("account.competence.level." + entry.level()),
                entry.territory(),
                entry.office() == null ? "" : names.getOrDefault(entry.office(), ""));
    }
}
