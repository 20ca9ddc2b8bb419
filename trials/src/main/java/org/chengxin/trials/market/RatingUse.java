package org.chengxin.trials.market;

import java.io.IOException;

/** What is done with each rating. */
@FunctionalInterface
public interface RatingUse {

    /**
     * @param stars 1 to 5
     * @param day from 0
     */
    void rating(int user, int item, int stars, int day) throws IOException;
}
