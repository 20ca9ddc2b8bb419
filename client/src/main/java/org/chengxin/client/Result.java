package org.chengxin.client;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of one report; {@code id} is absent when it was rejected. */
public record Result(String key, Status status, @Nullable String id, List<Problem> problems) {

    public enum Status {
        CREATED,
        DUPLICATE,
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
