package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.client.Receipt;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who reports holds a signed promise of each batch, which a program checks without us and which leads to the log. */
class ReceiptsIT extends ServerTest {

    private static final String PARCEL = "{\"order\":\"o\"}";

    private Member platform;

    @BeforeEach
    void joinsTheCity() {
        platform = city().newMember("platform");
    }

    private Reply post(String query, String body) {
        return server().post("/api/v1/reports" + query, platform.token(), body);
    }

    private String keys() {
        return server().get("/log/keys").text();
    }

    @Test
    void theReceiptHoldsForExactlyTheBytesThatWereSentAndForNoOthers() {
        String body = "  " + TestCity.body(List.of(item("parcel", "键", PARCEL), item("parcel", "b", "{}"))) + " \n";
        String note = post("", body).json().path("receipt").path("note").stringValue();

        Receipt receipt = Receipt.verify(note, keys()).orElseThrow();

        assertThat(receipt.isOf(body.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(receipt.isOf(body.strip().getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(receipt)
                .extracting(Receipt::items, Receipt::kept, Receipt::reporter)
                .containsExactly(2, 1, platform.organisation());
        assertThat(Receipt.verify(note.replace("kept 1", "kept 2"), keys())).isEmpty();
        assertThat(Receipt.verify(note, "")).isEmpty();
        assertThat(Receipt.verify(note.substring(0, note.indexOf('\u2014')), keys()))
                .isEmpty();
        String checkpoint = server().get("/log/checkpoint").text();
        assertThat(Receipt.verify(checkpoint, keys()))
                .as("what the same keys sign is not all a receipt")
                .isEmpty();
    }

    @Test
    void theReceiptLeadsToTheLogAndIsItsReportersAlone() throws Exception {
        JsonNode receipt = post("", TestCity.body(List.of(item("parcel", "k", PARCEL))))
                .json()
                .path("receipt");
        String path = "/api/v1/receipts/" + receipt.path("id").stringValue();
        awaitLog();

        JsonNode again = server().get(path, platform.token()).json();

        assertThat(again.path("receipt")).isEqualTo(receipt);
        String record = again.path("record").stringValue();
        TlogPolicy policy = TlogPolicy.parse(server().get("/log/policy").bytes());
        byte[] entry = server().get("/api/v1/records/" + record + "/entry").bytes();
        TlogProof proof = TlogProof.parse(again.path("proof").stringValue().getBytes(StandardCharsets.UTF_8));
        proof.verify(entry, policy);
        assertThat(proof.index()).isEqualTo(again.path("index").longValue());
        assertThat(server().get(path, city().newMember("platform").token()).status())
                .isEqualTo(404);
        assertThat(server().get(path).status()).isEqualTo(401);
        assertThat(server().get("/api/v1/receipts/nonsense", platform.token()).status())
                .isEqualTo(400);
    }

    @Test
    void aBatchThatBroughtNothingNewHasAReceiptWithoutARecord() {
        String body = TestCity.body(List.of(item("parcel", "k", PARCEL)));
        post("", body);
        JsonNode receipt = post("", body).json().path("receipt");
        assertThat(receipt.path("kept").asInt()).as("kept before").isEqualTo(1);
        JsonNode again = server().get("/api/v1/receipts/" + receipt.path("id").stringValue(), platform.token())
                .json();
        assertThat(again.propertyNames()).containsExactly("receipt");
    }

    @Test
    void theReceiptsOfAStreamTogetherAreThoseOfItsBytes() {
        StringBuilder body = new StringBuilder();
        int first = 0;
        for (int index = 0; index < 1_200; index++) {
            body.append(item("parcel", "s" + index, PARCEL)).append(index % 2 == 0 ? "\r\n" : "\n\n");
            first = index == 999 ? body.length() - 1 : first;
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        Reply reply = server().post(
                        "/api/v1/reports", platform.token(), "application/x-ndjson", BodyPublishers.ofByteArray(bytes));
        List<Receipt> receipts = reply.text()
                .lines()
                .map(Server.JSON::readTree)
                .filter(line -> line.has("receipt"))
                .map(line -> Receipt.verify(line.path("receipt").path("note").stringValue(), keys())
                        .orElseThrow())
                .toList();
        assertThat(receipts).extracting(Receipt::items).containsExactly(1_000, 200);
        assertThat(receipts.get(0).isOf(Arrays.copyOf(bytes, first))).isTrue();
    }

    @Test
    void aDryRunTellsWhatWouldBeRefusedAndKeepsNothing() {
        String body = TestCity.body(List.of(item("parcel", "k", PARCEL), item("parcel", "l", "{}")));
        JsonNode answer = post("?dry-run=true", body).json();
        assertThat(answer.has("receipt")).isFalse();
        assertThat(answer.path("results").get(0).path("status").stringValue()).isEqualTo("valid");
        assertThat(answer.path("results").get(1).path("problems").get(0).path("code"))
                .hasToString("\"field.required\"");
        assertThat(server().get("/api/v1/reports?type=parcel", platform.token())
                        .json()
                        .path("reports"))
                .isEmpty();
        assertThat(post("?dry-run=true", "{").status()).isEqualTo(400);
        assertThat(sql.sql("select count(*) from intake.message where reporter = cast(:id as uuid)")
                        .param("id", platform.organisation())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
