package org.chengxin.adapter.contract;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chengxin.adapter.contract.Contract.Direction;
import org.chengxin.adapter.contract.Mapping.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The outside systems and their contracts; an installation may have tables of its own ({@code chengxin.adapter.contracts}). */
@Component
public class Contracts {

    private final String folder;
    private final ResourceLoader resources;
    private final List<OutsideSystem> systems;

    /** @param folder address of a folder, with its last slash */
    Contracts(
            @Value("${chengxin.adapter.contracts:classpath:/rules/adapter/}") String folder, ResourceLoader resources) {
        this.folder = folder;
        this.resources = resources;
        this.systems = read();
    }

    public List<OutsideSystem> systems() {
        return systems;
    }

    public Optional<OutsideSystem> find(String name) {
        return systems.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private List<OutsideSystem> read() {
        Map<String, List<Contract>> contracts = new LinkedHashMap<>();
        Map<String, String> departments = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows("contracts")) {
            String system = row.getField("system");
            departments.put(system, row.getField("department"));
            contracts.computeIfAbsent(system, name -> new ArrayList<>()).add(contract(row));
        }
        return contracts.entrySet().stream()
                .map(each -> new OutsideSystem(
                        each.getKey(), String.valueOf(departments.get(each.getKey())), List.copyOf(each.getValue())))
                .toList();
    }

    private Contract contract(NamedCsvRecord row) {
        String system = row.getField("system");
        String message = row.getField("message");
        String[] here = row.getField("here").split(" ");
        return new Contract(
                system,
                message,
                Direction.valueOf(row.getField("direction").toUpperCase(Locale.ROOT)),
                here[0],
                here.length > 1 ? here[1] : "",
                conditions(row.getField("when")),
                orNull(row.getField("clock")),
                orNull(row.getField("change-clock")),
                row.getField("basis"),
                mapping(system, message));
    }

    private static Map<String, String> conditions(String text) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (String each : text.split(";")) {
            if (!each.isBlank()) {
                String[] sides = each.strip().split("=", 2);
                conditions.put(sides[0], sides[1]);
            }
        }
        return conditions;
    }

    private Mapping mapping(String system, String message) {
        List<Line> lines = new ArrayList<>();
        for (NamedCsvRecord row : rows(system)) {
            if (row.getField("message").equals(message)) {
                FieldRule.parse(row.getField("rule"));
                lines.add(new Line(
                        row.getField("there"),
                        row.getField("here"),
                        row.getField("rule"),
                        row.getField("needed").equals("yes"),
                        row.getField("shown").equals("yes")));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalStateException("no fields of " + message + " in " + system + ".csv");
        }
        return new Mapping(List.copyOf(lines));
    }

    private List<NamedCsvRecord> rows(String name) {
        try (var file = resources.getResource(folder + name + ".csv").getInputStream();
                var reader = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the contracts with outside systems cannot be read: " + name, unreadable);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
