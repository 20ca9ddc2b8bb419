package org.chengxin.matter.web.queue;

import java.util.List;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * Page of a bulk action: first the question, then the result per matter.
 *
 * @param act take or assign
 * @param account to whom matters are to be assigned; empty for the person with the lowest load
 * @param staff possible targets
 * @param key idempotency key
 * @param outcomes result per matter; empty for the question
 * @param wrong error of the question, in words
 */
public record BulkPage(
        String act,
        String account,
        List<Chosen> chosen,
        List<Option> staff,
        String key,
        List<Result> outcomes,
        @Nullable String wrong) {

    public record Chosen(String id, String number) {}

    /** @param problem why it was refused, in words; null on success */
    public record Result(String id, String number, @Nullable String problem) {}

    public long done() {
        return outcomes.stream().filter(result -> result.problem() == null).count();
    }
}
