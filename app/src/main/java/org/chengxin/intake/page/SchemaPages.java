package org.chengxin.intake.page;

import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The types of report, for people and for programs; made from the schemas that check the reports. */
@Controller
class SchemaPages {

    private final ReportTypes types;
    private final JsonMapper json;

    SchemaPages(ReportTypes types, JsonMapper json) {
        this.types = types;
        this.json = json;
    }

    @GetMapping("/schemas")
    ModelAndView all() {
        return new ModelAndView("intake/schemas", "page", new SchemasPage(types.all()));
    }

    @GetMapping("/schemas/{type}")
    ModelAndView one(@PathVariable("type") String name) {
        ReportType type = known(name);
        String example = json.writerWithDefaultPrettyPrinter().writeValueAsString(body(type));
        return new ModelAndView("intake/schema", "page", new SchemaPage(type, example));
    }

    @GetMapping(value = "/schemas/{type}.json", produces = "application/schema+json")
    @ResponseBody
    String schema(@PathVariable("type") String name) {
        ObjectNode schema = json.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", name);
        schema.setAll(known(name).schema().json());
        return schema.toPrettyString();
    }

    @GetMapping(value = "/schemas/{type}/example", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String example(@PathVariable("type") String name) {
        return json.writeValueAsString(body(known(name)));
    }

    private ReportType known(String name) {
        return types.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ObjectNode body(ReportType type) {
        ObjectNode body = json.createObjectNode();
        ObjectNode report = body.putArray("reports").addObject();
        report.put("type", type.name()).put("key", "example-" + type.name());
        report.set("data", json.readTree(type.example()));
        return body;
    }
}
