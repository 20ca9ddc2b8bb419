package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.chengxin.matter.Town.refused;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.state.ActStore.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One key of an actor has one content; a stranger's key is one that nobody else could have. */
class RequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "a b", "a\nb", "键", "a\u007fb", "a\u0000b"})
    void aKeyIsOfPrintableLettersAlone(String key) {
        assertThat(refused(() -> Requests.requireKey(key, false))).isEqualTo(MatterProblem.KEY);
    }

    @Test
    void aKeyIsNeitherTooLongNorAStrangersTooShort() {
        assertThatCode(() -> Requests.requireKey("k", false)).doesNotThrowAnyException();
        assertThatCode(() -> Requests.requireKey("k".repeat(200), false)).doesNotThrowAnyException();
        assertThat(refused(() -> Requests.requireKey("k".repeat(201), false))).isEqualTo(MatterProblem.KEY);
        assertThat(refused(() -> Requests.requireKey("k".repeat(15), true))).isEqualTo(MatterProblem.KEY);
        assertThatCode(() -> Requests.requireKey("k".repeat(16), true)).doesNotThrowAnyException();
    }

    @Test
    void theOrderOfAFormIsNoPartOfItsContent() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("facts", "货不对板");
        one.put("amount", Map.of("minor", 100L));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("amount", Map.of("minor", 100L));
        other.put("facts", "货不对板");
        assertThat(Requests.digest("complaint", one)).isEqualTo(Requests.digest("complaint", other));
    }

    @Test
    void everythingElseIs() {
        byte[] digest = Requests.digest("m accept", Map.of("a", List.of("1", "2")));
        assertThat(Requests.digest("m refuse", Map.of("a", List.of("1", "2")))).isNotEqualTo(digest);
        assertThat(Requests.digest("m accept", Map.of("a", List.of("2", "1")))).isNotEqualTo(digest);
        assertThat(Requests.digest("m accept", Map.of("b", List.of("1", "2")))).isNotEqualTo(digest);
        assertThat(Requests.digest("m accept", Map.of())).isNotEqualTo(digest);
    }

    @Test
    void anAnsweredKeyIsNotUsedForSomethingElse() {
        byte[] digest = Requests.digest("complaint", Map.of("facts", "货不对板"));
        Answered answered = new Answered(new MatterId(UUID.randomUUID()), 1, "1", "received", false, digest, false);
        assertThatCode(() -> Requests.requireSame(answered, digest.clone())).doesNotThrowAnyException();
        assertThat(refused(() -> Requests.requireSame(answered, Requests.digest("complaint", Map.of()))))
                .isEqualTo(MatterProblem.KEY_CONFLICT);
        Answered erased = new Answered(answered.matter(), 1, "1", "received", false, null, false);
        assertThat(refused(() -> Requests.requireSame(erased, digest)))
                .as("what was erased cannot be compared")
                .isEqualTo(MatterProblem.KEY_CONFLICT);
    }
}
