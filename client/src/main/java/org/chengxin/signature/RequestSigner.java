package org.chengxin.signature;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signs requests with an organisation's private key. Each signature is good once and for minutes: what is sent again is signed again.
 */
public final class RequestSigner {

    static final String INPUT = "Signature-Input";
    static final String SIGNATURE = "Signature";

    private static final String ID = "a key id is printable ASCII without quotation marks";

    private static final int NONCE = 16;

    private final String keyId;
    private final PrivateKey key;
    private final SecureRandom random = new SecureRandom();

    /** @param keyId the number of the key, as the server shows it */
    public RequestSigner(String keyId, PrivateKey key) {
        this.keyId = keyId;
        this.key = key;
    }

    /**
     * A signer with a key as {@code openssl genpkey -algorithm ed25519} writes it.
     *
     * @throws IllegalArgumentException if it is no such key, or no id of one
     */
    public static RequestSigner of(String keyId, String pem) {
        if (!keyId.matches("[ !#-\\[\\]-~]+")) {
            throw new IllegalArgumentException(ID);
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return new RequestSigner(
                    keyId, KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("no private Ed25519 key in PEM", unfit);
        }
    }

    /** The fields to be added to a request, by name, at this moment. */
    public Map<String, String> fields(String method, URI target, byte[] content, int length, Instant now) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Content-Digest", ContentDigest.field(content, 0, length));
        Stream<String> covered = Stream.concat(
                Stream.of("@method", "@authority", "@path"),
                target.getRawQuery() == null ? Stream.of("content-digest") : Stream.of("@query", "content-digest"));
        fields.putAll(signed(covered, name -> value(name, method, target, fields), now));
        return fields;
    }

    /**
     * The signature beside a file.
     *
     * @param name of the file, without its folder
     * @param digest of its content, as {@link ContentDigest} writes it
     */
    public FileSignature file(String name, String digest, Instant now) {
        Map<String, String> fields =
                signed(FileSignature.COVERED.stream(), each -> FileSignature.value(each, name, digest), now);
        return new FileSignature(digest, fields.getOrDefault(INPUT, ""), fields.getOrDefault(SIGNATURE, ""));
    }

    /** The two fields of a signature over these components. */
    private Map<String, String> signed(Stream<String> covered, Function<String, @Nullable String> values, Instant now) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        String input = "sig1="
                + covered.map(name -> '"' + name + '"').collect(Collectors.joining(" ", "(", ")"))
                + ";created=" + now.getEpochSecond() + ";keyid=\"" + keyId + "\";nonce=\""
                + HexFormat.of().formatHex(nonce) + "\";alg=\"ed25519\"";
        String base = SignatureInput.read(input)
                .flatMap(read -> read.base(values))
                .orElseThrow(() -> new IllegalArgumentException(ID));
        return Map.of(INPUT, input, SIGNATURE, FieldBytes.write("sig1", Ed25519.sign(key, base)));
    }

    private static @Nullable String value(String name, String method, URI target, Map<String, String> fields) {
        return name.equals("content-digest")
                ? fields.get("Content-Digest")
                : derived(
                        name,
                        method,
                        target.getScheme(),
                        target.getRawAuthority(),
                        target.getRawPath(),
                        target.getRawQuery());
    }

    /**
     * The value of a component that is derived from the request line (RFC 9421 section 2.2).
     *
     * @param authority host and port as the caller named them
     * @return null of a component that is not known here
     */
    public static @Nullable String derived(
            String name, String method, String scheme, String authority, String path, @Nullable String query) {
        String place = authority
                .toLowerCase(Locale.ROOT)
                .replaceFirst(scheme.equalsIgnoreCase("https") ? ":443$" : ":80$", "");
        String absolute = path.isEmpty() ? "/" : path;
        return switch (name) {
            case "@method" -> method;
            case "@authority" -> place;
            case "@scheme" -> scheme.toLowerCase(Locale.ROOT);
            case "@path" -> absolute;
            case "@query" -> "?" + (query == null ? "" : query);
            case "@request-target" -> absolute + (query == null ? "" : "?" + query);
            case "@target-uri" ->
                scheme.toLowerCase(Locale.ROOT) + "://" + place + absolute + (query == null ? "" : "?" + query);
            default -> null;
        };
    }
}
