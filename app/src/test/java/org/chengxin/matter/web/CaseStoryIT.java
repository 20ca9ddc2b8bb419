package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.matter.deadline.DeadlineRuns;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The time line of a case tells what every matter can have done to it in words, not by the keys that are sealed. */
class CaseStoryIT extends ServerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DeadlineRuns runs;

    private CaseTown town;
    private Visitor officer;
    private String id;

    @BeforeEach
    void complains() {
        town = new CaseTown(city(), port, sql);
        officer = town.signedIn(town.handler);
        id = CaseTown.id(officer, town.complain().number());
    }

    private String page(String language) {
        return officer.get("/workbench/matters/" + id + "?lang=" + language).body();
    }

    @Test
    void latenessNamesThePeriodAndWhoIsTold() {
        sql.sql("update matter.clock set due = due - 60, next = next - 60, provisional = false where matter = :matter")
                .param("matter", UUID.fromString(id))
                .update();
        while (runs.run(200) > 0) {
            assertThat(id).isNotNull();
        }
        assertThat(page("zh"))
                .contains("逾期上报", "<dt>期限</dt>", "受理期限", "<dt>截止日</dt>", "<dt>上报给</dt>", "本机关负责人")
                .doesNotContain(">acceptance<", ">due<", ">head<");
        assertThat(page("en"))
                .contains("Escalated", "<dt>Due</dt>", "<dt>Told</dt>", "The head of the office")
                .doesNotContain(">acceptance<", ">due<", ">head<");
    }

    @Test
    void whoWasGivenItAndWhereItWentAreNamed() {
        String colleague = sql.sql("select id::text from account.account where name = :name")
                .param("name", town.colleague)
                .query(String.class)
                .single();
        assertThat(CaseTown.take(officer, id, "assign", Map.of("f.account", colleague))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page("zh")).contains("<dt>承办人</dt>", town.colleague).doesNotContain(colleague);
        String above = town.cityOffice.organisation();
        assertThat(CaseTown.take(officer, id, "transfer", Map.of("f.office", above, "f.reason", "管辖"))
                        .statusCode())
                .isEqualTo(302);
        Visitor receiver = town.signedIn(town.officer(town.cityOffice, "handler"));
        var offered = receiver.get("/workbench/transfers");
        assertThat(offered.body()).contains("移送机关", "管辖").doesNotContain("王小明", "13800000000");
        assertThat(receiver.post(
                                "/workbench/transfers/" + id,
                                Map.of("act", "accept", "key", "story-" + id, "_csrf", Visitor.token(offered)))
                        .statusCode())
                .isEqualTo(302);
        String moved = receiver.get("/workbench/matters/" + id).body();
        assertThat(moved).contains("<dt>机关</dt>", town.cityOffice.name()).doesNotContain(above);
    }
}
