package org.chengxin.field;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.code.InvalidValueException;
import org.chengxin.shared.PersonalDataKind;
import org.jspecify.annotations.Nullable;

/**
 * A field of a report, a form or a list, declared once: its name, its kind with the bounds of its values, and its marks, such as required.
 * Its texts lie in the messages of its owner.
 */
public final class Field {

    private final String name;
    private final FieldKind kind;
    private final Set<Mark> marks;
    private final String texts;

    private enum Mark {
        REQUIRED,
        PUBLISHED,
        OF_OTHERS,
        OF_PERSON,
        IMPERSONAL
    }

    private Field(String name, FieldKind kind) {
        this(name, kind, Set.of(), "intake.word." + name + ".");
    }

    private Field(String name, FieldKind kind, Set<Mark> marks, String texts) {
        this.name = name;
        this.kind = kind;
        this.marks = marks;
        this.texts = texts;
    }

    private Field with(Mark mark) {
        Set<Mark> all = EnumSet.of(mark);
        all.addAll(marks);
        return new Field(name, kind, all, texts);
    }

    public Field required() {
        return with(Mark.REQUIRED);
    }

    /**
     * Marks the field as about a natural person whom the report is not about: who bought, paid, delivered. It is masked in a pack
     * unless its case needs it (see {@code intake.proof}).
     */
    public Field ofOthers() {
        return with(Mark.OF_OTHERS);
    }

    /**
     * Marks the field as the number, phone or address of whom the report is about. Where that is a natural person it is masked in
     * a pack unless its case needs it (see {@code intake.proof}).
     */
    public Field ofPerson() {
        return with(Mark.OF_PERSON);
    }

    /** Marks the field as one that must hold no personal data: a pseudonym, or where something goes but to no door (个人信息保护法 art. 6). */
    public Field impersonal() {
        return with(Mark.IMPERSONAL);
    }

    /** @param texts the keys' beginning of the owner's texts that name the words of the list; without it {@code intake.word.FIELD.} */
    public Field named(String texts) {
        return new Field(name, kind, marks, texts);
    }

    /** Marks the field as publishable; unmarked fields are sealed in the withheld part. Of an object, mark the members. */
    public Field published() {
        if (kind instanceof FieldKind.Nested) {
            throw new IllegalStateException("mark the members of " + name);
        }
        return with(Mark.PUBLISHED);
    }

    /** @param limit in characters */
    public static Field text(String name, int limit) {
        return new Field(name, new FieldKind.Text(limit));
    }

    /** A field of any kind. */
    public static Field of(String name, FieldKind kind) {
        return new Field(name, kind);
    }

    /** Whether a text outside a report, such as a reason or a purpose, would be valid as a text field. */
    public static boolean isText(String words, int limit) {
        return InvalidValueException.attempt(() -> new FieldKind.Text(limit).kept(words))
                .isPresent();
    }

    /** Whether a text is valid as a reporter's key. */
    public static boolean isKey(String text) {
        return WrittenKind.isKey(text);
    }

    /** The reporter's own key of another thing that it reports. */
    public static Field key(String name) {
        return new Field(name, WrittenKind.KEY);
    }

    public static Field code(String name, String... words) {
        return new Field(name, new FieldKind.Code(List.of(words)));
    }

    /** A set of words from a closed list. */
    public static Field codes(String name, String... words) {
        return new Field(name, new FieldKind.Codes(new FieldKind.Code(List.of(words))));
    }

    public static Field instant(String name) {
        return new Field(name, WrittenKind.TIME);
    }

    public static Field date(String name) {
        return new Field(name, WrittenKind.DAY);
    }

    /** Marks a date or time of something that has happened, which is not after the legal day. */
    public Field past() {
        FieldKind happened = kind == WrittenKind.TIME ? WrittenKind.time(true) : WrittenKind.day(true);
        return new Field(name, happened, marks, texts);
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
        return new Field(name, WrittenKind.DIVISION);
    }

    /** 统一社会信用代码, GB 32100. */
    public static Field socialCreditCode(String name) {
        return new Field(name, WrittenKind.SOCIAL_CREDIT_CODE);
    }

    /** 居民身份证号, GB 11643. */
    public static Field identityNumber(String name) {
        return new Field(name, WrittenKind.IDENTITY_NUMBER);
    }

    /** The IANA time zone of the source's calendar days. */
    public static Field zone() {
        return new Field("zone", WrittenKind.ZONE);
    }

    /** ISO 4217. */
    public static Field currency() {
        return new Field("currency", WrittenKind.CURRENCY);
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
        return marks.contains(Mark.REQUIRED);
    }

    /** Whether the value may be published; for an object, whether any of its members may. */
    public boolean isPublished() {
        return kind instanceof FieldKind.Nested nested ? nested.schema().isSplit() : marks.contains(Mark.PUBLISHED);
    }

    /** See {@link #ofOthers}. */
    public boolean isOfOthers() {
        return marks.contains(Mark.OF_OTHERS);
    }

    /** See {@link #ofPerson}. */
    public boolean isOfPerson() {
        return marks.contains(Mark.OF_PERSON);
    }

    /** Whether a value is about a natural person, the report's own or another. */
    public boolean isPersonal() {
        return isOfPerson()
                || isOfOthers()
                || inner().stream().flatMap(schema -> schema.fields().stream()).anyMatch(Field::isPersonal);
    }

    /** The value as it is kept; null after adding why it is none. */
    @Nullable
    Object read(Object value, String pointer, Schema.Context context) {
        if (marks.contains(Mark.IMPERSONAL) && value instanceof String text && PersonalDataKind.isIn(text)) {
            return context.refuse("field.personal", pointer);
        }
        return kind.read(value, pointer, context);
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
