package org.chengxin.matter.definition.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.mark.MarksRead;

/**
 * External names that a definition may refer to.
 *
 * @param parameters dated parameter → unit word; empty if unknown
 * @param departments department words of offices
 * @param papers kind of paper → its blanks
 * @param tables decision table → its inputs and the values of its first output
 * @param outcomes kind of outcome → its required fields
 * @param marks what other modules read of steps
 * @param definitions definitions whose matters may be opened, by name
 */
public record Catalogue(
        Map<String, String> parameters,
        Set<String> departments,
        Map<String, Blanks> papers,
        Map<String, Table> tables,
        Map<String, Set<String>> outcomes,
        List<MarksRead> marks,
        Map<String, MatterDefinition> definitions) {

    /** Blanks of a paper that a definition fills. */
    public record Blanks(Set<String> required, Set<String> optional) {}

    /**
     * Signature of a decision table.
     *
     * @param words possible values of its first output; empty if not a fixed set
     */
    public record Table(Set<String> inputs, Set<String> words) {}
}
