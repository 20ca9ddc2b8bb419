package org.chengxin.web.part;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.account.Caller;

/**
 * A block of the page of a case, a bean of the module that owns what the case is about.
 *
 * @param order lower numbers stand first
 * @param content what the block shows of a case
 */
public record CasePart(int order, Content content) {

    /**
     * What a case is about.
     *
     * @param definition name of its kind
     * @param form what was filled in when it was opened, field → value, as far as the reader may see it
     */
    public record About(String definition, Map<String, Object> form) {}

    /** Empty where the module has nothing to show of the case, or nothing that the reader may see. */
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
