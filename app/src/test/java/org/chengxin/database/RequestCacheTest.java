package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;

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
    void nothingIsLeftForTheNextRequest() {
        RequestCache.open();
        ask(String.class, "one");
        RequestCache.close();
        RequestCache.open();
        assertThat(ask(String.class, "one")).isEqualTo(2);
    }
}
