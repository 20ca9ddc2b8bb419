package org.chengxin.matter.paperwork;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengxin.document.paper.PaperTemplate;
import org.chengxin.document.paper.Papers;
import org.chengxin.matter.definition.check.Catalogue.Blanks;
import org.chengxin.matter.definition.check.PaperKinds;
import org.springframework.stereotype.Component;

/** Kinds of papers with their blanks, for the checks of definitions. */
@Component
class PaperPlaceholders implements PaperKinds {

    private final Papers papers;

    PaperPlaceholders(Papers papers) {
        this.papers = papers;
    }

    @Override
    public Map<String, Blanks> blanks() {
        Map<String, Blanks> blanks = new TreeMap<>();
        papers.templates()
                .forEach((kind, template) -> blanks.put(kind, new Blanks(of(template, true), of(template, false))));
        return blanks;
    }

    private static Set<String> of(PaperTemplate template, boolean required) {
        return template.blanks().entrySet().stream()
                .filter(blank -> blank.getValue().required() == required)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
