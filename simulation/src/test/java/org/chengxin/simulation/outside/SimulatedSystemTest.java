package org.chengxin.simulation.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a simulated system keeps of what it is sent, also over a restart. */
class SimulatedSystemTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private SimulatedSystem desk;

    @BeforeEach
    void aDesk() {
        desk = opened();
    }

    private SimulatedSystem opened() {
        return new SimulatedSystem(
                PublishedContract.all().stream()
                        .filter(each -> each.system().equals("12315"))
                        .findFirst()
                        .orElseThrow(),
                folder);
    }

    private static ObjectNode outcome(String id, long ordinal, String state) {
        ObjectNode submission = JSON.createObjectNode();
        submission
                .put("message", "complaint-outcome")
                .put("id", id)
                .put("ordinal", ordinal)
                .put("action", "publish");
        submission
                .putObject("fields")
                .put("登记编号", "N1")
                .put("承办编号", "诉1号")
                .put("办理状态", state)
                .put("办理日期", "2026-11-30");
        return submission;
    }

    @Test
    void twoThingsHaveTwoNumbersAndAThingKeepsItsOwn() {
        String first = desk.take(outcome("a", 1, "已受理")).body().path("number").asString();
        String second = desk.take(outcome("b", 2, "已解决")).body().path("number").asString();
        assertThat(second).isNotEqualTo(first);
        assertThat(desk.take(outcome("a", 3, "终止调解")).body().path("number").asString())
                .isEqualTo(first);
        assertThat(desk.entry(first).orElseThrow().fields().path("办理状态").asString())
                .isEqualTo("终止调解");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"id\":\"a\",\"ordinal\":0,\"action\":\"publish\"}",
                "{\"id\":\"\",\"ordinal\":1,\"action\":\"publish\"}",
                "{\"id\":\"a\",\"ordinal\":1,\"action\":\"destroy\"}",
                "{\"id\":\"a\",\"ordinal\":1,\"action\":\"publish\",\"message\":\"other\",\"fields\":{}}",
                "{\"id\":\"a\",\"ordinal\":1,\"action\":\"publish\",\"message\":\"complaint-outcome\"}"
            })
    void whatIsNoSubmissionIsRefusedAndLeavesNothing(String submission) {
        assertThat(desk.take(JSON.readTree(submission)).status()).isEqualTo(422);
        assertThat(desk.entries()).isEmpty();
        assertThat(folder.resolve("12315.jsonl")).doesNotExist();
    }

    @Test
    void whatItNeverHadIsWithdrawnWithoutFuss() {
        ObjectNode withdrawal =
                JSON.createObjectNode().put("id", "a").put("ordinal", 5).put("action", "withdraw");
        assertThat(desk.take(withdrawal).status()).isEqualTo(200);
        assertThat(desk.entries()).isEmpty();
    }

    @Test
    void aRepetitionIsWrittenDownOnce() throws Exception {
        desk.take(outcome("a", 1, "已受理"));
        desk.take(outcome("a", 1, "已受理"));
        assertThat(Files.readAllLines(folder.resolve("12315.jsonl"))).hasSize(1);
    }

    @Test
    void aRestartKnowsWhatWasTakenWithdrawnAndFiled() {
        String number = desk.take(outcome("a", 1, "已受理")).body().path("number").asString();
        desk.take(outcome("b", 2, "已受理"));
        desk.take(JSON.createObjectNode().put("id", "b").put("ordinal", 3).put("action", "withdraw"));
        desk.file("complaint", "N1", Map.of("投诉内容", "一"));
        SimulatedSystem again = opened();
        assertThat(again.entry(number).orElseThrow().fields()).isNotNull();
        assertThat(again.entries()).hasSize(2);
        assertThat(again.entries().stream().filter(each -> each.fields() == null))
                .hasSize(1);
        JsonNode page = again.handOut(JSON.createObjectNode().put("message", "complaint"));
        assertThat(page.path("items").get(0).path("fields").path("投诉内容").asString())
                .isEqualTo("一");
        assertThat(again.take(outcome("c", 4, "已受理")).body().path("number").asString())
                .as("numbers go on")
                .isNotIn(number)
                .endsWith("3");
    }

    @Test
    void aCursorThatIsNoneBeginsAnewAndOneBehindTheEndFindsNothing() {
        desk.file("complaint", "N1", Map.of());
        ObjectNode question = JSON.createObjectNode().put("message", "complaint");
        assertThat(desk.handOut(question.put("after", "'; drop")).path("items").size())
                .isEqualTo(1);
        assertThat(desk.handOut(question.put("after", "99")).path("items")).isEmpty();
        assertThat(desk.handOut(question.put("after", "").put("limit", -5))
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(desk.handOut(question.put("message", "none")).path("items")).isEmpty();
    }
}
