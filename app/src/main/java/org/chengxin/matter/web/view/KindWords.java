package org.chengxin.matter.web.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.account.competence.CaseKinds;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Titles of definitions and of their stages, where only their words are at hand. */
@Component
public class KindWords implements CaseKinds {

    private final Kinds kinds;
    private final Texts texts;

    KindWords(Kinds kinds, Texts texts) {
        this.kinds = kinds;
        this.texts = texts;
    }

    @Override
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        kinds.all().forEach(kind -> titles.put(kind.name(), kind.title().in(texts.english())));
        return titles;
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
