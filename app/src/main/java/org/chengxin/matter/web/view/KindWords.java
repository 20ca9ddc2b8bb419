package org.chengxin.matter.web.view;

import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Titles of definitions and of their stages, where only their words are at hand. */
@Component
public class KindWords {

    private final Kinds kinds;
    private final Texts texts;

    KindWords(Kinds kinds, Texts texts) {
        this.kinds = kinds;
        this.texts = texts;
    }

    public String title(String definition) {
        return kinds.find(definition)
                .map(known -> known.title().in(texts.english()))
                .orElse(definition);
    }

    /** By the version in force; a stage that it no longer has is shown by its word. */
    public String stage(String definition, String stage) {
        return kinds.find(definition)
                .map(known -> known.stages().get(stage))
                .map(known -> known.title().in(texts.english()))
                .orElse(stage);
    }
}
