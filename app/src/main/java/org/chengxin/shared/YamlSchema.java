package org.chengxin.shared;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.List;
import org.chengxin.shared.YamlFile.Fault;
import org.chengxin.shared.YamlFile.FaultyFileException;

/** A JSON Schema (2020-12) for YAML, whose faults are told in words. */
public final class YamlSchema {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .typeLoose(true)
                    .formatAssertionsEnabled(true)
                    .build()));

    private final Schema schema;

    public YamlSchema(String json) {
        this.schema = SCHEMAS.getSchema(json);
    }

    /** @throws FaultyFileException with every place that does not fit */
    public void require(YamlTree read) {
        List<Error> errors = schema.validate(read.root());
        if (!errors.isEmpty()) {
            throw new FaultyFileException(
                    errors.stream().map(error -> fault(error, read)).toList());
        }
    }

    private static Fault fault(Error error, YamlTree read) {
        String path = path(error.getInstanceLocation());
        String member = error.getProperty() == null ? "" : error.getProperty();
        String inner = path.isEmpty() ? member : path + "." + member;
        Object limit = error.getArguments().length == 0 ? "" : error.getArguments()[0];
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                read.at(path, inner, "不认识的键“" + member + "”", "unknown key \"" + member + "\"");
            case "propertyNames" -> noName(read, inner);
            case "required" -> read.at(path, "缺少“" + member + "”", "\"" + member + "\" is missing");
            case "enum" -> {
                String word = error.getInstanceNode().asString("");
                yield read.at(path, "不认识的词“" + word + "”", "unknown word \"" + word + "\"");
            }
            case "maxProperties" -> read.at(path, "超过 " + limit + " 项", "more than " + limit + " entries");
            case "format" -> read.at(path, "应为日期，如 2026-03-02", "must be a date such as 2026-03-02");
            case "minItems" -> read.at(path, "不能为空", "must not be empty");
            case "minimum", "maximum" -> typed(read, path, "integer");
            case "type" -> typed(read, path, String.valueOf(error.getArguments()[1]));
            default ->
                String.valueOf(error.getSchemaLocation()).contains("/name/")
                        ? noName(read, path)
                        : typed(read, path, "");
        };
    }

    private static Fault noName(YamlTree read, String path) {
        return read.at(path, "名称只用小写字母、数字和连字符", "a name has lower-case letters, digits and hyphens only");
    }

    static Fault typed(YamlTree read, String path, String type) {
        return switch (type) {
            case "object" -> read.at(path, "应为键值表", "must be a mapping");
            case "array" -> read.at(path, "应为列表", "must be a list");
            case "boolean" -> read.at(path, "应为 true 或 false", "must be true or false");
            case "integer" -> read.at(path, "应为非负整数", "must be a whole number");
            default -> read.at(path, "应为文字", "must be a text");
        };
    }

    /** As the fault names it: {@code stages.received.papers[0]}. */
    private static String path(NodePath location) {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step < location.getNameCount(); step++) {
            Object element = location.getElement(step);
            path.append(element instanceof Integer ? "[" + element + "]" : (path.isEmpty() ? "" : ".") + element);
        }
        return path.toString();
    }
}
