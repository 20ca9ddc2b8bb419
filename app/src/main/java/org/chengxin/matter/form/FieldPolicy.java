package org.chengxin.matter.form;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chengxin.code.DivisionCode;
import org.chengxin.code.InvalidValueException;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.Money;

/** Validates a field's value and normalizes it for the seal: strings, integers, booleans, lists and objects. */
public final class FieldPolicy {

    private static final int TEXT = 200;

    private static final int LINK = 2_000;

    private static final int LIST = 50;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ ()-]{0,4}[0-9]){6,14}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Set<String> YES = Set.of("true", "yes", "on", "是");
    private static final Set<String> NO = Set.of("false", "no", "off", "否");

    private FieldPolicy() {}

    /** Invalid value; the message is the error code. */
    public static final class WrongValue extends Exception {

        private static final long serialVersionUID = 1;

        WrongValue(String code) {
            super(code, null, false, false);
        }

        public String code() {
            return String.valueOf(getMessage());
        }
    }

    /** Maximum characters of a text, or number of files. */
    public static int most(Field field) {
        return switch (field.type()) {
            // a definition cannot limit the length of a URL
            case LINK -> LINK;
            case FILES -> Math.min(LIST, field.max());
            default -> field.max() > 0 ? field.max() : TEXT;
        };
    }

    /** The value as it is sealed; of a table, ask for each field of its rows. */
    public static Object value(Field field, Object filled) throws WrongValue {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(filled, most(field));
            case CHOICE -> choice(field, filled);
            case CHOICES -> choices(field, filled);
            case YES_NO -> truth(filled);
            case WHOLE -> whole(filled);
            case DECIMAL -> decimal(filled);
            case MONEY -> money(filled);
            case DATE -> day(filled);
            case DIVISION -> division(filled);
            case PHONE -> phone(filled);
            case LINK -> link(filled);
            case PARTY -> party(filled, most(field));
            case OFFICE, MATTER, FACT -> reference(filled, field.type());
            case FILES -> files(field, filled);
            case TABLE -> throw new WrongValue("type");
        };
    }

    private static String text(Object filled, int max) throws WrongValue {
        if (!(filled instanceof String || filled instanceof Number)) {
            throw new WrongValue("type");
        }
        String text = String.valueOf(filled).strip().replace("\r\n", "\n");
        if (text.codePointCount(0, text.length()) > max) {
            throw new WrongValue("length");
        }
        boolean odd = text.codePoints()
                .anyMatch(point -> point < 0x20 && point != '\n' && point != '\t'
                        || point == 0x7f
                        || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (odd) {
            throw new WrongValue("value");
        }
        return text;
    }

    private static String choice(Field field, Object filled) throws WrongValue {
        String word = text(filled, TEXT);
        if (!field.options().containsKey(word)) {
            throw new WrongValue("value");
        }
        return word;
    }

    private static List<String> choices(Field field, Object filled) throws WrongValue {
        Set<String> words = new LinkedHashSet<>();
        for (Object each : list(filled, Math.max(1, field.options().size()))) {
            words.add(choice(field, each));
        }
        return List.copyOf(words);
    }

    private static Boolean truth(Object filled) throws WrongValue {
        if (filled instanceof Boolean truth) {
            return truth;
        }
        String word = text(filled, 10).toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new WrongValue("value");
    }

    private static Long whole(Object filled) throws WrongValue {
        String digits = text(filled, 20);
        if (!Pattern.matches("-?[0-9]{1,15}", digits)) {
            throw new WrongValue("type");
        }
        return Long.valueOf(digits);
    }

    private static String decimal(Object filled) throws WrongValue {
        String digits = text(filled, 30);
        if (!DECIMAL.matcher(digits).matches()) {
            throw new WrongValue("type");
        }
        return new BigDecimal(digits).toPlainString();
    }

    private static Map<String, Object> money(Object filled) throws WrongValue {
        try {
            if (filled instanceof Map<?, ?> parts) {
                Currency currency = Currency.getInstance(String.valueOf(parts.get("currency")));
                Long minor = whole(String.valueOf(parts.get("minor")));
                if (minor < 0) {
                    throw new WrongValue("range");
                }
                return amount(new Money(minor, currency));
            }
            return amount(Money.parse(text(filled, 30)));
        } catch (InvalidValueException | IllegalArgumentException invalid) {
            throw new WrongValue("value");
        }
    }

    private static Map<String, Object> amount(Money money) {
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("minor", money.minorUnits());
        amount.put("currency", money.currency().getCurrencyCode());
        return amount;
    }

    private static String day(Object filled) throws WrongValue {
        try {
            LocalDate day = LocalDate.parse(text(filled, 10));
            if (day.getYear() < 1900 || day.getYear() > 2199) {
                throw new WrongValue("range");
            }
            return day.toString();
        } catch (DateTimeException malformed) {
            throw new WrongValue("type");
        }
    }

    private static String division(Object filled) throws WrongValue {
        return DivisionCode.tryParse(text(filled, 20))
                .map(DivisionCode::value)
                .orElseThrow(() -> new WrongValue("value"));
    }

    private static String phone(Object filled) throws WrongValue {
        String number = text(filled, 30);
        if (!PHONE.matcher(number).matches()) {
            throw new WrongValue("value");
        }
        return number;
    }

    private static String link(Object filled) throws WrongValue {
        String link = text(filled, LINK);
        try {
            URI address = new URI(link);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (!web || address.getRawAuthority() == null) {
                throw new WrongValue("value");
            }
        } catch (URISyntaxException malformed) {
            throw new WrongValue("value");
        }
        return link;
    }

    private static Map<String, Object> party(Object filled, int most) throws WrongValue {
        Map<String, Object> party = new LinkedHashMap<>();
        if (filled instanceof Map<?, ?> parts) {
            Object words = parts.get("words");
            Object subject = parts.get("subject");
            if (words == null && subject == null) {
                throw new WrongValue("required");
            }
            if (words != null) {
                party.put("words", text(words, most));
            }
            if (subject != null && !String.valueOf(subject).isBlank()) {
                party.put("subject", id(String.valueOf(subject)));
            }
        } else {
            party.put("words", text(filled, most));
        }
        return party;
    }

    private static String reference(Object filled, Type type) throws WrongValue {
        String text = text(filled, TEXT);
        // a matter may be given by its number
        return type == Type.MATTER && text.length() != 36 ? text : id(text);
    }

    private static String id(String text) throws WrongValue {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException malformed) {
            throw new WrongValue("value");
        }
    }

    /** Ids of drafts, or files from an earlier form, whose digest the sender must know. */
    private static List<Object> files(Field field, Object filled) throws WrongValue {
        Set<Object> files = new LinkedHashSet<>();
        for (Object each : list(filled, most(field))) {
            if (each instanceof Map<?, ?> file) {
                files.add(file(file));
            } else if (!String.valueOf(each).isBlank()) {
                files.add(id(text(each, 36)));
            }
        }
        return List.copyOf(files);
    }

    private static Map<String, Object> file(Map<?, ?> file) throws WrongValue {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("id", id(text(String.valueOf(file.get("id")), 36)));
        for (String part : List.of("name", "type", "sha256")) {
            kept.put(part, text(String.valueOf(file.get(part)), TEXT));
        }
        kept.put("bytes", whole(String.valueOf(file.get("bytes"))));
        return kept;
    }

    private static List<Object> list(Object filled, int max) throws WrongValue {
        List<Object> list = filled instanceof Collection<?> many ? new ArrayList<>(many) : List.of(filled);
        if (list.size() > Math.min(max, LIST)) {
            throw new WrongValue("length");
        }
        return list;
    }
}
