package org.chengxin.shared;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

        public FaultyFileException(List<Fault> faults) {
            super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")), null, false, false);
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    private final YamlSchema schema;
    private final Class<T> type;

    /** @param schema name of the JSON Schema (2020-12) that lies beside the record */
    public YamlFile(Class<T> type, String schema) {
        this.type = type;
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(schema), schema)) {
            this.schema = new YamlSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
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
        return read(YamlTree.read(text), complete);
    }

    /** Reads what was put together of several files; the tree is changed. */
    public T read(YamlTree read, Consumer<ObjectNode> complete) {
        schema.require(read);
        complete.accept((ObjectNode) read.root());
        try {
            return RECORDS.treeToValue(read.root(), type);
        } catch (DatabindException unfit) {
            // the validator takes a text, as all values are here, for a list of one
            String path = unfit.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                    .collect(Collectors.joining());
            throw new FaultyFileException(List.of(YamlSchema.typed(read, path.replaceFirst("^\\.", ""), "array")));
        }
    }
}
