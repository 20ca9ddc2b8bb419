package org.chengxin.matter.web.view;

import java.util.List;
import org.chengxin.document.paper.Papers;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Papers of a step and their addressees, in words. */
@Component
public class PaperWords {

    private final Papers papers;
    private final Texts texts;

    PaperWords(Papers papers, Texts texts) {
        this.papers = papers;
        this.texts = texts;
    }

    public List<String> issued(MatterDefinition definition, List<PaperUse> papers) {
        return papers.stream()
                .map(paper -> texts.of("matter.step.paper", title(paper.kind()), join(roles(definition, paper.to()))))
                .toList();
    }

    public List<String> roles(MatterDefinition definition, List<String> roles) {
        return roles.stream()
                .map(word -> {
                    var role = definition.roles().get(word);
                    return role == null ? word : role.title().in(texts.english());
                })
                .toList();
    }

    public String title(String kind) {
        return papers.template(kind)
                .map(template -> template.title().in(texts.english()))
                .orElse(kind);
    }

    private String join(List<String> words) {
        return String.join(texts.of("web.comma"), words);
    }
}
