package org.chengxin.web.page;

import java.util.List;

/** All problem codes by topic. */
public record ProblemsPage(List<Group> groups) {

    /**
     * Codes with the same first word.
     *
     * @param about that word
     */
    public record Group(String about, List<String> codes) {}
}
