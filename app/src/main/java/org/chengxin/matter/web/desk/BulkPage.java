package org.chengxin.matter.web.desk;

import java.util.List;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * Doing the same to many matters: first asked, then told matter by matter.
 *
 * @param act take or assign
 * @param account to whom they were asked to be assigned; empty for the lightest loaded
 * @param staff to whom they can be assigned
 * @param key makes sending it twice harmless
 * @param outcomes what became of each; empty while it is asked
 * @param wrong what is wrong with the question, in words
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

    /** @param problem why it was not done, in words; null where it was */
    public record Result(String id, String number, @Nullable String problem) {}

    public long done() {
        return outcomes.stream().filter(result -> result.problem() == null).count();
    }
}
