package org.chengxin.matter.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.matter.FormRefused.Wrong;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.form.FormPolicy;

/**
 * Parsed form: values for the act, and all faults.
 *
 * @param values field → value; blank fields are left out
 */
record FormReading(Map<String, Object> values, List<FieldFault> faults) {

    /** What people write around a sum; a sign alone stays, and is none. */
    private static final Pattern SIGNS = Pattern.compile("(?<=.)[,，¥￥元\\s]|[,，¥￥元\\s](?=.)");

    /** The URL inside the text that a shop's app copies. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s，。）】\"<>]+");

    public static FormReading of(FormDefinition form, Typed typed) {
        FormPolicy.Reading reading = FormPolicy.read(form, answers(form.fields(), Typed.MARK, typed));
        return new FormReading(
                reading.values(),
                reading.wrong().stream().map(wrong -> fault(form, wrong)).toList());
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    private static Map<String, Object> answers(Map<String, Field> fields, String prefix, Typed typed) {
        Map<String, Object> answers = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            Object answer = answer(prefix + name, field, typed);
            if (!(answer instanceof List<?> many) || !many.isEmpty()) {
                answers.put(name, answer);
            }
        });
        return answers;
    }

    /** The page holds a file as {@code ID/NAME}; an act takes the id. Suggestions chosen stand before the text, one a line. */
    private static Object answer(String name, Field field, Typed typed) {
        return switch (field.type()) {
            case CHOICES -> typed.all(name);
            case FILES ->
                typed.all(name).stream()
                        .map(KeptFile::of)
                        .flatMap(Optional::stream)
                        .map(file -> file.id().toString())
                        .toList();
            case LONG_TEXT -> String.join("\n", typed.all(name));
            case MONEY -> SIGNS.matcher(typed.one(name)).replaceAll("");
            case LINK -> address(typed.one(name));
            case TABLE -> {
                List<Map<String, Object>> rows = new ArrayList<>();
                for (int index = 0; index < typed.rows(name, field.limit()); index++) {
                    rows.add(answers(field.columns(), name + "." + index + ".", typed));
                }
                yield rows;
            }
            default -> typed.one(name);
        };
    }

    private static String address(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find() ? address.group() : text;
    }

    private static FieldFault fault(FormDefinition form, Wrong wrong) {
        String[] path = wrong.field().split("/");
        Field field = Objects.requireNonNull(form.fields().get(path[0]));
        boolean cell = field.type() == Type.TABLE && path.length == 3;
        Field told = cell ? Objects.requireNonNull(field.columns().get(path[2])) : field;
        String name = Typed.MARK + (cell ? String.join(".", path) : path[0]);
        return new FieldFault(name, told.title(), word(told.type(), wrong.code()), String.valueOf(told.limit()));
    }

    private static String word(Type type, String code) {
        boolean missing = code.equals("field.required");
        return switch (type) {
            case CHOICE, CHOICES, YES_NO, OFFICE, DIVISION -> "choose";
            case FILES -> missing ? "attach" : "files";
            case WHOLE, DECIMAL, MONEY, DATE, PHONE, LINK ->
                missing ? "required" : type.name().toLowerCase(Locale.ROOT);
            default -> missing ? "required" : code.equals("field.length") ? "long" : "characters";
        };
    }
}
