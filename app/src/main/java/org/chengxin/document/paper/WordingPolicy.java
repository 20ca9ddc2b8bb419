package org.chengxin.document.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.document.DocumentProblem;
import org.chengxin.shared.ProblemException;

/** Fills the blanks of a template; what is filled in is never read as a template again. */
final class WordingPolicy {

    /** Some thirty pages: more is an appendix, not a paper. */
    static final int LONGEST = 40_000;

    /** The blank of every template that names the law. */
    private static final String BASIS = "basis";

    private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z-]*)}");

    private WordingPolicy() {}

    /**
     * The paragraphs of a paper. One that names an optional blank without content is left out; lines of a longer text
     * become paragraphs of their own.
     *
     * @param values blank → text, the standard ones among them; what the template does not know is not printed
     * @throws ProblemException if a required blank is empty, naming it, or the paper becomes too long
     */
    static List<String> fill(PaperTemplate template, Map<String, String> values) {
        for (var blank : template.blanks().entrySet()) {
            if (blank.getValue().required() && value(values, blank.getKey()).isEmpty()) {
                throw new ProblemException(DocumentProblem.EMPTY_BLANK, template.kind() + "." + blank.getKey());
            }
        }
        List<String> paragraphs = new ArrayList<>();
        int length = 0;
        for (String paragraph : template.body()) {
            if (blanksIn(List.of(paragraph)).stream()
                    .noneMatch(blank -> value(values, blank).isEmpty())) {
                String filled = fill(paragraph, values);
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

    private static String fill(String paragraph, Map<String, String> values) {
        Matcher blank = BLANK.matcher(paragraph);
        StringBuilder filled = new StringBuilder();
        while (blank.find()) {
            blank.appendReplacement(filled, Matcher.quoteReplacement(value(values, blank.group(1))));
        }
        return blank.appendTail(filled).toString();
    }

    private static String value(Map<String, String> values, String blank) {
        String value = plain(values.getOrDefault(blank, ""));
        return blank.equals(BASIS) ? Citation.law(value) : Citation.day(value);
    }

    /** Without invisible characters, such as those that turn the reading direction, and with plain line ends and spaces. */
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

    /** The wide space of Chinese text stays. */
    private static int space(int point) {
        return point == '\u3000' ? point : ' ';
    }

    /** Whether a character has a form of its own: no control character, none that is not assigned, no half of a pair. */
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
