package org.chengxin.client;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists and plain values, on the streaming core alone: data binding would double a command's start. */
final class Json {

    static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static void write(JsonGenerator out, @Nullable Object value) {
        if (value instanceof CharSequence || value instanceof TemporalAccessor) {
            out.writeString(value.toString());
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal amount) {
            out.writeString(amount.toPlainString());
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(out, map);
        } else if (value instanceof Iterable<?> list) {
            out.writeStartArray();
            list.forEach(item -> write(out, item));
            out.writeEndArray();
        } else if (value == null) {
            out.writeNull();
        } else {
            throw new IllegalArgumentException("no JSON form for " + value.getClass());
        }
    }

    private static void writeMap(JsonGenerator out, Map<?, ?> map) {
        out.writeStartObject();
        map.forEach((name, value) -> {
            if (value != null) {
                out.writeName((String) name);
                write(out, value);
            }
        });
        out.writeEndObject();
    }

    static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(out, value);
        }
        return bytes.toByteArray();
    }

    /** The top object of a JSON text, empty when the text is something else. */
    static Map<?, ?> object(byte[] text) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            in.nextToken();
            return read(in) instanceof Map<?, ?> map ? map : Map.of();
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    /** The top list of a JSON text, empty when the text is something else. */
    static List<?> list(byte[] text) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            in.nextToken();
            return read(in) instanceof List<?> list ? list : List.of();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    static @Nullable String text(Map<?, ?> object, String name) {
        Object value = object.get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable Object read(JsonParser in) {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                map.put(name, read(in));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                list.add(read(in));
            }
            return list;
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : in.getString();
    }
}
