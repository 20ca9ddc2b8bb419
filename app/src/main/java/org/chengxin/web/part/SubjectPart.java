package org.chengxin.web.part;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A block of a subject's pages; a bean of the module that owns the content.
 *
 * @param order lower numbers first
 * @param audiences the pages that show the block
 * @param content the block's content for a subject
 */
public record SubjectPart(int order, Set<Audience> audiences, Content content) {

    /** The pages of a subject, by who may open them. */
    public enum Audience {
        /** Everybody, if the law allows a subject of this nature to be published. */
        PUBLIC,
        /** The subject itself and its market regulator, whose access is logged. */
        FILE
    }

    /** Returns the block for a reader who may see the subject; null is an unknown reader, or a block with nothing to say. */
    @FunctionalInterface
    public interface Content {
        @Nullable
        PagePart of(SubjectId subject, @Nullable Caller reader);
    }

    /** The blocks of one page, in order. */
    public static List<PagePart> of(
            List<SubjectPart> parts, Audience audience, SubjectId subject, @Nullable Caller reader) {
        return parts.stream()
                .filter(part -> part.audiences().contains(audience))
                .sorted(Comparator.comparingInt(SubjectPart::order))
                .flatMap(part -> Stream.ofNullable(part.content().of(subject, reader)))
                .toList();
    }
}
