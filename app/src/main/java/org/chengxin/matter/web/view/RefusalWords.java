package org.chengxin.matter.web.view;

import org.chengxin.document.DocumentProblem;
import org.chengxin.document.paper.PaperTemplate;
import org.chengxin.document.paper.Papers;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Reasons of a refusal in words; with the rule that was broken, and for a paper the character or blank concerned. */
@Component
public class RefusalWords {

    private final Papers papers;
    private final Texts texts;

    RefusalWords(Papers papers, Texts texts) {
        this.papers = papers;
        this.texts = texts;
    }

    public String of(ProblemException refusal) {
        String words = texts.of("problem." + refusal.problem().code());
        String detail = refusal.getMessage() == null ? "" : refusal.getMessage();
        if (refusal.problem() == DocumentProblem.UNPRINTABLE
                || refusal.problem().isExplained()) {
            return texts.of("matter.refused.detail", words, detail);
        }
        return refusal.problem() == DocumentProblem.EMPTY_BLANK
                ? texts.of("matter.refused.detail", words, blank(detail))
                : words;
    }

    /** {@code KIND.BLANK} as the titles of both. */
    private String blank(String detail) {
        String[] parts = detail.split("[.]", 2);
        PaperTemplate template = papers.template(parts[0]).orElse(null);
        PaperTemplate.Blank blank =
                template == null || parts.length < 2 ? null : template.blanks().get(parts[1]);
        return template == null || blank == null
                ? detail
                : texts.of(
                        "matter.refused.blank",
                        template.title().in(texts.english()),
                        blank.title().in(texts.english()));
    }
}
