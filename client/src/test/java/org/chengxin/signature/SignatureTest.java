package org.chengxin.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests are signed as RFC 9421 and RFC 9530 say; their own examples check out, and what is altered does not. */
class SignatureTest {

    /** RFC 9421 appendix B.1.4, test-key-ed25519. */
    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=
            -----END PUBLIC KEY-----
            """;

    private static final String PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF
            -----END PRIVATE KEY-----
            """;

    /** Appendix B.2.6. */
    private static final String INPUT =
            "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
                    + ";created=1618884473;keyid=\"test-key-ed25519\"";

    private static final String SIGNATURE =
            "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:";

    private static final Map<String, String> FIELDS =
            Map.of("date", "Tue, 20 Apr 2021 02:07:55 GMT", "content-type", "application/json", "content-length", "18");

    private static final URI TARGET = URI.create("http://Example.com:80/api/v1/reports?dry-run=true");

    private final RequestSigner signer = RequestSigner.of("k-1", PRIVATE);
    private final byte[] key = Ed25519.publicKey(PUBLIC).orElseThrow();
    private final byte[] content = "{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8);

    private static String value(String name, Map<String, String> fields, URI target) {
        return name.startsWith("@")
                ? RequestSigner.derived(
                        name,
                        "POST",
                        target.getScheme(),
                        target.getRawAuthority(),
                        target.getRawPath(),
                        target.getRawQuery())
                : fields.get(name);
    }

    private static String rfc(Map<String, String> fields) {
        return SignatureInput.read(INPUT)
                .orElseThrow()
                .base(name -> value(name, fields, URI.create("http://example.com/foo?param=Value&Pet=dog")))
                .orElseThrow();
    }

    @Test
    void theExampleOfTheStandardChecksOutByteForByte() {
        assertThat(rfc(FIELDS)).isEqualTo("""
                "date": Tue, 20 Apr 2021 02:07:55 GMT
                "@method": POST
                "@path": /foo
                "@authority": example.com
                "content-type": application/json
                "content-length": 18
                "@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519\"""");
        SignatureInput input = SignatureInput.read(INPUT).orElseThrow();
        byte[] signature = input.signature(SIGNATURE).orElseThrow();
        assertThat(Ed25519.verify(key, rfc(FIELDS), signature)).isTrue();
        assertThat(input.text("keyid")).contains("test-key-ed25519");
        assertThat(input.number("created")).contains(1_618_884_473L);
        assertThat(input.text("nonce")).isEmpty();
        assertThat(Ed25519.verify(key, rfc(FIELDS).replace("18", "19"), signature))
                .isFalse();
    }

    @Test
    void theDigestsOfTheStandardAreOurs() {
        assertThat(ContentDigest.field("{\"hello\": \"world\"}\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
        assertThat(ContentDigest.field(new byte[0]))
                .isEqualTo("sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:");
        assertThat(ContentDigest.read("sha-512=:AAAA:, sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"))
                .hasValueSatisfying(digest -> assertThat(digest).hasSize(32));
        assertThat(ContentDigest.read("sha-256=:!:")).isEmpty();
        assertThat(ContentDigest.read("sha-512=:AAAA:")).isEmpty();
        assertThat(ContentDigest.read(null)).isEmpty();
    }

    private boolean isGood(Map<String, String> sent, URI target) {
        return SignatureInput.read(sent.get("signature-input"))
                .filter(input -> input.base(name -> value(name, sent, target))
                        .flatMap(base -> input.signature(sent.get("signature"))
                                .filter(signature -> Ed25519.verify(key, base, signature)))
                        .isPresent())
                .isPresent();
    }

    private Map<String, String> signed() {
        Map<String, String> sent = new java.util.HashMap<>();
        signer.fields("POST", TARGET, content, content.length, Instant.ofEpochSecond(1_800_000_000))
                .forEach((name, value) -> sent.put(name.toLowerCase(Locale.ROOT), value));
        return sent;
    }

    @Test
    void whatWeSignIsGoodForThisRequestAloneAndNeverTheSameTwice() {
        Map<String, String> sent = signed();
        assertThat(isGood(sent, TARGET)).isTrue();
        assertThat(isGood(sent, URI.create("http://example.com/api/v1/reports?dry-run=true")))
                .as("the same place in another spelling")
                .isTrue();
        for (String other : new String[] {
            "http://example.com/api/v1/reports",
            "http://example.com/api/v1/reports?dry-run=false",
            "http://example.com/api/v1/match?dry-run=true",
            "http://example.com:8080/api/v1/reports?dry-run=true",
            "http://example.org/api/v1/reports?dry-run=true"
        }) {
            assertThat(isGood(sent, URI.create(other))).as(other).isFalse();
        }
        Map<String, String> other = signed();
        assertThat(other.get("signature-input")).isNotEqualTo(sent.get("signature-input"));
        other.put("signature", sent.get("signature"));
        assertThat(isGood(other, TARGET)).isFalse();
    }

    /** Seeded. */
    @Test
    void noAlteredBitPasses() {
        Random random = new Random(9421);
        for (int run = 0; run < 500; run++) {
            Map<String, String> sent = signed();
            String name = sent.keySet().stream().sorted().toList().get(random.nextInt(3));
            String value = sent.get(name);
            int place = random.nextInt(value.length());
            char altered = (char) (value.charAt(place) ^ 1 << random.nextInt(6));
            String spoilt = value.substring(0, place) + altered + value.substring(place + 1);
            sent.put(name, spoilt);
            boolean same = name.equals("signature")
                    && SignatureInput.read(sent.get("signature-input"))
                            .flatMap(input -> input.signature(spoilt))
                            .map(Base64.getEncoder()::encodeToString)
                            .filter(bytes -> value.equals("sig1=:" + bytes + ":"))
                            .isPresent();
            assertThat(isGood(sent, TARGET)).as("%s: %s", name, spoilt).isEqualTo(same);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sig1",
                "sig1=()",
                "sig1=(\"@method\" \"@method\");created=1",
                "sig1=(\"@method\"  \"@path\");created=1",
                "sig1=(\"@method\";req);created=1",
                "sig1=(\"Date\");created=1",
                "sig1=(\"@method\"); created=1",
                "sig1=(\"@method\");created=1, sig2=(\"@path\");created=1",
                "sig1=(\"@method\");created=12345678901234567890",
                "sig1=(\"@method\");nonce=\"a\\\"b\"",
                "sig1=(\"@method\");nonce=\"\u5168\""
            })
    void anotherFormIsNone(String field) {
        if (field.equals("sig1=()")) {
            assertThat(SignatureInput.read(field).orElseThrow().components()).isEmpty();
        } else {
            assertThat(SignatureInput.read(field)).isEmpty();
        }
        assertThat(SignatureInput.read("sig1=(\"@method\")" + ";a=\"b\"".repeat(2_000)))
                .as("too long")
                .isEmpty();
    }

    @Test
    void aMissingComponentOrOneOverSeveralLinesIsNoBase() {
        SignatureInput input = SignatureInput.read("s=(\"date\");created=1").orElseThrow();
        assertThat(input.base(name -> null)).isEmpty();
        assertThat(input.base(name -> "a\n\"@method\": GET")).isEmpty();
        assertThat(input.signature("t=:AAAA:")).isEmpty();
        assertThat(input.signature(null)).isEmpty();
    }

    @Test
    void aKeyIsReadInEachOfItsFormsAndAWeakOneIsRefused() {
        String raw = Base64.getEncoder().encodeToString(key);
        assertThat(Ed25519.publicKey(raw)).contains(key);
        assertThat(Ed25519.publicKey(raw.replace('+', '-').replace('/', '_'))).contains(key);
        assertThat(Ed25519.publicKey(" MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=\n"))
                .contains(key);
        for (String weak : new String[] {
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "JuiVj8KyJ7BFw/SJ8u+Y8NXfrAXTxjM5sTgCiG1T/AU=",
            "xxdqcD1N2E+6PAt2DRBnDyogU/osOczGTsf9d5KsA3o=",
            "//////////////////////////////////////////8=",
            "AAAA",
            "no key",
            PRIVATE
        }) {
            assertThat(Ed25519.publicKey(weak)).as(weak).isEmpty();
        }
        assertThat(Ed25519.verify(new byte[32], "", new byte[64])).isFalse();
        assertThatThrownBy(() -> RequestSigner.of("k", PUBLIC)).isInstanceOf(IllegalArgumentException.class);
    }
}
