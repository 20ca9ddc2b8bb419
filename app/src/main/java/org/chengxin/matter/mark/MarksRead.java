package org.chengxin.matter.mark;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which marks of a kind of matter a module reads; a static bean of that module. A definition of the kind with another mark is refused, and
 * so is one that lacks a mark that its reader needs.
 *
 * @param definition name of the kind
 * @param known words that steps may carry
 * @param needed of these, words that at least one step must carry
 * @param taken of these, words that at least one step of the system must carry: the module has it taken ({@code Matters.perform})
 */
public record MarksRead(String definition, Set<String> known, Set<String> needed, Set<String> taken) {

    public static MarksRead of(String definition, Collection<? extends Mark> known) {
        return new MarksRead(definition, words(known), Set.of(), Set.of());
    }

    /** With more that it needs. */
    public MarksRead needing(Mark... marks) {
        return new MarksRead(definition, known, with(needed, marks), taken);
    }

    /** With more that it has taken. */
    public MarksRead taking(Mark... marks) {
        return new MarksRead(definition, known, needed, with(taken, marks));
    }

    private static Set<String> words(Collection<? extends Mark> marks) {
        return marks.stream().map(Mark::word).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> with(Set<String> words, Mark... marks) {
        return Stream.concat(words.stream(), Arrays.stream(marks).map(Mark::word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
