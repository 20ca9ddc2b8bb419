package org.chengxin.portal;

import org.chengxin.code.DivisionCode;
import org.chengxin.subject.Subject;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A subject as a row of a table, in the reader's language. */
@Component
class SubjectRows {

    private final Texts texts;

    SubjectRows(Texts texts) {
        this.texts = texts;
    }

    SearchPage.Hit of(Subject subject) {
        return new SearchPage.Hit(
                subject.id().toString(),
                subject.name() == null ? "" : subject.name(),
                subject.formerNames(),
                subject.code() == null ? "" : subject.code(),
                subject.nature().word(),
                division(subject.division()),
                subject.parts().stream().map(part -> part.word()).toList());
    }

    /** The name of a division; the code itself where it is unknown. */
    String division(@Nullable String code) {
        return code == null
                ? ""
                : DivisionCode.tryParse(code)
                        .map(known -> texts.english() ? known.englishName() : known.name())
                        .orElse(code);
    }
}
