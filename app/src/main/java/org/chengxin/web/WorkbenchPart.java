package org.chengxin.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chengxin.account.Caller;

/**
 * A link of the workbench home; a bean of the module that owns the linked page. It is hidden from callers who may not open
 * that page by the access table.
 *
 * @param order lower numbers first
 * @param link its page
 * @param heading text key
 * @param sentence in the caller's language
 * @param concerns whether the page has any content for a caller who may open it
 * @param waiting the number of things that wait for the caller, shown as a badge
 * @param warning a warning at the top of the home, in the caller's language
 */
public record WorkbenchPart(
        int order,
        String link,
        Function<Caller, String> heading,
        Function<Caller, String> sentence,
        Predicate<Caller> concerns,
        InboxCount waiting,
        Function<Caller, Optional<String>> warning) {

    /** Counts what waits for a caller. */
    @FunctionalInterface
    public interface InboxCount {
        int of(Caller caller);
    }

    /** A link without a count, for everybody who may open its page. */
    public static WorkbenchPart of(int order, String link, String heading, Function<Caller, String> sentence) {
        return new WorkbenchPart(
                order, link, caller -> heading, sentence, caller -> true, caller -> 0, caller -> Optional.empty());
    }

    public WorkbenchPart headed(Function<Caller, String> other) {
        return new WorkbenchPart(order, link, other, sentence, concerns, waiting, warning);
    }

    public WorkbenchPart onlyFor(Predicate<Caller> callers) {
        return new WorkbenchPart(order, link, heading, sentence, callers, waiting, warning);
    }

    public WorkbenchPart counting(InboxCount count) {
        return new WorkbenchPart(order, link, heading, sentence, concerns, count, warning);
    }

    public WorkbenchPart warning(Function<Caller, Optional<String>> sentences) {
        return new WorkbenchPart(order, link, heading, sentence, concerns, waiting, sentences);
    }
}
