package org.chengxin.field;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chengxin.code.DivisionCode;
import org.chengxin.code.IdentityNumber;
import org.chengxin.code.InvalidValueException;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.field.Schema.Context;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kinds whose values are written as a text, in a report as in a form.
 *
 * @param word under which the schema page explains the format
 * @param reading what is kept; throws {@link InvalidValueException} with the problem's code
 */
public record WrittenKind(String word, ObjectNode json, BiFunction<String, Context, Object> reading)
        implements FieldKind {

    private static final FieldKind.Text SHORT = new FieldKind.Text(200);
    private static final FieldKind.Text ADDRESS = new FieldKind.Text(2_000);

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern CALLED = Pattern.compile("\\+?[0-9](?:[ ()-]{0,4}[0-9]){6,14}");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");
    private static final int FIRST_YEAR = 1900;

    /** Departments write 2099-12-31 or 9999-12-31 for 长期. */
    private static final int LAST_YEAR = 9999;

    private static final int ID = 36;

    /** A reporter's key. */
    public static final FieldKind KEY = new WrittenKind("key", SHORT.json(), (key, context) -> {
        if (!isKey(key)) {
            throw invalid("key.format");
        }
        return key;
    });

    static boolean isKey(String key) {
        return InvalidValueException.attempt(() -> SHORT.kept(key)).isPresent();
    }

    /** A decimal number, kept as its digits. */
    public static final FieldKind DECIMAL = new WrittenKind(
            "decimal",
            pattern("^" + NUMBER + "$"),
            (digits, context) -> new BigDecimal(matching(NUMBER, digits, "field.type")).toPlainString());

    /** GB/T 2260. */
    public static final FieldKind DIVISION = new WrittenKind(
            "division",
            pattern("^[0-9]{6}$"),
            (code, context) -> DivisionCode.tryParse(code)
                    .map(DivisionCode::value)
                    .orElseThrow(() -> invalid("division.unknown")));

    /** GB 32100. */
    public static final FieldKind SOCIAL_CREDIT_CODE = new WrittenKind(
            "socialcode",
            typed("string").put("minLength", 18).put("maxLength", 18),
            (code, context) -> (context.authoritative()
                            ? SocialCreditCode.registered(code)
                            : SocialCreditCode.parse(code))
                    .toString());

    /** GB 11643. */
    public static final FieldKind IDENTITY_NUMBER = new WrittenKind(
            "identity", typed("string").put("minLength", 18).put("maxLength", 18), (number, context) -> {
                IdentityNumber.parse(number, LocalDate.now(CHINA));
                return number;
            });

    /** IANA time zone. */
    public static final FieldKind ZONE = new WrittenKind("zone", typed("string"), (zone, context) -> {
        if (!ZONES.contains(zone)) {
            throw invalid("field.value");
        }
        return zone;
    });

    /** ISO 4217. */
    public static final FieldKind CURRENCY = new WrittenKind("currencycode", pattern("^[A-Z]{3}$"), (code, context) -> {
        // An unknown code leaves the context at its default currency, so equality tells whether it is known.
        if (!context.currency().getCurrencyCode().equals(code)) {
            throw invalid("field.value");
        }
        return code;
    });

    /** A telephone number as it is written. */
    public static final FieldKind PHONE = new WrittenKind(
            "phone", pattern("^" + CALLED + "$"), (number, context) -> matching(CALLED, number, "field.value"));

    /** The URL of a page. */
    public static final FieldKind LINK =
            new WrittenKind("link", ADDRESS.json().put("format", "uri"), (link, context) -> {
                try {
                    URI address = new URI(ADDRESS.kept(link));
                    String scheme = Objects.requireNonNullElse(address.getScheme(), "");
                    if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")
                            || address.getRawAuthority() == null) {
                        throw invalid("field.value");
                    }
                    return link;
                } catch (URISyntaxException malformed) {
                    throw invalid("field.value");
                }
            });

    /** The id of something kept here. */
    public static final FieldKind REFERENCE =
            new WrittenKind("reference", typed("string").put("format", "uuid"), (id, context) -> id(id));

    /** The id of a case, or its number. */
    public static final FieldKind CASE =
            new WrittenKind("case", SHORT.json(), (text, context) -> text.length() == ID ? id(text) : SHORT.kept(text));

    /** An instant with its offset. */
    public static final FieldKind TIME = time(false);

    /** A calendar day. */
    public static final FieldKind DAY = day(false);

    /** @param past of something that has happened: not after the legal day */
    static FieldKind time(boolean past) {
        return new WrittenKind("time", typed("string").put("format", "date-time"), (text, context) -> {
            try {
                Instant instant = OffsetDateTime.parse(text).toInstant();
                if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                    throw invalid("time.range");
                }
                if (past && LocalDate.ofInstant(instant, CHINA).isAfter(context.today())) {
                    throw invalid("date.future");
                }
                return text;
            } catch (DateTimeException malformed) {
                throw invalid("time.format");
            }
        });
    }

    /** @param past of something that has happened: not after the legal day */
    static FieldKind day(boolean past) {
        return new WrittenKind("day", typed("string").put("format", "date"), (text, context) -> {
            if (parsed(text).isAfter(past ? context.today() : LocalDate.MAX)) {
                throw invalid("date.future");
            }
            return text;
        });
    }

    private static LocalDate parsed(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw invalid("date.range");
            }
            return day;
        } catch (DateTimeException malformed) {
            throw invalid("date.format");
        }
    }

    /** Whether a text is a calendar day. */
    public static boolean isDay(String text) {
        return InvalidValueException.attempt(() -> parsed(text)).isPresent();
    }

    @Override
    public @Nullable Object read(Object value, String pointer, Context context) {
        return ofText(value, pointer, context, text -> reading.apply(text, context));
    }

    /** A copy: whoever describes a field writes into it. */
    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static ObjectNode pattern(String pattern) {
        return typed("string").put("pattern", pattern);
    }

    /** A whole number of fifteen digits at most. */
    static long whole(String digits) {
        return Long.parseLong(matching(WHOLE, digits, "field.type"));
    }

    static InvalidValueException invalid(String code) {
        return new InvalidValueException(code, "another value");
    }

    /** Reads a text; another type of value is a problem of its own. */
    static @Nullable Object ofText(
            @Nullable Object value, String pointer, Context context, Function<String, @Nullable Object> reading) {
        String text = context.text(value);
        if (text == null) {
            return context.refuse("field.type", pointer);
        }
        try {
            return reading.apply(text);
        } catch (InvalidValueException invalid) {
            return context.refuse(invalid.code(), pointer);
        }
    }

    private static String matching(Pattern pattern, String text, String code) {
        if (!pattern.matcher(text).matches()) {
            throw invalid(code);
        }
        return text;
    }

    static String id(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException malformed) {
            throw invalid("field.value");
        }
    }
}
