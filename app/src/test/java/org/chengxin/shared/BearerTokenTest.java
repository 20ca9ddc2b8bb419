package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BearerTokenTest {

    @Test
    void theSchemeIsReadInAnyCase() {
        assertThat(BearerToken.in("Bearer abc")).isEqualTo("abc");
        assertThat(BearerToken.in("bEARER  abc ")).isEqualTo("abc");
    }

    @Test
    void otherCredentialsAreNone() {
        assertThat(BearerToken.in(null)).isNull();
        assertThat(BearerToken.in("Basic abc")).isNull();
        assertThat(BearerToken.in("Bearerabc")).isNull();
        assertThat(BearerToken.in("Bearer")).isNull();
    }
}
