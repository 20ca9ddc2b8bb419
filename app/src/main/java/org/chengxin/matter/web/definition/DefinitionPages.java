package org.chengxin.matter.web.definition;

import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.diagram.DefinitionPicture;
import org.chengxin.matter.definition.file.DefinitionSchema;
import org.chengxin.matter.web.view.DueViews;
import org.chengxin.matter.web.view.Kinds;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /matters/definitions}: each kind of matter, described from its definition in force. */
@Controller
class DefinitionPages {

    private final Kinds kinds;
    private final DefinitionWords words;
    private final VersionWords versions;
    private final Texts texts;

    DefinitionPages(Kinds kinds, DefinitionWords words, VersionWords versions, Texts texts) {
        this.kinds = kinds;
        this.words = words;
        this.versions = versions;
        this.texts = texts;
    }

    @GetMapping("/matters/definitions")
    ModelAndView definitions() {
        List<DefinitionsPage.Row> rows = kinds.all().stream()
                .map(kind -> new DefinitionsPage.Row(
                        kind.name(),
                        kind.title().in(texts.english()),
                        words.about(kind),
                        words.openers(kind),
                        kind.stages().size(),
                        kind.clocks().size()))
                .toList();
        return new ModelAndView("matter/definitions", "page", new DefinitionsPage(rows));
    }

    @GetMapping("/schemas/matter-definition.json")
    ResponseEntity<String> schema() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(DefinitionSchema.text());
    }

    @GetMapping("/matters/definitions/{name}")
    ModelAndView definition(@AuthenticationPrincipal @Nullable Caller caller, @PathVariable("name") String name) {
        MatterDefinition kind = kinds.find(name)
                .orElseThrow(() -> new ProblemException(MatterProblem.UNKNOWN_DEFINITION, "definition"));
        DefinitionPage page = new DefinitionPage(
                kind.name(),
                kind.title().in(texts.english()),
                words.about(kind),
                kind.word(),
                kind.version(),
                kind.effectiveFrom().toString(),
                kind.bases().stream().map(DueViews::basis).toList(),
                kind.demands(),
                DefinitionWords.open(kind),
                words.roles(kind),
                words.stages(kind),
                words.groups(kind),
                words.clocks(kind),
                words.papers(kind),
                DefinitionPicture.svg(kind, texts.english()),
                caller != null && AccessPolicy.isOfficer(caller) ? versions.of(name, caller) : null);
        return new ModelAndView("matter/definition", "page", page);
    }
}
