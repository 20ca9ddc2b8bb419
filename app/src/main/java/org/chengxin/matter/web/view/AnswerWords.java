package org.chengxin.matter.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.code.DivisionCode;
import org.chengxin.matter.FactPage;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Filled-in forms in words. */
@Component
class AnswerWords {

    private final Texts texts;
    private final Offices offices;
    private final List<FactPage> pages;

    AnswerWords(Texts texts, Offices offices, List<FactPage> pages) {
        this.texts = texts;
        this.offices = offices;
        this.pages = pages;
    }

    List<Term> terms(FormDefinition form, Map<String, Object> values) {
        List<Term> terms = new ArrayList<>();
        inOrder(form, values).forEach((name, value) -> {
            Field field = form.fields().get(name);
            if (field == null) {
                terms.add(Term.of(name, plain(value)));
            } else if (field.type() != Type.FILES) {
                terms.add(term(field, value));
            }
        });
        return terms;
    }

    Term term(Field field, Object value) {
        return Term.linked(field.title().in(texts.english()), words(field, value), page(field, value));
    }

    private @Nullable String page(Field field, Object value) {
        return field.type() != Type.FACT
                ? null
                : FactId.tryParse(plain(value))
                        .flatMap(fact -> pages.stream()
                                .flatMap(each -> each.of(fact).stream())
                                .findFirst())
                        .orElse(null);
    }

    /** In the order of the form, then unknown fields. */
    private static Map<String, Object> inOrder(FormDefinition form, Map<String, Object> values) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        form.fields().keySet().stream()
                .filter(values::containsKey)
                .forEach(name -> ordered.put(name, values.get(name)));
        values.forEach(ordered::putIfAbsent);
        return ordered;
    }

    String words(Field field, Object value) {
        return switch (field.type()) {
            case CHOICE -> option(field, value);
            case CHOICES ->
                value instanceof List<?> list
                        ? list.stream().map(each -> option(field, each)).collect(Collectors.joining(comma()))
                        : option(field, value);
            case YES_NO -> value instanceof Boolean yes ? texts.of(yes ? "matter.yes" : "matter.no") : plain(value);
            case MONEY -> money(value);
            case DIVISION -> division(value);
            case OFFICE -> office(value);
            case TABLE -> table(field, value);
            default -> plain(value);
        };
    }

    private String option(Field field, Object value) {
        var label = field.options().get(String.valueOf(value));
        return label == null ? plain(value) : label.in(texts.english());
    }

    private static String money(Object value) {
        if (value instanceof Map<?, ?> map && map.get("minor") instanceof Number minor) {
            return Money.ofFen(minor.longValue()).format();
        }
        return Money.tryParse(String.valueOf(value)).map(Money::format).orElse(plain(value));
    }

    private String division(Object value) {
        return DivisionCode.tryParse(String.valueOf(value))
                .map(code -> texts.english() ? code.englishName() : code.name())
                .orElse(plain(value));
    }

    String office(Object value) {
        try {
            return offices.find(new OrganisationId(UUID.fromString(String.valueOf(value))))
                    .map(Offices.Office::name)
                    .orElse(plain(value));
        } catch (IllegalArgumentException masked) {
            return plain(value);
        }
    }

    private String table(Field field, Object value) {
        if (!(value instanceof List<?> rows)) {
            return plain(value);
        }
        return rows.stream()
                .filter(Map.class::isInstance)
                .map(row -> row(field, (Map<?, ?>) row))
                .collect(Collectors.joining("\n"));
    }

    private String row(Field field, Map<?, ?> row) {
        List<String> cells = new ArrayList<>();
        field.columns().forEach((name, column) -> {
            Object value = row.get(name);
            if (value != null) {
                cells.add(column.title().in(texts.english()) + " " + words(column, value));
            }
        });
        return String.join(comma(), cells);
    }

    private String comma() {
        return texts.of("web.comma");
    }

    /** A party is shown by the words it was named with. */
    static String plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Object words = map.containsKey("words") ? map.get("words") : map.get("name");
            return words == null ? "" : words.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(AnswerWords::plain).collect(Collectors.joining(" "));
        }
        return value == null ? "" : value.toString();
    }
}
