package org.chengxin.matter.procedure;

import java.util.Arrays;
import java.util.Map;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.state.ActStore;
import org.chengxin.shared.ProblemException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Idempotency of requests: a key of an actor is bound to one content. */
final class Requests {

    private static final int LONGEST = 200;

    /** Minimum key length of strangers, whom only the key identifies, so that it must be unguessable. */
    private static final int SHORTEST_OF_STRANGERS = 16;

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Requests() {}

    static void requireKey(String key, boolean stranger) {
        boolean odd = key.isBlank()
                || key.length() > LONGEST
                || key.chars().anyMatch(character -> character < 0x21 || character > 0x7e);
        if (odd || stranger && key.length() < SHORTEST_OF_STRANGERS) {
            throw new ProblemException(MatterProblem.KEY, "key");
        }
    }

    static byte[] digest(String about, Map<String, Object> form) {
        return Sha256.of(about + " " + SORTED.writeValueAsString(form));
    }

    static void requireSame(ActStore.Answered answered, byte[] digest) {
        if (!Arrays.equals(answered.digest(), digest)) {
            throw new ProblemException(MatterProblem.KEY_CONFLICT, "key");
        }
    }
}
