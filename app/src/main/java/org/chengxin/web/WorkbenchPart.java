package org.chengxin.web;

import org.chengxin.account.Caller;

/** A part of the workbench home, contributed by the module that owns what it shows. */
public interface WorkbenchPart {

    /** Lower numbers stand first. */
    int order();

    boolean visibleTo(Caller caller);

    /** What the part shows: a heading key, a sentence, and a link. */
    Summary summary(Caller caller);

    /**
     * @param heading text key
     * @param sentence already in the caller's language
     * @param link where to go on
     */
    record Summary(String heading, String sentence, String link) {}
}
