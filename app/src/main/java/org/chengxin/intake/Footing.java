package org.chengxin.intake;

import java.util.Locale;

/** On which footing the city holds a kind of fact; everything must work on the statutory level alone. */
public enum Footing {
    /** 法定: a law makes the reporter send it (电子商务法 arts. 25, 28; 双公示). */
    STATUTORY,
    /** 约定: a platform's, firm's or agency's own facts, given by agreement. */
    AGREEMENT,
    /** 个案: asked for in one case, deleted with it. */
    CASE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
