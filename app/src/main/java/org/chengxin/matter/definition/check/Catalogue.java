package org.chengxin.matter.definition.check;

import java.util.Map;
import java.util.Set;
import org.chengxin.matter.definition.MatterDefinition;

/**
 * What a definition may take from others.
 *
 * @param parameters dated parameter → the word of its unit; empty where none is known
 * @param departments words of the departments that offices belong to
 * @param papers kind of paper → its blanks
 * @param tables decision table → what it asks and answers
 * @param outcomes kind of outcome → the fields it must carry
 * @param definitions the definitions that may be opened, by name
 */
public record Catalogue(
        Map<String, String> parameters,
        Set<String> departments,
        Map<String, Blanks> papers,
        Map<String, Table> tables,
        Map<String, Set<String>> outcomes,
        Map<String, MatterDefinition> definitions) {

    /** The blanks of a paper that a definition fills. */
    public record Blanks(Set<String> required, Set<String> optional) {}

    /**
     * A decision table.
     *
     * @param words what its first output may say; empty when that is not a fixed set
     */
    public record Table(Set<String> inputs, Set<String> words) {}
}
