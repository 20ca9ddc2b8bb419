package org.chengxin.document.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.document.DocumentProblem;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** Fills the blanks of a template; values are never parsed as templates (no injection). */
final class WordingPolicy {

    /** About thirty pages: longer texts belong in an attachment. */
    static final int LONGEST = 40_000;

    /** The blank for the legal basis in any template. */
    private static final String BASIS = "basis";

    private static final String MOVED = "（演示日期：本文书的日期是演示系统拨动后的法定日期，不具有法律效力。）";

    private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z.-]*)}");

    /** Punctuation at the end of a value before that of the sentence around it. */
    private static final Pattern DOUBLE_STOP = Pattern.compile("[。；，、]+(?=[。；，])");

    private WordingPolicy() {}

    /**
     * Paragraphs of a paper. A paragraph with an empty optional blank is left out; each line of a longer value becomes a
     * paragraph.
     *
     * @param values blank → text, standard ones included; unknown ones are not printed
     * @throws ProblemException naming a required blank that is empty, or if the paper is too long
     */
    static List<String> fill(PaperTemplate template, Map<String, String> values) {
        Map<String, String> written = new HashMap<>();
        values.forEach((blank, value) -> written.put(blank, written(blank, value)));
        for (var blank : template.blanks().entrySet()) {
            if (blank.getValue().required()
                    && written.getOrDefault(blank.getKey(), "").isEmpty()) {
                throw new ProblemException(DocumentProblem.EMPTY_BLANK, template.kind() + "." + blank.getKey());
            }
        }
        List<String> paragraphs = new ArrayList<>();
        int length = 0;
        for (String paragraph : template.body()) {
            String filled = fill(paragraph, written);
            if (filled != null) {
                length += filled.length();
                if (length > LONGEST) {
                    throw new ProblemException(DocumentProblem.TOO_LONG, template.kind());
                }
                Arrays.stream(filled.split("\n"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(paragraphs::add);
            }
        }
        return paragraphs;
    }

    /** A paper of a demo whose legal day was moved says so: its date is none of the calendar. */
    static List<String> dated(List<String> paragraphs, boolean moved) {
        return moved ? Stream.concat(paragraphs.stream(), Stream.of(MOVED)).toList() : paragraphs;
    }

    /** Null if one of its blanks is empty. */
    private static @Nullable String fill(String paragraph, Map<String, String> written) {
        Matcher blank = BLANK.matcher(paragraph);
        StringBuilder filled = new StringBuilder();
        while (blank.find()) {
            String value = written.getOrDefault(blank.group(1), "");
            if (value.isEmpty()) {
                return null;
            }
            blank.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return DOUBLE_STOP.matcher(blank.appendTail(filled)).replaceAll("");
    }

    private static String written(String blank, String value) {
        String plain = plain(value);
        return blank.equals(BASIS) ? Citation.law(plain) : Citation.day(plain);
    }

    /** Removes invisible characters, such as bidirectional controls, and normalizes line ends and spaces. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(point -> point != '\n' && (point == '\t' || Character.getType(point) == Character.SPACE_SEPARATOR)
                        ? space(point)
                        : point)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /** The ideographic space is kept. */
    private static int space(int point) {
        return point == '\u3000' ? point : ' ';
    }

    /**
     * Whether a character has a form of its own: no control, format, private-use, unassigned or unpaired surrogate code point.
     */
    static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.FORMAT -> false;
            default -> true;
        };
    }

    static Set<String> blanksIn(List<String> body) {
        Set<String> blanks = new TreeSet<>();
        for (String paragraph : body) {
            Matcher blank = BLANK.matcher(paragraph);
            while (blank.find()) {
                blanks.add(blank.group(1));
            }
        }
        return blanks;
    }
}
