package org.chengxin.matter.definition;

import org.chengxin.document.paper.Citation;
import org.jspecify.annotations.Nullable;

/** A clause that a definition rests on (依据): the rule, and where in it. */
public record Basis(String rule, @Nullable String article) {

    /** The clause as a page quotes it: 《规则》第14条. */
    public String cited() {
        return Citation.titled(rule) + (article == null ? "" : article);
    }
}
