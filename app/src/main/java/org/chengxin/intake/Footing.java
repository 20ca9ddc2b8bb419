package org.chengxin.intake;

import java.util.Locale;

/** The legal footing on which the city holds a type of fact; everything must work with statutory facts alone. */
public enum Footing {
    /** 法定: a law makes the reporter send it (电子商务法 arts. 25, 28; 双公示). */
    STATUTORY,
    /** 约定: a platform's, firm's or agency's own facts, given by agreement. */
    AGREEMENT,
    /** 个案: requested for one case, deleted with it. */
    CASE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
