package org.chengxin.trials.market;

import java.io.IOException;

/** Ratings that can be told, as often as wanted and always alike. */
@FunctionalInterface
public interface RatingSource {

    void forEach(RatingUse use) throws IOException;
}
