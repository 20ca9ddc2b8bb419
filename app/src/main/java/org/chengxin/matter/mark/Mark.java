package org.chengxin.matter.mark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a step means to another module ({@code marks: WORD} in its definition): a constant of an enum of that module. */
public interface Mark {

    /** Of the constant. */
    String name();

    /** As definitions write it: {@code DAY_ADDED} is {@code day-added}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mark with this word; empty for no word and for one of another module. */
    static <M extends Enum<M> & Mark> Optional<M> of(Class<M> marks, @Nullable String word) {
        return Arrays.stream(marks.getEnumConstants())
                .filter(mark -> mark.word().equals(word))
                .findFirst();
    }
}
