package org.chengxin.intake;

import java.util.List;
import java.util.Optional;

/** One field of a report type's schema. */
public final class Field {

    private final String name;
    private final FieldKind kind;
    private final boolean required;
    private final boolean published;
    private final String texts;

    private Field(String name, FieldKind kind) {
        this(name, kind, false, false, "intake.word." + name + ".");
    }

    private Field(String name, FieldKind kind, boolean required, boolean published, String texts) {
        this.name = name;
        this.kind = kind;
        this.required = required;
        this.published = published;
        this.texts = texts;
    }

    public Field required() {
        return new Field(name, kind, true, published, texts);
    }

    /** @param texts the keys' beginning of the owner's texts that name the words of the list; without it {@code intake.word.FIELD.} */
    public Field named(String texts) {
        return new Field(name, kind, required, published, texts);
    }

    /** Marks the field as publishable; unmarked fields are sealed in the withheld part. Of an object, mark the members. */
    public Field published() {
        if (kind instanceof FieldKind.Nested) {
            throw new IllegalStateException("mark the members of " + name);
        }
        return new Field(name, kind, required, true, texts);
    }

    /** @param limit in characters */
    public static Field text(String name, int limit) {
        return new Field(name, new FieldKind.Text(limit));
    }

    /** Whether a text outside a report, such as a reason or a purpose, would be valid as a text field. */
    public static boolean isText(String words, int limit) {
        return !words.isBlank() && words.length() <= limit && FieldKind.Text.printable(words);
    }

    /** The reporter's own key of another thing that it reports. */
    public static Field key(String name) {
        return new Field(name, new FieldKind.Key());
    }

    public static Field code(String name, String... words) {
        return new Field(name, new FieldKind.Code(List.of(words)));
    }

    /** A set of words from a closed list. */
    public static Field codes(String name, String... words) {
        return new Field(name, new FieldKind.Codes(new FieldKind.Code(List.of(words))));
    }

    public static Field instant(String name) {
        return new Field(name, new FieldKind.Time());
    }

    public static Field date(String name) {
        return new Field(name, new FieldKind.Day());
    }

    /** In the report's currency, major units, as a decimal string. */
    public static Field amount(String name) {
        return new Field(name, new FieldKind.Amount());
    }

    public static Field whole(String name, long least, long most) {
        return new Field(name, new FieldKind.Whole(least, most));
    }

    public static Field flag(String name) {
        return new Field(name, new FieldKind.Flag());
    }

    /** GB/T 2260. */
    public static Field division(String name) {
        return new Field(name, new FieldKind.Division());
    }

    /** 统一社会信用代码, GB 32100. */
    public static Field socialCreditCode(String name) {
        return new Field(name, new FieldKind.SocialCode());
    }

    /** 居民身份证号, GB 11643. */
    public static Field identityNumber(String name) {
        return new Field(name, new FieldKind.Identity());
    }

    /** The IANA time zone of the source's calendar days. */
    public static Field zone() {
        return new Field("zone", new FieldKind.Zone());
    }

    /** ISO 4217. */
    public static Field currency() {
        return new Field("currency", new FieldKind.CurrencyCode());
    }

    public static Field nested(String name, Schema schema) {
        return new Field(name, new FieldKind.Nested(schema));
    }

    public static Field list(String name, Schema schema, int most) {
        return new Field(name, new FieldKind.ListOf(schema, most));
    }

    public String name() {
        return name;
    }

    FieldKind kind() {
        return kind;
    }

    public boolean isRequired() {
        return required;
    }

    /** Whether the value may be published; for an object, whether any of its members may. */
    public boolean isPublished() {
        return kind instanceof FieldKind.Nested nested ? nested.schema().isSplit() : published;
    }

    /** The closed list of allowed words; empty if there is none. */
    public List<String> words() {
        if (kind instanceof FieldKind.Code code) {
            return code.words();
        }
        return kind instanceof FieldKind.Codes codes ? codes.of().words() : List.of();
    }

    /** Key of the text that names a word of the list. */
    public String text(String word) {
        return texts + word;
    }

    /** The fields of the object, or of each object of the list. */
    public Optional<Schema> inner() {
        if (kind instanceof FieldKind.Nested nested) {
            return Optional.of(nested.schema());
        }
        return kind instanceof FieldKind.ListOf list ? Optional.of(list.schema()) : Optional.empty();
    }

    /** The word under which the schema page explains the value's format. */
    public String form() {
        return kind.word();
    }
}
