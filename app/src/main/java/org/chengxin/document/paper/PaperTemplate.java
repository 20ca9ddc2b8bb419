package org.chengxin.document.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.shared.Label;

/**
 * How a kind of paper is worded.
 *
 * @param kind its name, that of the file
 * @param word the characters in its numbers (文号字), 受 in 受〔2026〕1号
 * @param blanks what a definition fills in, in the order of the file
 * @param body paragraphs with <code>{blank}</code>
 * @param closing the last line of a letter, such as 特此通知。; may be empty
 */
public record PaperTemplate(
        @JsonProperty("paper") String kind,
        Label title,
        String word,
        Map<String, Blank> blanks,
        List<String> body,
        String closing) {

    /** What the component itself knows and fills in. */
    public static final Set<String> STANDARD = Set.of("number", "office", "day", "matter", "to");

    /**
     * One gap in the text.
     *
     * @param required whether the paper says nothing without it; a paragraph is left out when an optional one is empty
     */
    public record Blank(Label title, boolean required) {}
}
