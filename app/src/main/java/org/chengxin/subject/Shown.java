package org.chengxin.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of a subject that follows from what its sources say.
 *
 * @param details of which {@code name} is what it is called
 * @param also a name under which it is found as well: what a platform calls itself
 * @param source who says so where it is not the register
 * @param differs whether a source calls it by another name
 * @param leading the assertion that is followed; absent where only decisions name the subject
 */
record Shown(
        Nature nature,
        Assertion.Details details,
        @Nullable String also,
        List<Part> parts,
        @Nullable String source,
        boolean differs,
        @Nullable Assertion leading) {}
