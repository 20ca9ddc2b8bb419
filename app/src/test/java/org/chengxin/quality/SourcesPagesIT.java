package org.chengxin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each unit sees whose reports it may use within its competence, and how fresh they are. */
class SourcesPagesIT extends ServerTest {

    private static final String DIVISION = "654801";
    private static final String PAGE = "/workbench/sources";

    @LocalServerPort
    private int port;

    private Member platform;

    @BeforeEach
    void aPlatformReports() {
        platform = city().newMemberIn("platform", DIVISION);
        city().report(
                        platform.token(),
                        List.of(
                                TestCity.item("parcel", "a", "{\"order\":\"o\"}"),
                                TestCity.item("parcel", "b", "{\"order\":\"o\"}")));
        awaitConsumer("report-figures");
    }

    private String page(String department, String division, String query) {
        Visitor officer = new Visitor(port);
        officer.signIn(
                TestOffice.at(city(), department, "district", division).handler.name(), TestOffice.PASSWORD);
        return officer.get(PAGE + query).body();
    }

    /** The rows of the platform on this page. */
    private List<String> rows(String page) {
        return List.of(page.split("<tr>")).stream()
                .filter(row -> row.contains(">" + platform.name() + "<"))
                .toList();
    }

    @Test
    void theCompetentOfficeReadsItWithinItsCompetenceWithItsNumberAndItsLastDay() {
        List<String> rows = rows(page("market-regulator", DIVISION, "?type=parcel"));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).contains("包裹", ">2<", "0 天前", "职权范围内可查阅");
    }

    @Test
    void otherOfficesAreToldThatTheyNeedACase() {
        String page = page("human-resources", "654802", "?type=parcel");
        assertThat(String.join("", rows(page))).doesNotContain("职权范围内可查阅");
        assertThat(page).contains("凭本单位案件查阅");
    }

    @Test
    void onlyOfficersAreToldOfOthers() {
        String name = "desk-" + UUID.randomUUID();
        city().newAccount(platform.organisation(), name, "platform-operator", TestOffice.PASSWORD);
        Visitor desk = new Visitor(port);
        desk.signIn(name, TestOffice.PASSWORD);

        assertThat(desk.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get(PAGE).body()).doesNotContain(platform.name());
    }

    @Test
    void aTypeThatThereIsNotAndPagesBeyondTheLastAreEmptyOrTheLast() {
        assertThat(page("market-regulator", DIVISION, "?type=nonsense")).doesNotContain(platform.name());
        assertThat(page("market-regulator", DIVISION, "?type=parcel&page=999999"))
                .contains("共享信息来源");
        assertThat(page("market-regulator", DIVISION, "?page=-5")).contains("共享信息来源");
    }

    @Test
    void laterReportsAreAddedAndMoveTheLastDay() {
        city().create(platform.token(), "parcel", "c", "{\"order\":\"o\"}");
        awaitConsumer("report-figures");

        assertThat(rows(page("market-regulator", DIVISION, "?type=parcel")).get(0))
                .contains(">3<");
    }
}
