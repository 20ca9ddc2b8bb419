package org.chengxin.certificate;

import com.authlete.sd.Disclosure;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether each disclosure of an SD-JWT is one that its issuer signed (RFC 9901 §7.1): its digest stands in the payload, or in a disclosure
 * that does, exactly once; none is sent twice, and no claim name is taken twice.
 */
final class Disclosures {

    private static final String ALGORITHM = "sha-256";
    private static final String DIGESTS = "_sd";
    private static final String ELEMENT = "...";

    /** Digest → the object that it discloses a claim of; an empty one for an element of an array. */
    private final Map<String, Map<?, ?>> places = new HashMap<>();

    private boolean twice;

    private Disclosures() {}

    static boolean areSigned(Map<String, Object> payload, List<Disclosure> disclosures) {
        if (!ALGORITHM.equals(payload.getOrDefault("_sd_alg", ALGORITHM))) {
            return false;
        }
        Map<String, Disclosure> waiting = new HashMap<>();
        for (Disclosure each : disclosures) {
            if (waiting.put(each.digest(ALGORITHM), each) != null) {
                return false;
            }
        }
        Disclosures signed = new Disclosures();
        signed.collect(payload);
        // a disclosure may hold the digests of others
        while (waiting.entrySet().removeIf(each -> signed.opens(each.getKey(), each.getValue()))) {}
        return waiting.isEmpty() && !signed.twice;
    }

    /** Whether its digest is known; then those inside are known too. */
    private boolean opens(String digest, Disclosure disclosure) {
        Map<?, ?> place = places.get(digest);
        if (place == null || !mayName(disclosure, place)) {
            return false;
        }
        collect(disclosure.getClaimValue());
        return true;
    }

    private static boolean mayName(Disclosure disclosure, Map<?, ?> place) {
        String name = disclosure.getClaimName();
        return name == null || !name.equals(DIGESTS) && !name.equals(ELEMENT) && !place.containsKey(name);
    }

    private void collect(Object value) {
        if (value instanceof Map<?, ?> object) {
            if (object.get(DIGESTS) instanceof Collection<?> digests) {
                digests.forEach(digest -> place(String.valueOf(digest), object));
            }
            if (object.get(ELEMENT) instanceof String digest) {
                place(digest, Map.of());
            }
            object.values().forEach(this::collect);
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(this::collect);
        }
    }

    private void place(String digest, Map<?, ?> object) {
        twice |= places.put(digest, object) != null;
    }
}
