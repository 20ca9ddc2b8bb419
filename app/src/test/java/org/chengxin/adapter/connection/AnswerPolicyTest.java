package org.chengxin.adapter.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.chengxin.adapter.connection.Answer.Kind;
import org.chengxin.outbound.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPolicyTest {

    private static Answer answer(int status, String body) {
        return AnswerPolicy.of(new Reply(status, "application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anObjectIsTaken() {
        Answer answer = answer(200, "{\"number\":\"A1\"}");
        assertThat(answer.isTaken()).isTrue();
        assertThat(answer.body().path("number").asString()).isEqualTo("A1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "17",
                "<html>ok</html>",
                "{\"number\":",
                "\u0000",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}"
            })
    void anythingElseWithAGoodStatusIsNoAnswer(String body) {
        Answer answer = answer(200, body);
        assertThat(answer.kind()).isEqualTo(Kind.FAILED);
        assertThat(answer.problem()).isEqualTo("answer");
    }

    @ParameterizedTest
    @CsvSource({
        "400,REFUSED",
        "409,REFUSED",
        "422,REFUSED",
        "401,AWAY",
        "403,AWAY",
        "404,FAILED",
        "405,FAILED",
        "410,FAILED",
        "415,FAILED",
        "451,FAILED",
        "302,AWAY",
        "429,AWAY",
        "503,AWAY",
        "500,FAILED"
    })
    void theStatusTellsWhetherTheMessageOrTheSystemIsAtFault(int status, Kind kind) {
        assertThat(answer(status, "").kind()).isEqualTo(kind);
    }

    @Test
    void aRefusalIsToldInTheSystemsOwnWords() {
        assertThat(answer(422, "{\"field\":\"CF_WSH\",\"detail\":\"缺少必填项\"}").detail())
                .isEqualTo("CF_WSH 缺少必填项");
        assertThat(answer(422, "文号重复").detail()).isEqualTo("HTTP 422 文号重复");
    }

    @Test
    void noMarkupAndNoLongStoryReachesAPage() {
        String told = answer(422, "<html><script>alert(1)</script><b>文号</b>\u0000\u202e重复" + "啊".repeat(5_000))
                .detail();
        assertThat(told).startsWith("HTTP 422 文号 重复啊").doesNotContain("<", "alert", "\u0000", "\u202e");
        assertThat(told.length()).isLessThanOrEqualTo(300);
    }
}
