package org.chengxin.matter.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.matter.competence.CompetenceChange;
import org.chengxin.matter.competence.CompetenceChanges;
import org.chengxin.matter.competence.CompetenceEntry;
import org.chengxin.matter.competence.CompetenceProblem;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.web.desk.CompetencePage.Sent;
import org.chengxin.matter.web.form.Choices.Option;
import org.chengxin.matter.web.view.KindWords;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/competence}: which office is competent where the territory does not say, changed by two persons. */
@Controller
@RequestMapping("/workbench/competence")
class CompetencePages {

    private final CompetenceChanges changes;
    private final Offices offices;
    private final Definitions definitions;
    private final KindWords kinds;
    private final Texts texts;

    CompetencePages(CompetenceChanges changes, Offices offices, Definitions definitions, KindWords kinds, Texts texts) {
        this.changes = changes;
        this.offices = offices;
        this.definitions = definitions;
        this.kinds = kinds;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView table(@AuthenticationPrincipal Caller caller) {
        return page(own(caller), Sent.NOTHING, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "definition", defaultValue = "*") String definition,
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
        try {
            changes.propose(entry, reason, caller);
        } catch (ProblemException refused) {
            String named = office == null ? "" : office.toString();
            return refused(own, new Sent(definition, level, territory, named, reason), refused);
        }
        return new ModelAndView("redirect:/workbench/competence");
    }

    @PostMapping("/{id}")
    ModelAndView decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "act", defaultValue = "") String act) {
        Office own = own(caller);
        FactId change = FactId.tryParse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            if (act.equals("confirm")) {
                changes.confirm(change, caller);
            } else {
                changes.reject(change, caller);
            }
        } catch (ProblemException refused) {
            return refused(own, Sent.NOTHING, refused);
        }
        return new ModelAndView("redirect:/workbench/competence");
    }

    private ModelAndView refused(Office own, Sent sent, ProblemException refused) {
        String field = refused.problem() == CompetenceProblem.ENTRY ? "territory" : "reason";
        return page(
                own,
                sent,
                List.of(new FormError(
                        field, texts.of("problem." + refused.problem().code()))),
                refused.problem() == CompetenceProblem.ENTRY ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }

    private Office own(Caller caller) {
        return Optional.ofNullable(caller.account())
                .flatMap(offices::staffOf)
                .flatMap(staff -> offices.find(staff.office()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private ModelAndView page(Office own, Sent sent, List<FormError> errors, HttpStatus status) {
        List<Office> all = offices.all();
        Map<OrganisationId, String> names = all.stream().collect(Collectors.toMap(Office::id, Office::name));
        CompetencePage page = new CompetencePage(
                own.department(),
                changes.entries(own.department()).stream()
                        .map(entry -> row(entry, names))
                        .toList(),
                changes.recent(own.department()).stream()
                        .map(change -> proposal(change, names))
                        .toList(),
                Stream.concat(
                                Stream.of(new Option("*", texts.of("matter.competence.all"))),
                                definitions.all().stream()
                                        .map(each -> new Option(each.name(), kinds.title(each.name()))))
                        .toList(),
                Stream.of("district", "city", "station")
                        .map(level -> new Option(level, texts.of("matter.competence.level." + level)))
                        .toList(),
                all.stream()
                        .filter(each -> each.department().equals(own.department()))
                        .map(each -> new Option(each.id().toString(), each.name()))
                        .toList(),
                sent,
                errors);
        ModelAndView view = new ModelAndView("matter/competence", "page", page);
        view.setStatus(status);
        return view;
    }

    private CompetencePage.Proposal proposal(CompetenceChange change, Map<OrganisationId, String> names) {
        return new CompetencePage.Proposal(
                change.fact().toString(),
                row(change.entry(), names),
                change.reason(),
                texts.of("matter.competence.state." + change.state().name()),
                change.state() == CompetenceChange.State.PROPOSED);
    }

    private CompetencePage.Row row(CompetenceEntry entry, Map<OrganisationId, String> names) {
        return new CompetencePage.Row(
                entry.definition().equals("*") ? texts.of("matter.competence.all") : kinds.title(entry.definition()),
                entry.department(),
                texts.of("matter.competence.level." + entry.level()),
                entry.territory(),
                entry.office() == null ? "" : names.getOrDefault(entry.office(), ""));
    }
}
