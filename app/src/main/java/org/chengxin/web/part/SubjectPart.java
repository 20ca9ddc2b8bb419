package org.chengxin.web.part;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A block of the pages of a subject, a bean of the module that owns what the block shows.
 *
 * @param order lower numbers stand first
 * @param audiences on which pages the block stands
 * @param content what the block shows of a subject
 */
public record SubjectPart(int order, Set<Audience> audiences, Content content) {

    /** The pages of a subject, by who may open them. */
    public enum Audience {
        /** Everybody, where the law lets a subject of this nature be published. */
        PUBLIC,
        /** The subject itself and its market regulator, who is logged. */
        FILE
    }

    /** Of a subject that the reader may see; without a reader of whom nothing is known. */
    @FunctionalInterface
    public interface Content {
        PagePart of(SubjectId subject, @Nullable Caller reader);
    }

    /** The blocks of one page, in order. */
    public static List<PagePart> of(
            List<SubjectPart> parts, Audience audience, SubjectId subject, @Nullable Caller reader) {
        return parts.stream()
                .filter(part -> part.audiences().contains(audience))
                .sorted(Comparator.comparingInt(SubjectPart::order))
                .map(part -> part.content().of(subject, reader))
                .toList();
    }
}
