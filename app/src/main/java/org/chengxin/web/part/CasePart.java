package org.chengxin.web.part;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.shared.SubjectId;

/**
 * A block of a case's page; a bean of the module that owns what the case is about.
 *
 * @param order lower numbers first
 * @param content the block's content for a case
 */
public record CasePart(int order, Content content) {

    /**
     * The case, as far as the reader may see it.
     *
     * @param matter its id
     * @param number as people quote it
     * @param definition name of its kind
     * @param form the opening form's values by field
     * @param parties that are known subjects
     * @param dues last days of its clocks that run
     */
    public record About(
            UUID matter,
            String number,
            String definition,
            Map<String, Object> form,
            Set<SubjectId> parties,
            List<LocalDate> dues) {}

    /** Returns the block; empty if there is nothing that the reader may see. */
    @FunctionalInterface
    public interface Content {
        Optional<PagePart> of(About about, Caller reader);
    }

    /** The blocks of one page, in order. */
    public static List<PagePart> of(List<CasePart> parts, About about, Caller reader) {
        return parts.stream()
                .sorted(Comparator.comparingInt(CasePart::order))
                .flatMap(part -> part.content().of(about, reader).stream())
                .toList();
    }
}
