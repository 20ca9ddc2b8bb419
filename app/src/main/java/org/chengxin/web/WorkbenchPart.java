package org.chengxin.web;

import java.util.Optional;
import org.chengxin.account.Caller;

/** A part of the workbench home, contributed by the module that owns what it shows. */
public interface WorkbenchPart {

    /** Lower numbers stand first. */
    int order();

    /** The page that it leads to; whoever may not open that does not see the part. */
    String link();

    /** Whether the page has anything for a caller who may open it. */
    default boolean concerns(Caller caller) {
        return true;
    }

    /** A warning that the workbench shows above all parts, in the caller's language. */
    default Optional<String> warning(Caller caller) {
        return Optional.empty();
    }

    /** What the part shows: a heading key and a sentence. */
    Summary summary(Caller caller);

    /**
     * @param heading text key
     * @param sentence already in the caller's language
     */
    record Summary(String heading, String sentence) {}
}
