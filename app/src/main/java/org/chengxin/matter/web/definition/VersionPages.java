package org.chengxin.matter.web.definition;

import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.version.DefinitionChanges;
import org.chengxin.matter.definition.version.DefinitionVersion;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.FormError;
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

/** {@code /workbench/definitions/{name}}: proposing a version of a definition, and the second person's decision. */
@Controller
@RequestMapping("/workbench/definitions/{name}")
class VersionPages {

    private final DefinitionChanges changes;
    private final Definitions definitions;
    private final Texts texts;

    VersionPages(DefinitionChanges changes, Definitions definitions, Texts texts) {
        this.changes = changes;
        this.definitions = definitions;
        this.texts = texts;
    }

    @GetMapping("/new")
    ModelAndView form(@AuthenticationPrincipal Caller caller, @PathVariable("name") String name) {
        requireOfficer(caller);
        String source = definitions.versions(name).stream()
                .findFirst()
                .map(DefinitionVersion::source)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(name, source, List.of(), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("name") String name,
            @RequestParam(name = "source", defaultValue = "") String source) {
        requireOfficer(caller);
        try {
            // a browser sends other line ends than the file has
            DefinitionVersion proposed = changes.propose(source.replace("\r\n", "\n"), caller);
            return new ModelAndView("redirect:/matters/definitions/" + proposed.name() + "#versions");
        } catch (DefinitionException refused) {
            return page(name, source, errors(refused), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ProblemException refusal) {
            List<FormError> told = List.of(new FormError(
                    "source", texts.of("problem." + refusal.problem().code())));
            return page(name, source, told, HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/{version}")
    ModelAndView decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("name") String name,
            @PathVariable("version") int version,
            @RequestParam("act") String act) {
        requireOfficer(caller);
        try {
            if (act.equals("confirm")) {
                changes.confirm(name, version, caller);
            } else {
                changes.reject(name, version, caller);
            }
        } catch (DefinitionException refused) {
            String source = definitions.versions(name).stream()
                    .filter(each -> each.version() == version)
                    .map(DefinitionVersion::source)
                    .findFirst()
                    .orElse("");
            return page(name, source, errors(refused), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/matters/definitions/" + name + "#versions");
    }

    private List<FormError> errors(DefinitionException refused) {
        return refused.faults().stream()
                .map(fault -> new FormError(
                        "source",
                        (fault.place().isEmpty() ? "" : fault.place() + " – ")
                                + fault.what().in(texts.english())))
                .toList();
    }

    private static ModelAndView page(String name, String source, List<FormError> errors, HttpStatus status) {
        ModelAndView view = new ModelAndView("matter/proposal", "page", new ProposalPage(name, source, errors));
        view.setStatus(status);
        return view;
    }

    private static void requireOfficer(Caller caller) {
        if (caller.role() != Role.OFFICER) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
