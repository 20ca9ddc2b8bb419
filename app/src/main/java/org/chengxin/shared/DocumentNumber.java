package org.chengxin.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.code.InvalidValueException;
import org.chengxin.code.Spelling;

/**
 * 文号, the number of an official decision, in one form: the year in 〔〕 and no 第 behind it (GB/T 9704-2012,
 * 7.2.5), other brackets full-width, no blanks. So 赤壁市监处罚【２０２５】 第179 号 and 赤壁市监处罚〔2025〕179号 are equal.
 */
public record DocumentNumber(String value) {

    private static final Pattern YEAR = Pattern.compile("[(]([0-9]{4})[)]第*");
    private static final int LONGEST = 128;

    public DocumentNumber {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new InvalidValueException("code.length", "1 to " + LONGEST + " symbols");
        }
        if (!value.equals(canonical(value))) {
            throw new InvalidValueException("document.form", "the year in 〔〕, no blanks, half-width digits");
        }
        if (value.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new InvalidValueException("code.alphabet", "letters or digits");
        }
    }

    public static DocumentNumber parse(String text) {
        return new DocumentNumber(canonical(text));
    }

    public static Optional<DocumentNumber> tryParse(String text) {
        return InvalidValueException.attempt(() -> parse(text));
    }

    /** A number in its one form, as records have it; what is none stays as it is, without blanks around it. */
    public static String spelt(String text) {
        return tryParse(text).map(DocumentNumber::value).orElse(text.strip());
    }

    /** What somebody may have typed of a number, to look it up: in other brackets, with blanks, without 号 at its end. */
    public static String typed(String text) {
        String round = round(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        Matcher year = YEAR.matcher(round);
        return !year.find() ? text : year.replaceFirst("〔$1〕") + (round.endsWith("号") ? "" : "号");
    }

    @Override
    public String toString() {
        return value;
    }

    private static String canonical(String text) {
        String round = round(Spelling.withoutBlanks(text));
        return YEAR.matcher(round).replaceAll("〔$1〕").replace('(', '（').replace(')', '）');
    }

    /** Every kind of bracket that stands around a year in practice, as a round one. */
    private static String round(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (char symbol : text.toCharArray()) {
            result.append(
                    switch (symbol) {
                        case '[', '〔', '【', '〖', '﹝', '﹙' -> '(';
                        case ']', '〕', '】', '〗', '﹞', '﹚' -> ')';
                        default -> symbol;
                    });
        }
        return result.toString();
    }
}
