package org.chengxin.matter.web.form;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.form.FieldPolicy;
import org.jspecify.annotations.Nullable;

/** Reads one field of a page: strips text around the value, then validates it as any form. */
final class FieldReading {

    /** The URL inside the text that a shop's app copies. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s，。）】\"<>]+");

    private FieldReading() {}

    /**
     * @param answer a text, or a list of the selected options or file ids
     * @return null for a blank field, and for an invalid one, whose fault is added
     */
    static @Nullable Object read(String name, Field field, Object answer, List<FieldFault> faults) {
        if (answer.equals("") || answer instanceof Collection<?> many && many.isEmpty()) {
            return null;
        }
        try {
            return FieldPolicy.value(field, answer instanceof String text ? plain(field.type(), text) : answer);
        } catch (FieldPolicy.WrongValue refused) {
            faults.add(fault(name, field, refused.code()));
            return null;
        }
    }

    private static String plain(Type type, String text) {
        return switch (type) {
            case MONEY -> text.replaceAll("[,，¥￥元\\s]", "");
            case LINK -> {
                Matcher address = ADDRESS.matcher(text);
                yield address.find() ? address.group() : text;
            }
            default -> text;
        };
    }

    private static FieldFault fault(String name, Field field, String code) {
        String most = String.valueOf(FieldPolicy.most(field));
        return switch (field.type()) {
            case CHOICE, CHOICES, YES_NO, OFFICE, DIVISION -> FieldFault.of(name, field.title(), "choose");
            case WHOLE -> FieldFault.of(name, field.title(), "whole");
            case DECIMAL -> FieldFault.of(name, field.title(), "decimal");
            case MONEY -> FieldFault.of(name, field.title(), "money");
            case DATE -> FieldFault.of(name, field.title(), "date");
            case PHONE -> FieldFault.of(name, field.title(), "phone");
            case LINK -> FieldFault.of(name, field.title(), "link");
            case FILES -> new FieldFault(name, field.title(), "files", most);
            default ->
                code.equals("length")
                        ? new FieldFault(name, field.title(), "long", most)
                        : FieldFault.of(name, field.title(), "characters");
        };
    }
}
