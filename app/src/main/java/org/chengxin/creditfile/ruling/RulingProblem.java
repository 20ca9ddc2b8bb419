package org.chengxin.creditfile.ruling;

import org.chengxin.shared.Problem;

/** Why a decision on an objection or repair may not change a record. */
public enum RulingProblem implements Problem {
    /** The form names no record of the party, or several. */
    NO_RECORD("creditfile.ruling.no-record", Category.INVALID),
    /** Another office here decided it: the matter goes there. */
    OTHER_UNIT("creditfile.ruling.other-unit", Category.FORBIDDEN),
    /** An authority that is none of this city's offices here: the matter is handed over. */
    ELSEWHERE("creditfile.ruling.elsewhere", Category.FORBIDDEN),
    /** The answer comes from one that does not decide on the record. */
    NOT_ITS_WORD("creditfile.ruling.not-its-word", Category.INVALID),
    /** A record that a national window shows is repaired there, and the decision carries that number. */
    WINDOW_NUMBER("creditfile.ruling.window-number", Category.INVALID);

    private final String code;
    private final Category category;

    RulingProblem(String code, Category category) {
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
