package org.chengxin.client;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one report.
 *
 * @param id of the report; of a rejected one that of the report under its key, where that is the reason; else absent
 */
public record Result(String key, Status status, @Nullable String id, List<Problem> problems) {

    public enum Status {
        CREATED,
        DUPLICATE,
        /** Of a check: it would not be refused for what it says. */
        VALID,
        REJECTED
    }

    /** One reason of a rejection; {@code pointer} is a JSON pointer into the report's data, empty for the whole. */
    public record Problem(String code, String pointer, String detail) {

        @Override
        public String toString() {
            return Stream.of(code, pointer, detail)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    static Result rejected(String key, Problem problem) {
        return new Result(key, Status.REJECTED, null, List.of(problem));
    }
}
