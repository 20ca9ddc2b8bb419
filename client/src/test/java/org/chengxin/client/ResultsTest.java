package org.chengxin.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengxin.client.Result.Problem;
import org.chengxin.client.Result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {

    private static List<Result> read(String body) {
        return Results.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEveryField() {
        assertThat(read("""
                                {"results":[
                                 {"key":"键","status":"created","id":"019","problems":[]},
                                 {"key":"b","status":"rejected","id":null,"problems":[
                                   {"code":"a.b","pointer":"/x/0","detail":"第一"},{"code":"c.d","pointer":"","detail":""}]}]}"""))
                .containsExactly(
                        new Result("键", Status.CREATED, "019", List.of()),
                        new Result(
                                "b",
                                Status.REJECTED,
                                null,
                                List.of(new Problem("a.b", "/x/0", "第一"), new Problem("c.d", "", ""))));
    }

    @Test
    void passesOverFieldsOfLaterVersions() {
        assertThat(read("""
                                {"took":{"ms":[1,2]},"results":[{"links":{"self":["x"]},"key":"a","status":"duplicate",
                                 "id":"1","problems":[{"code":"c","more":{"a":[]},"pointer":null,"detail":"d"}],"x":[[]]}],
                                 "next":null}"""))
                .containsExactly(new Result("a", Status.DUPLICATE, "1", List.of(new Problem("c", "", "d"))));
    }

    @Test
    void bearsMissingFields() {
        assertThat(read("{\"results\":[{\"status\":\"created\"},{\"status\":\"rejected\",\"problems\":null}]}"))
                .containsExactly(
                        new Result("", Status.CREATED, null, List.of()),
                        new Result("", Status.REJECTED, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<html>",
                "{\"results\":",
                "{\"results\":{}}",
                "{\"results\":[1]}",
                "{\"results\":[{\"key\":\"a\",\"status\":\"lost\"}]}",
                "{\"results\":[{\"key\":\"a\"}]}",
                "{\"result\":[]}"
            })
    void answersNothingForAnotherShape(String body) {
        assertThat(read(body)).isEmpty();
    }

    @Test
    void saysAProblemInOneLine() {
        assertThat(new Problem("money.format", "/fine", "x").toString()).isEqualTo("money.format /fine x");
        assertThat(new Problem("key.format", "", "").toString()).isEqualTo("key.format");
    }
}
