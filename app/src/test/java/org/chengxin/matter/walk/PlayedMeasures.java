package org.chengxin.matter.walk;

import org.junit.jupiter.api.BeforeEach;

/** Tests of measures: all of them play on one merchant, against whom each decides as if it were the first. */
abstract class PlayedMeasures extends PlayedKinds {

    /** What an earlier test, or class, has left in force is some other firm's. */
    @BeforeEach
    void noMeasureRuns() {
        awaitConsumer("outcome");
        owner().sql("update measure.measure set subject = uuidv7() where ended is null")
                .update();
    }
}
