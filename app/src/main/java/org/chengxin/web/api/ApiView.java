package org.chengxin.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.web.api.ApiPage.Call;
import org.chengxin.web.api.ApiPage.Data;
import org.chengxin.web.api.ApiPage.Group;
import org.chengxin.web.api.ApiPage.Line;
import org.chengxin.web.api.ApiPage.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the OpenAPI description for its page. */
final class ApiView {

    /** English first, Chinese behind it, as all words of the description are. */
    private static final Pattern BOTH = Pattern.compile("(?s)(.*?)\\s*([\\u4e00-\\u9fff《“（].*)");

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode description;
    private final boolean english;

    ApiView(JsonNode description, boolean english) {
        this.description = description;
        this.english = english;
    }

    ApiPage page() {
        Map<String, List<Call>> groups = new LinkedHashMap<>();
        description
                .path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> groups.computeIfAbsent(
                                call.path("tags").get(0).stringValue(), name -> new ArrayList<>())
                        .add(call(method.toUpperCase(Locale.ROOT), path, call))));
        List<Data> data = new ArrayList<>();
        description.path("components").path("schemas").forEachEntry((name, schema) -> {
            if (reportType(name) == null && !lines(schema).isEmpty()) {
                data.add(new Data(name, lines(schema)));
            }
        });
        return new ApiPage(
                description.path("servers").path(0).path("url").asString(""),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                data);
    }

    private Call call(String method, String path, JsonNode call) {
        List<Line> parameters = new ArrayList<>();
        call.path("parameters")
                .forEach(parameter -> parameters.add(new Line(
                        parameter.path("name").stringValue(),
                        type(parameter.path("schema")),
                        parameter.path("required").asBoolean(false),
                        words(parameter.path("description").asString("")))));
        List<String> refusals = call.path("responses").propertyNames().stream()
                .filter(status -> !status.startsWith("2"))
                .toList();
        String success = call.path("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElse("200");
        return new Call(
                call.path("operationId").stringValue(),
                method,
                path,
                words(call.path("summary").asString("")),
                words(call.path("description").asString("")),
                call.has("security") && call.path("security").isEmpty(),
                parameters,
                content(call.path("requestBody")),
                content(call.path("responses").path(success)),
                success,
                refusals);
    }

    private @Nullable Type content(JsonNode message) {
        return message.path("content")
                .propertyStream()
                .findFirst()
                .map(content -> content.getKey().equals("application/json")
                        ? type(content.getValue().path("schema"))
                        : new Type(content.getKey(), null))
                .orElse(null);
    }

    private List<Line> lines(JsonNode schema) {
        List<Line> lines = new ArrayList<>();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::stringValue).toList();
        schema.path("properties")
                .forEachEntry((name, property) -> lines.add(new Line(
                        name,
                        type(property),
                        required.contains(name),
                        words(property.path("description").asString("")))));
        return lines;
    }

    private Type type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").stringValue().substring(SCHEMAS.length());
            return new Type(name, link(name));
        }
        if (schema.has("items")) {
            Type item = type(schema.path("items"));
            return new Type("[" + item.words() + "]", item.link());
        }
        for (String choice : new String[] {"oneOf", "anyOf"}) {
            if (schema.has(choice)) {
                Type first = type(schema.path(choice).get(0));
                return new Type(first.words() + (schema.path(choice).size() > 1 ? " | …" : ""), first.link());
            }
        }
        JsonNode written = schema.path("type");
        String type = written.isArray() ? written.get(0).asString("") : written.asString("object");
        return new Type(
                schema.has("format") ? type + " (" + schema.path("format").stringValue() + ")" : type, null);
    }

    private @Nullable String link(String name) {
        String type = reportType(name);
        if (type != null) {
            return "/schemas/" + type;
        }
        JsonNode schema = description.path("components").path("schemas").path(name);
        if (!lines(schema).isEmpty()) {
            return "#" + name;
        }
        return schema.has("oneOf") ? "/schemas" : null;
    }

    /** Report types have a page each, with an example. */
    private @Nullable String reportType(String name) {
        JsonNode title =
                description.path("components").path("schemas").path(name).path("title");
        if (title.isString() && name.endsWith("Data")) {
            return title.stringValue();
        }
        return name.endsWith("Report")
                        && description.path("components").path("schemas").has(name.replaceFirst("Report$", "Data"))
                ? description
                        .path("components")
                        .path("schemas")
                        .path(name.replaceFirst("Report$", "Data"))
                        .path("title")
                        .asString(null)
                : null;
    }

    private String words(String both) {
        Matcher languages = BOTH.matcher(both);
        if (!languages.matches()) {
            return both;
        }
        return english && !languages.group(1).isBlank() ? languages.group(1) : languages.group(2);
    }
}
