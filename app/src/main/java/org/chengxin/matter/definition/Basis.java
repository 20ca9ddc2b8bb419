package org.chengxin.matter.definition;

import org.chengxin.document.paper.Citation;
import org.jspecify.annotations.Nullable;

/** Legal basis (依据) of a part of a definition: rule and article. */
public record Basis(String rule, @Nullable String article) {

    /** Citation for pages: 《规则》第14条. */
    public String cited() {
        return Citation.titled(rule) + (article == null ? "" : article);
    }
}
