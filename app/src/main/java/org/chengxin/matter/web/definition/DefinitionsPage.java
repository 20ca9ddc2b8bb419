package org.chengxin.matter.web.definition;

import java.util.List;

/** All kinds of matters. */
public record DefinitionsPage(List<Row> rows) {

    /** @param openers who can open it, in words */
    public record Row(String name, String title, String about, String openers, int stages, int clocks) {}
}
