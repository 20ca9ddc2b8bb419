package org.chengxin.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.rule.retention.ProcessingSheet;
import org.chengxin.rule.retention.Retention;
import org.chengxin.rule.retention.RetentionSheet;
import org.chengxin.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The report types as pages and as JSON Schema, generated from the schemas that validate reports. */
@Controller
class SchemaPages {

    private final ReportTypes types;
    private final JsonMapper json;
    private final ProcessingSheet uses;
    private final RetentionSheet retention;
    private final PublicUrl address;

    SchemaPages(ReportTypes types, JsonMapper json, ProcessingSheet uses, RetentionSheet retention, PublicUrl address) {
        this.uses = uses;
        this.retention = retention;
        this.address = address;
        this.types = types;
        this.json = json;
    }

    @GetMapping("/schemas")
    ModelAndView all(HttpServletRequest request) {
        List<SchemasPage.Group> groups = Arrays.stream(Footing.values())
                .map(footing -> new SchemasPage.Group(
                        footing,
                        types.all().stream()
                                .filter(type -> type.footing() == footing)
                                .toList()))
                .filter(group -> !group.types().isEmpty())
                .toList();
        return new ModelAndView("intake/schemas", "page", new SchemasPage(groups, address.base()));
    }

    /** Content negotiation: the page, or JSON if only that is accepted. */
    @GetMapping("/schemas/{type}")
    Object one(
            HttpServletRequest request,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accepted,
            @PathVariable("type") String name) {
        if (accepted.contains("json") && !accepted.contains("text/html")) {
            return schema(name);
        }
        ReportType type = types.known(name);
        List<SchemaPage.Line> lines = new ArrayList<>();
        describe(type.schema(), "", 0, lines);
        String example = json.writerWithDefaultPrettyPrinter().writeValueAsString(body(type, type.example()));
        return new ModelAndView(
                "intake/schema",
                "page",
                new SchemaPage(
                        type,
                        lines,
                        example,
                        uses.ofReport(name),
                        retention.of(Retention.Kind.FACT, name).orElse(null),
                        address.base()));
    }

    @GetMapping("/schemas/{type}.json")
    ResponseEntity<String> schema(@PathVariable("type") String name) {
        ObjectNode schema = json.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", name);
        schema.setAll(types.known(name).schema().json());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(schema.toPrettyString());
    }

    /** @param kind of a reporter, for an example of what it may send */
    @GetMapping("/schemas/{type}/example")
    ResponseEntity<String> example(
            @PathVariable("type") String name,
            @RequestParam(name = "reporter", required = false) @Nullable String kind) {
        ReportType type = types.known(name);
        String example = type.reporters().stream()
                .filter(reporter -> reporter.word().equals(kind))
                .findFirst()
                .map(type::example)
                .orElse(type.example());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(body(type, example)));
    }

    private static void describe(Schema schema, String around, int depth, List<SchemaPage.Line> lines) {
        for (Field field : schema.fields()) {
            String path = around + field.name();
            lines.add(new SchemaPage.Line(
                    path,
                    field.name(),
                    depth,
                    field.form(),
                    field.isRequired(),
                    field.isPublished(),
                    field.inner().isEmpty() && field.isPersonal(),
                    words(field)));
            field.inner()
                    .ifPresent(inner ->
                            describe(inner, path + (field.form().equals("listof") ? "[]." : "."), depth + 1, lines));
        }
    }

    private static Map<String, String> words(Field field) {
        Map<String, String> words = new LinkedHashMap<>();
        field.words().forEach(word -> words.put(word, field.text(word)));
        return words;
    }

    private ObjectNode body(ReportType type, String data) {
        ObjectNode body = json.createObjectNode();
        ObjectNode report = body.putArray("reports").addObject();
        report.put("type", type.name()).put("key", "example-" + type.name());
        report.set("data", json.readTree(data));
        return body;
    }
}
