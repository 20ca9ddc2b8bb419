package org.chengxin.web.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chengxin.account.access.AccessTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes the calls of the description: ids, groups, who may call, the refusals (RFC 9457) and the {@link CallNotes}. */
final class ApiContract {

    private static final String PREFIX = "/api/v1/";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private ApiContract() {}

    /** @param groups what the calls of a group are about, by its name */
    static void complete(ObjectNode description, UnaryOperator<String> groups) {
        describe(description.withObject("/info"));
        ObjectNode components = description.withObject("/components");
        CallNotes.HEADERS.forEach((name, words) -> header(components, name, "string", words));
        components.withObject("/securitySchemes/bearer").put("type", "http").put("scheme", "bearer");
        answers(components);
        description.putArray("security").addObject().putArray("bearer");
        inOrder(description);
        Set<String> names = new TreeSet<>();
        description
                .path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    String group = path.substring(PREFIX.length()).replaceFirst("/.*", "");
                    names.add(group);
                    complete((ObjectNode) call, method.toUpperCase(Locale.ROOT), path, group);
                }));
        description
                .path("webhooks")
                .forEach(calls -> calls.forEach(call ->
                        CallNotes.of(call.path("operationId").stringValue()).complete((ObjectNode) call)));
        ArrayNode tags = description.putArray("tags");
        names.forEach(name -> tags.addObject().put("name", name).put("description", groups.apply(name)));
    }

    private static void inOrder(ObjectNode description) {
        ObjectNode paths = description.withObject("/paths");
        ObjectNode ordered = paths.objectNode();
        paths.propertyNames().stream().sorted().forEach(path -> ordered.set(path, paths.get(path)));
        description.set("paths", ordered);
    }

    private static void describe(ObjectNode info) {
        info.put("title", "Chengxin API 诚信接口").put("version", "1");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        info.put(
                "description",
                "Calls of organisations' programs. Versions, errors, paging and limits: docs/formats/api.md; who may have what: /exchange.");
    }

    /** {@code GET /api/v1/subjects/{code}} is {@code getSubjectsByCode}: the same for as long as the call is there. */
    static String id(String method, String path) {
        return method.toLowerCase(Locale.ROOT)
                + Arrays.stream(path.substring(PREFIX.length()).split("[/-]"))
                        .map(word -> word.startsWith("{")
                                ? "By" + capital(word.substring(1, word.length() - 1))
                                : capital(word))
                        .collect(Collectors.joining());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void complete(ObjectNode call, String method, String path, String group) {
        call.put("operationId", id(method, path));
        CallNotes notes = CallNotes.of(id(method, path));
        call.putArray("tags").add(group);
        boolean open = isOpen(method, path);
        if (open) {
            call.putArray("security");
        }
        ObjectNode responses = call.withObject("/responses");
        Set<String> failures = Set.copyOf(responses.propertyNames().stream()
                .filter(status -> !status.startsWith("2"))
                .toList());
        failures.forEach(responses::remove);
        notes.complete(call);
        responses.forEach(response -> completeAnswer((ObjectNode) response, notes.headers()));
        refuses(responses, "400");
        if (!open) {
            refuses(responses, "401");
            refuses(responses, "403");
        }
        if (path.contains("{")) {
            refuses(responses, "404");
        }
        notes.refusals().forEach(status -> refuses(responses, status.stringValue()));
        if (call.has("parameters") || call.has("requestBody")) {
            refuses(responses, "422");
        }
        refuses(responses, "429");
        refuses(responses, "503");
    }

    private static boolean isOpen(String method, String path) {
        return AccessTable.shipped().rows().stream()
                .anyMatch(row -> row.method().equals(method)
                        && row.path().equals(path)
                        && row.audience().words().contains("public"));
    }

    /** What a method returns is JSON unless it says otherwise. */
    private static void completeAnswer(ObjectNode response, JsonNode headers) {
        header(response, "X-Request-Id");
        headers.forEach(name -> header(response, name.stringValue()));
        JsonNode content = response.path("content");
        if (content.has("*/*")) {
            ObjectNode types = (ObjectNode) content;
            JsonNode any = types.remove("*/*");
            ObjectNode others = types.deepCopy();
            types.removeAll().set(isFile(any) ? "application/octet-stream" : JSON, any);
            types.setAll(others);
        }
        content.forEach(type -> {
            if (isFile(type)) {
                ((ObjectNode) type.path("schema")).put("format", "binary");
            }
        });
    }

    private static boolean isFile(JsonNode type) {
        return type.path("schema").path("format").asString("").equals("byte");
    }

    private static void header(ObjectNode response, String name) {
        response.withObject("/headers/" + name).put("$ref", "#/components/headers/" + name);
    }

    private static void refuses(ObjectNode responses, String status) {
        responses.putObject(status).put("$ref", "#/components/responses/Problem" + status);
    }

    private static void answers(ObjectNode components) {
        header(components, "X-Request-Id", "string", "The X-Request-Id of the call, or one made for it. 本次调用的编号");
        header(components, "Retry-After", "integer", "Seconds to wait before the call is sent again. 多少秒后可以重试");
        problem(components, "400", "The request cannot be read. 请求无法读取");
        problem(components, "401", "No token, or none that is valid. 没有有效的令牌");
        problem(components, "403", "The organisation may not call this. 本单位无权调用");
        problem(components, "404", "There is no such thing for the caller. 没有这项内容，或者不对本单位开放");
        problem(components, "422", "A value is refused; detail names it. 有内容不符合要求，detail 指出其位置");
        problem(components, "429", "Too many calls, or the quota is used up. 调用过多或者额度用完");
        problem(components, "503", "Not now; nothing was kept. 暂时不能办理，没有保存任何内容");
    }

    private static void header(ObjectNode components, String name, String type, String description) {
        components
                .withObject("/headers/" + name)
                .put("description", description)
                .putObject("schema")
                .put("type", type);
    }

    private static void problem(ObjectNode components, String status, String description) {
        ObjectNode response = components.withObject("/responses/Problem" + status);
        response.put("description", description);
        header(response, "X-Request-Id");
        if (status.equals("429") || status.equals("503")) {
            header(response, "Retry-After");
        }
        response.putObject("content")
                .putObject(PROBLEM)
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}
