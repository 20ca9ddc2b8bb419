package org.chengxin.document.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * Template of a kind of paper.
 *
 * @param kind its name, that of the file
 * @param word characters in its numbers (文号字), 受 in 受〔2026〕1号
 * @param blanks gaps that a definition fills, in file order
 * @param body paragraphs with <code>{blank}</code>, or <code>{parameter.name}</code> for a period
 * @param closing last line of a letter, such as 特此通知。; may be empty
 * @param lasts name of the blank that is its last day; null if it has none
 */
public record PaperTemplate(
        @JsonProperty("paper") String kind,
        Label title,
        String word,
        Map<String, Blank> blanks,
        List<String> body,
        String closing,
        @Nullable String lasts) {

    /** Blanks that this module fills itself. */
    public static final Set<String> STANDARD =
            Set.of("number", "office", "day", "matter", "to", "reconsideration", "court");

    /** Parameters whose periods the paper tells: blanks with a point in their name, filled for the day of the paper. */
    Set<String> periods() {
        return WordingPolicy.blanksIn(body).stream()
                .filter(PaperTemplate::isPeriod)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isPeriod(String blank) {
        return blank.indexOf('.') > 0;
    }

    /**
     * A blank, a gap in the text.
     *
     * @param required if false, a paragraph with it is left out when it is empty
     */
    public record Blank(Label title, boolean required) {}

    /** Whether a paragraph has the paper's own number, which is known only once it is taken. */
    boolean quotesNumber() {
        return body.stream().anyMatch(paragraph -> paragraph.contains("{number}"));
    }
}
