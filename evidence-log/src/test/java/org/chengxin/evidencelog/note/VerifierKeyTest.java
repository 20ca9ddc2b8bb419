package org.chengxin.evidencelog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
                "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
                "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6"
            })
    void keysThatOtherProgramsPublishAreRead(String vkey) throws VerificationException {
        VerifierKey key = VerifierKey.parse(vkey);

        assertThat(key).hasToString(vkey);
        assertThat(String.format("%08x", key.keyId())).isEqualTo(vkey.split("\\+")[1]);
    }

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void aGeneratedKeyOfEachTypeSurvivesItsTextForm(SignatureType type) throws VerificationException {
        SigningKey key = SigningKey.generate("name.example/x", type, new SecureRandom());

        VerifierKey parsed = VerifierKey.parse(key.verifier().toString());

        assertThat(parsed).isEqualTo(key.verifier()).hasSameHashCodeAs(key.verifier());
        assertThat(parsed.type()).isEqualTo(type);
        assertThat(SigningKey.of("name.example/x", type, key.secret()).verifier())
                .isEqualTo(parsed);
        assertThat(key.toString()).doesNotContain("secret").contains(parsed.toString());
    }

    @Test
    void noPartAndNoNeighbourOfAKeyIsAKey() {
        String vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        for (int i = 0; i < vkey.length(); i++) {
            requireRefused(vkey.substring(0, i));
            requireRefused(vkey.substring(i + 1));
            char next = (char) (vkey.charAt(i) + 1);
            requireRefused(vkey.substring(0, i) + next + vkey.substring(i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name+12345678+AwEB",
                "name+NOTANUMB+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq_LDE4izWy10TW",
                "name+12345678",
                "+e3b0c442+"
            })
    void keysOfUnknownTypesOrWrongIdsAreRefused(String vkey) {
        requireRefused(vkey);
    }

    @Test
    void theSameKeyUnderAnotherNameOrTypeHasAnotherIdAndIsTheSameKey() {
        VerifierKey log =
                SigningKey.of("a", SignatureType.ED25519, new byte[32]).verifier();
        VerifierKey renamed =
                SigningKey.of("b", SignatureType.ED25519, new byte[32]).verifier();
        VerifierKey witness =
                SigningKey.of("a", SignatureType.COSIGNATURE_V1, new byte[32]).verifier();

        assertThat(log.keyId()).isNotEqualTo(renamed.keyId()).isNotEqualTo(witness.keyId());
        assertThat(log.sameKey(renamed)).isTrue();
        assertThat(log.sameKey(witness)).isTrue();
        assertThat(log).isNotEqualTo(witness);
    }

    @Test
    void aPointOffTheCurveIsNoSm2Key() {
        byte[] point =
                SigningKey.of("a", SignatureType.SM2, secret()).verifier().publicKey();
        point[64] ^= 1;

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new VerifierKey("a", SignatureType.SM2, point));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SigningKey.of("a", SignatureType.SM2, new byte[32]));
    }

    private static byte[] secret() {
        byte[] secret = new byte[32];
        secret[31] = 7;
        return secret;
    }

    private static void requireRefused(String vkey) {
        assertThatExceptionOfType(VerificationException.class)
                .as(vkey)
                .isThrownBy(() -> VerifierKey.parse(vkey))
                .matches(failure -> failure.reason() == Reason.MALFORMED);
    }
}
