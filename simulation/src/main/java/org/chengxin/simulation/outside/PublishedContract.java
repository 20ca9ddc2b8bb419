package org.chengxin.simulation.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.code.SocialCreditCode;
import tools.jackson.databind.JsonNode;

/**
 * Contract of a simulated system, what it takes by its own table: it shares nothing with the tables of who sends.
 *
 * @param name in Chinese
 * @param messages message → its fields
 */
record PublishedContract(String system, String name, Map<String, List<Field>> messages) {

    /**
     * A field.
     *
     * @param form {@code text}, {@code date}, {@code amount} (万元) or {@code code}
     * @param most characters
     */
    record Field(String name, boolean needed, String form, int most) {

        private Optional<String> fault(JsonNode value) {
            if (value.isMissingNode()) {
                return needed ? Optional.of("缺少必填项") : Optional.empty();
            }
            String text = value.isString() ? value.stringValue() : "";
            boolean good = !text.isBlank()
                    && text.length() <= most
                    && switch (form) {
                        case "date" -> isDate(text);
                        case "amount" -> text.matches("\\d{1,12}(\\.\\d{6})?");
                        case "code" -> SocialCreditCode.tryParse(text).isPresent();
                        default -> true;
                    };
            return good ? Optional.empty() : Optional.of("格式不符：" + form);
        }

        private static boolean isDate(String text) {
            try {
                return LocalDate.parse(text).getYear() > 1900;
            } catch (DateTimeException malformed) {
                return false;
            }
        }
    }

    /** Why something is not taken. */
    record Fault(String field, String detail) {}

    /** The contracts of all simulated systems. */
    static List<PublishedContract> all() {
        Map<String, PublishedContract> contracts = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] cells = line.split("\\|");
            if (cells.length == 2) {
                contracts.put(cells[0], new PublishedContract(cells[0], cells[1], new LinkedHashMap<>()));
            } else {
                Objects.requireNonNull(contracts.get(cells[0]), line)
                        .messages()
                        .computeIfAbsent(cells[1], message -> new ArrayList<>())
                        .add(new Field(cells[2], cells[3].equals("yes"), cells[4], Integer.parseInt(cells[5])));
            }
        }
        return List.copyOf(contracts.values());
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(PublishedContract.class.getResourceAsStream("contracts.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first fault of the fields of a message; empty if they are as agreed. */
    Optional<Fault> check(String message, JsonNode fields) {
        List<Field> known = messages.get(message);
        if (known == null) {
            return Optional.of(new Fault("message", "没有这种报文"));
        }
        Set<String> names = known.stream().map(Field::name).collect(Collectors.toSet());
        Optional<Fault> strange = fields.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !names.contains(name))
                .findFirst()
                .map(name -> new Fault(name, "约定中没有这个字段"));
        return strange.or(() -> known.stream()
                .flatMap(field ->
                        field.fault(fields.path(field.name())).stream().map(detail -> new Fault(field.name(), detail)))
                .findFirst());
    }
}
