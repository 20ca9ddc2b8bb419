package org.chengxin.warning;

import java.util.List;
import java.util.Locale;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** What a finding says, in sentences that a person without the model can follow. */
@Component
public class FindingWords {

    private final Texts texts;
    private final Subjects subjects;

    FindingWords(Texts texts, Subjects subjects) {
        this.texts = texts;
        this.subjects = subjects;
    }

    /** What was measured, beside what honest records show; the heaviest first. */
    public List<String> facts(SealedFinding finding, Locale language) {
        return finding.content().parts().stream()
                .map(part -> measure(part, language))
                .toList();
    }

    public String measure(FindingContent.Part part, Locale language) {
        return texts.in(language, "warning.measure." + part.measure(), part.value(), part.expected());
    }

    /** The innocent explanations that were looked for. */
    public List<String> counters(SealedFinding finding, Locale language) {
        return finding.content().counters().stream()
                .map(counter -> counter.share() < 0
                        ? texts.in(language, "warning.explanation.untold", explanation(counter, language))
                        : texts.in(
                                language, "warning.explanation.share", explanation(counter, language), counter.share()))
                .toList();
    }

    private String explanation(FindingContent.Counter counter, Locale language) {
        return texts.in(language, "warning.explanation." + counter.explanation());
    }

    /** Whom it is about. */
    public String named(SealedFinding finding, Locale language) {
        return finding.content().named().stream()
                .findFirst()
                .map(who -> who(who, language))
                .orElseGet(() -> texts.in(language, "warning.nobody"));
    }

    /** A merchant by its name, anybody else by the key that the reporter uses. */
    public String who(FindingContent.Who who, Locale language) {
        return texts.in(language, "warning.who." + who.kind(), name(who));
    }

    private String name(FindingContent.Who who) {
        if (!who.kind().equals("merchant")) {
            return who.key();
        }
        try {
            return subjects.find(new SubjectId(java.util.UUID.fromString(who.key())))
                    .map(Subject::name)
                    .orElse(who.key());
        } catch (IllegalArgumentException noSubject) {
            return who.key();
        }
    }
}
