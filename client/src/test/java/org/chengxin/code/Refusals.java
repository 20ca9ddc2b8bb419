package org.chengxin.code;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The assertion that a text is refused with a certain problem code. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(String problem, ThrowingCallable action) {
        assertThatThrownBy(action)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidValueException.class))
                .extracting(InvalidValueException::code)
                .isEqualTo(problem);
    }
}
