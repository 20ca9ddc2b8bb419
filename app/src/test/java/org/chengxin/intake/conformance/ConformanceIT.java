package org.chengxin.intake.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A program is graded by what it did, and is told what is next. */
class ConformanceIT extends ServerTest {

    private static final String PARCEL = "{\"order\":\"o\"}";

    @LocalServerPort
    private int port;

    private Member platform;

    @BeforeEach
    void joinsTheCity() {
        platform = city().newMember("platform");
    }

    private JsonNode graded() {
        return server().get("/api/v1/conformance", platform.token()).json();
    }

    private List<String> met() {
        return StreamSupport.stream(graded().path("criteria").spliterator(), false)
                .filter(each -> each.path("met").booleanValue())
                .map(each -> each.path("name").stringValue())
                .toList();
    }

    private void sends(String... items) {
        assertThat(server().post("/api/v1/reports", platform.token(), TestCity.body(List.of(items)))
                        .status())
                .isEqualTo(200);
    }

    /** All that the core needs, in the order of the page. */
    private void doesTheCore() {
        String first = city().create(platform.token(), "parcel", "k", PARCEL);
        sends(item("parcel", "k", PARCEL));
        sends(item("parcel", "bad", "{}"));
        sends(item("parcel", "bad", PARCEL));
        sends(item("parcel", "k", "{\"order\":\"p\"}", first, "单号有误"));
        String other = city().create(platform.token(), "parcel", "w", PARCEL);
        sends(TestCity.withdrawal("parcel", "w", other, "误报"));
    }

    @Test
    void whoHasSentNothingHasShownNothingAndIsToldTheFirstCall() {
        JsonNode nothing = graded();

        assertThat(nothing.path("grade").stringValue()).isEqualTo("none");
        assertThat(nothing.path("statement").isMissingNode()).isTrue();
        assertThat(nothing.path("criteria").path(0).path("name").stringValue()).isEqualTo("kept");
        assertThat(nothing.path("criteria").path(0).path("next").stringValue()).contains("示例");
        assertThat(met()).isEmpty();
    }

    @Test
    void eachCriterionIsMetByItsOwnCallAlone() {
        String first = city().create(platform.token(), "parcel", "k", PARCEL);
        assertThat(met()).containsExactly("kept");
        sends(item("parcel", "k", PARCEL));
        assertThat(met()).containsExactly("kept", "repeated");
        sends(item("parcel", "bad", "{}"));
        assertThat(met()).containsExactly("kept", "repeated");
        sends(item("parcel", "bad", PARCEL));
        assertThat(met()).containsExactly("kept", "repeated", "mended");
        sends(item("parcel", "k", "{\"order\":\"p\"}", first, "单号有误"));
        assertThat(met()).containsExactly("kept", "repeated", "mended", "corrected");
        String other = city().create(platform.token(), "parcel", "w", PARCEL);
        assertThat(met()).as("three requests without a rejection").contains("clean");
        sends(TestCity.withdrawal("parcel", "w", other, "误报"));
        assertThat(met()).containsExactly("kept", "repeated", "mended", "corrected", "withdrawn", "clean");
        assertThat(graded().path("grade").stringValue()).isEqualTo("core");
    }

    @Test
    void aRejectionLaterOnTakesTheGradeAwayUntilRequestsAreCleanAgain() {
        doesTheCore();
        assertThat(graded().path("grade").stringValue()).isEqualTo("core");

        sends(item("parcel", "bad again", "{}"));
        assertThat(graded().path("grade").stringValue()).isEqualTo("none");

        IntStream.range(0, 3).forEach(number -> sends(item("parcel", "clean " + number, PARCEL)));
        assertThat(graded().path("grade").stringValue()).isEqualTo("core");
    }

    @Test
    void theStatementIsSignedAndNamesTheOrganisationAndItsGrade() throws Exception {
        doesTheCore();

        String statement = graded().path("statement").stringValue();

        Note note = Note.parse(statement.getBytes(StandardCharsets.UTF_8));
        VerifierKey key = proofs.logKeys().get(0);
        assertThat(note.verify(List.of(key))).hasSize(1);
        assertThat(note.text())
                .startsWith("chengxin conformance v1\n")
                .contains("name " + platform.name(), "kind platform", "grade core");
        String name = "desk-" + UUID.randomUUID();
        city().newAccount(platform.organisation(), name, "platform-operator", TestOffice.PASSWORD);
        Visitor desk = new Visitor(port);
        desk.signIn(name, TestOffice.PASSWORD);
        assertThat(desk.get("/workbench/conformance").body()).contains("必备项全部通过", "测试证明", "grade core");
    }

    @Test
    void thePageTellsInBothLanguagesWhatIsOpenAndSignsNothingYet() {
        String name = "desk-" + UUID.randomUUID();
        city().newAccount(platform.organisation(), name, "platform-operator", TestOffice.PASSWORD);
        Visitor desk = new Visitor(port);
        desk.signIn(name, TestOffice.PASSWORD);

        assertThat(desk.get("/workbench/conformance").body())
                .contains("尚有必备项未通过", "将已报送的内容原样再报一次", "0 / 100")
                .doesNotContain("测试证明</h2>");
        assertThat(desk.get("/workbench/conformance?lang=en").body())
                .contains("Something required is still open", "Send the same report once more");
        assertThat(desk.get("/workbench").body()).contains("/workbench/conformance");
    }

    @Test
    void othersAreNotGradedAndStrangersNotAsked() {
        doesTheCore();
        Member rival = city().newMember("platform");

        assertThat(server().get("/api/v1/conformance", rival.token())
                        .json()
                        .path("grade")
                        .stringValue())
                .isEqualTo("none");
        assertThat(server().get("/api/v1/conformance").status()).isEqualTo(401);
        assertThat(new Visitor(port).get("/workbench/conformance").body()).doesNotContain("接入测试各项结果");
    }

    @Test
    void largeBatchesAndSeveralTypesAreCountedOfTheirReporterAlone() {
        List<String> many = new ArrayList<>();
        IntStream.range(0, 100).forEach(number -> many.add(item("parcel", "b" + number, PARCEL)));
        sends(many.toArray(String[]::new));
        city().create(platform.token(), "merchant", "m", "{\"kind\":\"natural-person\",\"name\":\"测某\"}");

        assertThat(met()).contains("batch").doesNotContain("types");
        platform = city().newMember("platform");
        assertThat(met()).isEmpty();
    }
}
