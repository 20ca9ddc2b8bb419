package org.chengxin.matter.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.web.PageProblem;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses request bodies; malformed, too long or too deep JSON is refused before anything else. */
@Component
class MatterBody {

    private static final int DEPTH = 6;

    /** A definition may allow tables of up to 1,000 rows. */
    private static final int TOKENS = 20_000;

    /** A definition may allow texts of up to 20,000 characters. */
    private static final int TEXT = 100_000;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxTokenCount(TOKENS)
                            .maxStringLength(TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    JsonNode read(HttpServletRequest request) throws IOException {
        JsonNode root;
        try {
            root = json.readTree(request.getInputStream());
        } catch (JacksonIOException unread) {
            throw unread.getCause();
        } catch (JacksonException malformed) {
            throw unreadable("body");
        }
        if (!root.isObject()) {
            throw unreadable("body: {…}");
        }
        return root;
    }

    static String text(JsonNode body, String field) {
        if (!body.path(field).isString()) {
            throw unreadable("/" + field);
        }
        return body.path(field).stringValue();
    }

    static int whole(JsonNode body, String field, int absent) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw unreadable("/" + field);
        }
        return value.intValue();
    }

    /** A form is an object; a missing one is empty. */
    static Map<String, Object> form(JsonNode body) {
        JsonNode form = body.path("form");
        if (form.isMissingNode() || form.isNull()) {
            return Map.of();
        }
        if (!(value(form) instanceof Map<?, ?>)) {
            throw unreadable("/form");
        }
        return object(form);
    }

    private static Map<String, Object> object(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(property -> {
            Object value = value(property.getValue());
            if (value != null) {
                map.put(property.getKey(), value);
            }
        });
        return map;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(each -> {
                Object value = value(each);
                if (value != null) {
                    list.add(value);
                }
            });
            return list;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        return node.isNull() ? null : node.asString();
    }

    private static ProblemException unreadable(String what) {
        return new ProblemException(PageProblem.UNREADABLE, what);
    }
}
