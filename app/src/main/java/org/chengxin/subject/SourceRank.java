package org.chengxin.subject;

import java.util.Arrays;

/** Whose word on a subject comes first; the numbers are stored. */
enum SourceRank {
    /** The market regulator that registered it. */
    REGISTRY(1),
    /** The organisation itself, under its registered code. */
    ITSELF(2),
    /** Anybody else: a platform on its merchant, a firm on its courier. */
    REPORTER(3);

    private final int number;

    SourceRank(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static SourceRank of(int number) {
        return Arrays.stream(values())
                .filter(rank -> rank.number == number)
                .findFirst()
                .orElseThrow();
    }
}
