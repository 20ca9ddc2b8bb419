package org.chengxin.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads the answer to a batch without building a tree of it. */
final class Results {

    private Results() {}

    /** The results in item order, empty when the body is of another shape. */
    static List<Result> read(byte[] body) {
        List<Result> results = new ArrayList<>();
        try (JsonParser in = Json.FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return List.of();
            }
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (in.nextToken() == JsonToken.START_ARRAY && name.equals("results")) {
                    while (in.nextToken() == JsonToken.START_OBJECT) {
                        results.add(result(in));
                    }
                } else {
                    in.skipChildren();
                }
            }
            return results;
        } catch (JacksonException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Result result(JsonParser in) {
        String key = "";
        String status = "";
        String id = null;
        List<Result.Problem> problems = List.of();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "key" -> key = text(in);
                case "status" -> status = text(in);
                case "id" -> id = nullable(in);
                case "problems" -> problems = problems(in);
                default -> in.skipChildren();
            }
        }
        return new Result(key, Result.Status.valueOf(status.toUpperCase(Locale.ROOT)), id, problems);
    }

    private static List<Result.Problem> problems(JsonParser in) {
        List<Result.Problem> problems = new ArrayList<>(0);
        while (in.currentToken() == JsonToken.START_ARRAY && in.nextToken() == JsonToken.START_OBJECT
                || in.currentToken() == JsonToken.END_OBJECT && in.nextToken() == JsonToken.START_OBJECT) {
            problems.add(problem(in));
        }
        return problems;
    }

    private static Result.Problem problem(JsonParser in) {
        String code = "";
        String pointer = "";
        String detail = "";
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "code" -> code = text(in);
                case "pointer" -> pointer = text(in);
                case "detail" -> detail = text(in);
                default -> in.skipChildren();
            }
        }
        return new Result.Problem(code, pointer, detail);
    }

    private static String text(JsonParser in) {
        String text = nullable(in);
        return text == null ? "" : text;
    }

    private static @Nullable String nullable(JsonParser in) {
        if (in.currentToken().isStructStart()) {
            in.skipChildren();
            return null;
        }
        return in.currentToken() == JsonToken.VALUE_NULL ? null : in.getString();
    }
}
