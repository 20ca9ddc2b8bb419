package org.chengxin.matter.definition.version;

import org.chengxin.shared.Problem;

/** Why a change of a definition is refused, besides its faults. */
public enum DefinitionProblem implements Problem {
    UNKNOWN("matter.definition-unknown", Category.NOT_FOUND),
    NOT_ALLOWED("matter.definition-not-allowed", Category.FORBIDDEN),
    SAME_PERSON("matter.definition-same-person", Category.CONFLICT),
    DECIDED("matter.definition-decided", Category.CONFLICT),
    SAME_TEXT("matter.definition-same-text", Category.CONFLICT);

    private final String code;
    private final Category category;

    DefinitionProblem(String code, Category category) {
        this.code = code;
        this.category = category;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Category category() {
        return category;
    }
}
