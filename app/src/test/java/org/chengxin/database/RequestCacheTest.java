package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestCacheTest {

    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void ends() {
        RequestCache.close();
    }

    private int ask(Class<?> owner, String key) {
        return RequestCache.get(owner, key, asked::incrementAndGet);
    }

    @Test
    void outsideARequestEachQuestionIsAsked() {
        assertThat(ask(String.class, "one")).isEqualTo(1);
        assertThat(ask(String.class, "one")).isEqualTo(2);
    }

    @Test
    void inARequestTheSameQuestionOfTheSameOwnerIsAskedOnce() {
        RequestCache.open();
        assertThat(ask(String.class, "one")).isEqualTo(1);
        assertThat(ask(String.class, "one")).isEqualTo(1);
        assertThat(ask(String.class, "two")).isEqualTo(2);
        assertThat(ask(Integer.class, "one")).isEqualTo(3);
    }

    @Test
    void whatReadsMayAskAgainItself() {
        RequestCache.open();
        int answer = RequestCache.get(String.class, "outer", () -> 10 + ask(String.class, "inner"));
        assertThat(answer).isEqualTo(11);
        assertThat(ask(String.class, "inner")).isEqualTo(1);
    }

    @Test
    void whileSomethingIsWrittenOnlyWhatIsSteadyIsAskedOnce() {
        RequestCache.acting(() -> {
            assertThat(steady("one")).isEqualTo(1);
            assertThat(steady("one")).isEqualTo(1);
            assertThat(ask(String.class, "one")).isEqualTo(2);
            return ask(String.class, "one");
        });
        assertThat(steady("one")).as("what was written is over").isEqualTo(4);
    }

    @Test
    void whatIsNotThereYetIsAskedAgainByWhoeverWrites() {
        RequestCache.acting(() -> {
            RequestCache.steady(String.class, "one", Optional::empty);
            return assertThat(RequestCache.steady(String.class, "one", () -> Optional.of(7)))
                    .contains(7);
        });
    }

    @Test
    void whatIsDoneWithinSomethingElseSharesItsAnswers() {
        RequestCache.acting(() -> {
            steady("one");
            RequestCache.acting(() -> assertThat(steady("one")).isEqualTo(1));
            return assertThat(steady("one")).isEqualTo(1);
        });
        RequestCache.open();
        steady("two");
        RequestCache.acting(() -> assertThat(ask(Long.class, "two")).isEqualTo(3));
        assertThat(steady("two")).as("a request that reads goes on").isEqualTo(2);
    }

    @Test
    void aFailureEndsItToo() {
        assertThatThrownBy(() -> RequestCache.acting(() -> {
                    steady("one");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(steady("one")).isEqualTo(2);
    }

    private int steady(String key) {
        return RequestCache.steady(String.class, key, asked::incrementAndGet);
    }

    @Test
    void nothingIsLeftForTheNextRequest() {
        RequestCache.open();
        ask(String.class, "one");
        RequestCache.close();
        RequestCache.open();
        assertThat(ask(String.class, "one")).isEqualTo(2);
    }
}
