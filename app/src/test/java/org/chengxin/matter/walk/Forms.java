package org.chengxin.matter.walk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chengxin.Codes;
import org.chengxin.account.Organisation;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.rule.LegalClock;

/** Fills in any form with what its fields lawfully take; what a test cares about it says itself. */
final class Forms {

    static final String LINK = "https://shop.example.com/items/1";

    private final Crew crew;
    private final Function<String, List<String>> files;

    /** @param files keeps a draft for a key and gives its id */
    Forms(Crew crew, Function<String, List<String>> files) {
        this.crew = crew;
        this.files = files;
    }

    /** @param given field, value, field, value… a value of null leaves the field empty */
    Map<String, Object> filled(FormDefinition form, String key, Object... given) {
        Map<String, Object> filled = new LinkedHashMap<>();
        if (form != null) {
            form.fields().forEach((name, field) -> {
                // a text of ours is no draw
                boolean drawn = name.equals("draw");
                if (field.required() || !drawn && field.type() != FormDefinition.Type.FILES) {
                    filled.put(name, value(name, field, key));
                }
            });
        }
        for (int index = 0; index < given.length; index += 2) {
            if (given[index + 1] == null) {
                filled.remove((String) given[index]);
            } else {
                filled.put((String) given[index], given[index + 1]);
            }
        }
        return filled;
    }

    private Object value(String name, Field field, String key) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(name, field);
            case CHOICE -> field.options().keySet().iterator().next();
            case CHOICES -> List.of(field.options().keySet().iterator().next());
            case YES_NO -> "true";
            case WHOLE -> "3";
            case DECIMAL -> "1.5";
            case MONEY -> Map.of("minor", 19_900, "currency", "CNY");
            case DATE ->
                LocalDate.now(LegalClock.ZONE).plusDays(field.past() ? 0 : 20).toString();
            case DIVISION -> Crew.PLACE;
            case PHONE -> "13800000000";
            case LINK -> LINK;
            case PARTY -> party(name.equals("platform") ? crew.platform : crew.firm);
            case OFFICE -> crew.department.id().toString();
            case MATTER -> "〔2026〕诉1号";
            case FACT -> UUID.randomUUID().toString();
            case FILES -> files.apply(key);
            case TABLE -> List.of(row(field, key));
        };
    }

    private Map<String, Object> row(Field table, String key) {
        Map<String, Object> row = new LinkedHashMap<>();
        table.columns().forEach((name, column) -> row.put(name, value(name, column, key)));
        return row;
    }

    private static String text(String name, Field field) {
        String text = switch (name) {
            case "name" -> "王小明";
            case "code" -> Codes.social(1);
            // what an agreement says is public, on Chinese pages
            case "basis" -> "填写某条例第一条";
            case "purpose" -> "填写核验";
            case "item" -> "责令改正";
            case "retention" -> "填写三十日";
            default -> "填写 " + name;
        };
        return field.max() > 0 && text.length() > field.max() ? text.substring(0, field.max()) : text;
    }

    static Map<String, Object> party(Organisation organisation) {
        return Map.of("words", organisation.name());
    }
}
