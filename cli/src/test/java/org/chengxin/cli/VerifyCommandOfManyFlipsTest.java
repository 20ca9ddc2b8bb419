package org.chengxin.cli;

import org.junit.jupiter.api.Tag;

/** The tests of {@link VerifyCommandTest} with five times as many flipped bits. */
@Tag("drill")
class VerifyCommandOfManyFlipsTest extends VerifyCommandTest {

    @Override
    int flips() {
        return 60;
    }
}
