package org.chengxin.command.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.simulation.stories.PlayedStep;
import org.chengxin.simulation.stories.PlayedStory;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The booklet: only where stories were played, each step as it was told, each sealed one beside its place in the log. */
class BookletPagesIT extends ServerTest {

    private static final String PAGE = "/workbench/booklet";
    private static int number;

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory data;

    @Autowired
    private Booklet booklet;

    private Visitor officer;

    @BeforeEach
    void anOfficer() {
        officer = visitor("officer");
    }

    @AfterEach
    void noStories() throws IOException {
        Files.deleteIfExists(data.dataDir().resolve(Booklet.FILE));
    }

    private Visitor visitor(String role) {
        TestCity.Person person = city().person(role, TestOffice.PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.name(), TestOffice.PASSWORD);
        return visitor;
    }

    private void played(PlayedStep... steps) {
        booklet.keep(List.of(new PlayedStory("revoked-penalty", List.of(steps))));
    }

    private static PlayedStep step(String who, String scene, String page, String record) {
        return new PlayedStep("2026-02-12", who, "revoked-penalty." + scene, "某法第1条", page, "", record);
    }

    /** The id of a sealed report. */
    private String sealed() {
        Member authority = city().newMember("department");
        String fact = city().create(authority.token(), "honour", "h" + ++number, """
                {"name":"塔城手册%d有限公司","code":"%s","title":"示范","authority":"%s","awarded":"2026-01-05"}""".formatted(
                        number, Codes.social("654441", number), authority.name()));
        awaitLog();
        return fact;
    }

    @Test
    void whereNothingWasPlayedThereIsNone() {
        assertThat(officer.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(officer.get("/workbench").body()).doesNotContain(PAGE);
    }

    @Test
    void eachStepSaysWhoDidWhatOnWhatBasisAndWhereItIsSealed() {
        String fact = sealed();
        played(step("塔城市市场监督管理局", "own", "", fact), step("", "on-show", "/subjects/7", ""));
        assertThat(officer.get("/workbench").body()).contains(PAGE);
        String page = officer.get(PAGE).body();
        assertThat(page)
                .contains("三路报来，一处撤销", "2026-02-12 · 塔城市市场监督管理局", "作出机关报送处罚决定。", "依据：某法第1条")
                .contains("2026-02-12 · 系统", "href=\"/subjects/7\"", "/subjects/7</span>")
                .contains("href=\"/records/" + fact + "\"", "公开日志第 ")
                .contains("<svg class=\"qr\"")
                .doesNotContain("等待写入");
        assertThat(officer.get("/records/" + fact).statusCode()).isEqualTo(200);
        assertThat(officer.get(PAGE + "?lang=en").body())
                .contains("The authority reports its decision.", "Basis: 某法第1条", "Entry ");
    }

    @Test
    void aStepThatSealedNothingKnownHasNoProofAndNoCode() {
        played(step("某局", "late", "", UUID.randomUUID().toString()), step("某局", "gone", "", ""));
        assertThat(officer.get(PAGE).body())
                .contains("第四个单位仍报送已撤销的决定。")
                .doesNotContain("/records/")
                .doesNotContain("公开日志第 ")
                .doesNotContain("class=\"qr\"");
    }

    @Test
    void itIsForOfficers() {
        played(step("某局", "own", "", ""));
        assertThat(new Visitor(port).get(PAGE).statusCode())
                .as("a stranger signs in first")
                .isEqualTo(302);
        assertThat(visitor("merchant").get(PAGE).statusCode()).isEqualTo(403);
        assertThat(visitor("merchant").get("/workbench").body()).doesNotContain(PAGE);
    }
}
