package org.chengxin.matter.web.form;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.code.DivisionCode;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.Money;
import org.jspecify.annotations.Nullable;

/** One field with one answer, by its type. */
final class FieldReading {

    private static final int SHORT_TEXT = 200;
    private static final int LONG_TEXT = 4_000;
    private static final int LINK = 2_000;

    /** A party may be named by the link of its shop. */
    private static final int PARTY = 500;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ ()-]{0,4}[0-9]){6,14}");

    /** The address within what a shop's app copies, which puts words around it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s，。）】\"<>]+");

    private FieldReading() {}

    /** @return null for a blank field and for one with a fault, which is added */
    static @Nullable Object read(String name, Field field, String text, List<FieldFault> faults) {
        if (text.isEmpty()) {
            return null;
        }
        int most = most(field);
        if (text.codePointCount(0, text.length()) > most) {
            faults.add(new FieldFault(name, field.title(), "long", String.valueOf(most)));
            return null;
        }
        Object value = valueOf(field, text);
        if (value == null) {
            faults.add(FieldFault.of(name, field.title(), word(field.type())));
        }
        return value;
    }

    static int most(Field field) {
        if (field.type() == Type.LINK) {
            return LINK;
        }
        int usual = field.type() == Type.LONG_TEXT ? LONG_TEXT : field.type() == Type.PARTY ? PARTY : SHORT_TEXT;
        return field.max() > 0 ? field.max() : usual;
    }

    private static @Nullable Object valueOf(Field field, String text) {
        return switch (field.type()) {
            case CHOICE -> field.options().containsKey(text) ? text : null;
            case YES_NO -> text.equals("yes") ? Boolean.TRUE : text.equals("no") ? Boolean.FALSE : null;
            case WHOLE -> text.matches("-?[0-9]{1,15}") ? Long.valueOf(text) : null;
            case DECIMAL -> text.matches("-?[0-9]{1,15}([.][0-9]{1,6})?") ? text : null;
            case MONEY ->
                Money.tryParse(text.replaceAll("[,，¥￥元\\s]", ""))
                        .map(Money::decimal)
                        .orElse(null);
            case DATE -> date(text);
            case DIVISION ->
                DivisionCode.tryParse(text).map(DivisionCode::value).orElse(null);
            case PHONE -> PHONE.matcher(text).matches() ? text : null;
            case LINK -> link(text);
            case PARTY -> Map.of("words", text);
            case OFFICE, FACT -> uuid(text);
            default -> text.chars().anyMatch(c -> c == 0) ? null : text;
        };
    }

    private static String word(Type type) {
        return switch (type) {
            case CHOICE, YES_NO, OFFICE, DIVISION -> "choose";
            case WHOLE -> "whole";
            case DECIMAL -> "decimal";
            case MONEY -> "money";
            case DATE -> "date";
            case PHONE -> "phone";
            case LINK -> "link";
            default -> "characters";
        };
    }

    private static @Nullable String date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() < 1900 || date.getYear() > 2100 ? null : date.toString();
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private static @Nullable String link(String text) {
        Matcher address = ADDRESS.matcher(text);
        try {
            return address.find() && URI.create(address.group()).getHost() != null ? address.group() : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable String uuid(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
