package org.chengxin.detection.ring;

import org.junit.jupiter.api.Tag;

/** The tests of {@link RingsTest} in three times as many markets. */
@Tag("drill")
class RingsOfManyMarketsTest extends RingsTest {

    @Override
    int markets() {
        return 3;
    }
}
