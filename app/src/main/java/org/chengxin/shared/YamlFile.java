package org.chengxin.shared;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chengxin.shared.YamlTree.Read;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of YAML file: its JSON Schema, and the record that it is read into. Values are read as they are written, so that
 * {@code 2019-01-06} and {@code 1.0} are the texts that they look like.
 */
public final class YamlFile<T> {

    /** Characters; the longest shipped file has a tenth of it. */
    public static final int LONGEST = 256 * 1024;

    private static final JsonMapper RECORDS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, all -> all.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, all -> all.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .typeLoose(true)
                    .formatAssertionsEnabled(true)
                    .build()));

    /**
     * What does not fit, with its line.
     *
     * @param place the path, {@code stages.received.steps.accept}; empty for the file as a whole
     */
    public record Fault(String place, String zh, String en) {

        @Override
        public String toString() {
            return place.isEmpty() ? en : place + ": " + en;
        }
    }

    /** It is no file of its kind. */
    public static final class FaultyFileException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        // a fault is a record of texts; nobody serialises an exception here
        private final transient List<Fault> faults;

        FaultyFileException(Fault fault) {
            this(List.of(fault));
        }

        private FaultyFileException(List<Fault> faults) {
            super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")), null, false, false);
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    private final Schema schema;
    private final Class<T> type;

    /** @param schema name of the JSON Schema (2020-12) that lies beside the record */
    public YamlFile(Class<T> type, String schema) {
        this.type = type;
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(schema), schema)) {
            this.schema = SCHEMAS.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a file that fits the schema.
     *
     * @param complete puts in what is meant where the file says nothing
     * @throws FaultyFileException with every place that does not fit
     */
    public T read(String text, Consumer<ObjectNode> complete) {
        if (text.length() > LONGEST) {
            throw new FaultyFileException(new Fault("", "文件过长", "longer than " + LONGEST + " characters"));
        }
        Read read = YamlTree.read(text);
        List<Error> errors = schema.validate(read.root());
        if (!errors.isEmpty()) {
            throw new FaultyFileException(
                    errors.stream().map(error -> fault(error, read)).toList());
        }
        complete.accept((ObjectNode) read.root());
        try {
            return RECORDS.treeToValue(read.root(), type);
        } catch (DatabindException unfit) {
            // the validator takes a text, as all values are here, for a list of one
            String path = unfit.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                    .collect(Collectors.joining());
            throw new FaultyFileException(typed(read, path.replaceFirst("^\\.", ""), "array"));
        }
    }

    private static Fault fault(Error error, Read read) {
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

    private static Fault noName(Read read, String path) {
        return read.at(path, "名称只用小写字母、数字和连字符", "a name has lower-case letters, digits and hyphens only");
    }

    private static Fault typed(Read read, String path, String type) {
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
