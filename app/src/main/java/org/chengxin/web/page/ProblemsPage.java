package org.chengxin.web.page;

import java.util.List;

/** All problem codes, by what they are about. */
public record ProblemsPage(List<Group> groups) {

    /**
     * Codes that share their first word.
     *
     * @param about that word
     */
    public record Group(String about, List<String> codes) {}
}
