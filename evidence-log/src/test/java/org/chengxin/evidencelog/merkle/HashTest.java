package org.chengxin.evidencelog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {
    private static final String BASE64 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void theRootOfTheEmptyTreeIsTheHashOfNothing() throws VerificationException {
        assertThat(Hash.EMPTY_TREE).hasToString(BASE64).isEqualTo(Hash.parse(BASE64));
        assertThat(Hash.parse(BASE64)).hasSameHashCodeAs(Hash.EMPTY_TREE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU= ",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFVV"
            })
    void onlyTheCanonicalBase64OfThirtyTwoBytesIsAHash(String text) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> Hash.parse(text))
                .matches(failure -> failure.reason() == Reason.MALFORMED);
    }

    @Test
    void aHashDoesNotChangeWithTheArrayItWasMadeFrom() {
        byte[] bytes = new byte[32];
        Hash hash = Hash.of(bytes);
        bytes[0] = 1;
        hash.toBytes()[1] = 1;

        assertThat(hash.toBytes()).containsOnly(0);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Hash.of(new byte[31]));
    }
}
