package org.chengxin.matter.web.definition;

import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.version.DefinitionChanges;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.rule.text.RuleText;
import org.chengxin.web.Texts;
import org.chengxin.web.proposal.ProposalForms;
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

/** {@code /workbench/definitions/NAME/new}: proposes a version of a definition, which another person approves. */
@Controller
@RequestMapping("/workbench/definitions/{name}")
class VersionPages {

    private final Definitions definitions;
    private final ProposalForms forms;
    private final Texts texts;

    VersionPages(Definitions definitions, ProposalForms forms, Texts texts) {
        this.definitions = definitions;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable("name") String name) {
        String source = definitions.versions(name).stream()
                .findFirst()
                .map(RuleText::source)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(name, source, "", List.of());
    }

    @PostMapping("/new")
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("name") String name,
            @RequestParam(name = "source", defaultValue = "") String source,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        try {
            // browsers change line ends
            return forms.propose(
                    caller,
                    DefinitionChanges.wanted(source.replace("\r\n", "\n"), reason),
                    "source",
                    errors -> page(name, source, reason, errors));
        } catch (DefinitionException unreadable) {
            ModelAndView page = page(name, source, reason, errors(unreadable));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private List<FormError> errors(DefinitionException refused) {
        return refused.faults().stream()
                .map(fault -> new FormError(
                        "source",
                        (fault.place().isEmpty() ? "" : fault.place() + " – ")
                                + fault.what().in(texts.english())))
                .toList();
    }

    private static ModelAndView page(String name, String source, String reason, List<FormError> errors) {
        return new ModelAndView("matter/proposal", "page", new VersionPage(name, source, reason, errors));
    }
}
