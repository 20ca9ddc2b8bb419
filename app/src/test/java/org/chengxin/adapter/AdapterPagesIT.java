package org.chengxin.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.simulation.outside.Mode;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** Everybody reads the contracts; officers see how it stands; the office in charge sees what to do and does it. */
class AdapterPagesIT extends Exchanging {

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @LocalServerPort
    private int port;

    private Bureau bureau;
    private Organisation reform;
    private Member authority;

    @BeforeEach
    void anOfficeInCharge() {
        bureau = new Bureau(city(), accounts, matters);
        reform = bureau.cityOffice(offices, "development-reform");
        authority = city().newMember("department");
    }

    private Visitor signedIn(Organisation at) {
        Caller officer = bureau.officer(at, "handler");
        Visitor visitor = new Visitor(port);
        visitor.signIn(officer.displayName(), Bureau.PASSWORD);
        return visitor;
    }

    private String refused() {
        ObjectNode data = penalty(authority, "退");
        data.withObject("/party").remove("code");
        data.withObject("/party").put("registration", "330106000123456");
        String penalty = city().create(authority.token(), "penalty", "退", data.toString());
        exchangeUntil(() -> state(CREDIT, penalty).equals("REFUSED"));
        return penalty;
    }

    @Test
    void everybodyReadsWhatIsExchangedWithWhomAndThatASystemIsSimulated() {
        String page = server().get("/adapters").text();
        assertThat(page)
                .contains("信用中国（浙江）", "全国12315平台", "国家企业信用信息公示系统", "浙江省级平台", "快递业务经营许可管理系统")
                .contains("模拟", "CF_XDR_SHXYM", "元与万元换算", "party.code", "总局令第121号", "没有公开发布的规范")
                .doesNotContain("127.0.0.1", "Bearer");
        assertThat(server().get("/exchange").text()).contains("href=\"/adapters\"");
    }

    @Test
    void theOfficeInChargeSeesTheReasonAndSendsAgain() {
        String penalty = refused();
        Visitor officer = signedIn(reform);
        assertThat(officer.get("/workbench").body()).contains("/workbench/adapters/credit-portal");
        assertThat(officer.get("/workbench/adapters").body()).contains("有事项需要处理", "模拟");
        HttpResponse<String> page = officer.get("/workbench/adapters/credit-portal?state=refused");
        assertThat(page.body()).contains("缺少“CF_XDR_SHXYM”", "/records/" + penalty, "重新推送");

        HttpResponse<String> again = officer.post(
                "/workbench/adapters/credit-portal/again", Map.of("_csrf", Visitor.token(page), "thing", penalty));

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(officer.get(again.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("已重新办理 1 项");
        eventually().until(() -> state(CREDIT, penalty).equals("REFUSED"));
    }

    @Test
    void otherOfficesSeeFiguresAndNoThing() {
        refused();
        Visitor other = signedIn(bureau.office("commerce", "district", "631130"));
        assertThat(other.get("/workbench/adapters").body()).contains("国家企业信用信息公示系统");
        assertThat(other.get("/workbench/adapters/credit-portal").statusCode()).isEqualTo(404);
        assertThat(other.get("/workbench").body()).doesNotContain("/workbench/adapters/credit-portal");
        assertThat(other.post(
                                "/workbench/adapters/credit-portal/again",
                                Map.of("_csrf", Visitor.token(other.get("/workbench/adapters"))))
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void aSystemThatIsAwayIsToldWithWhatWaits() {
        OUTSIDE.mode(CREDIT, Mode.DOWN);
        String penalty = fined(authority, "甲");
        exchange();
        Visitor officer = signedIn(reform);
        assertThat(officer.get("/workbench/adapters/credit-portal").body())
                .contains("无法连接", "待推送", "/records/" + penalty)
                .doesNotContain("java.", "Exception:");
        assertThat(officer.get("/workbench").body().replaceAll("\\s+", ""))
                .as("how many wait")
                .contains("信用中国（浙江）</span><spanclass=\"valuebad\">1</span>");
    }

    @Test
    void theContractsAreReadInEnglishToo() {
        Visitor visitor = new Visitor(port);
        visitor.get("/adapters?lang=en");
        String page = visitor.get("/adapters?lang=en").body();
        assertThat(page)
                .contains(
                        "No official description of these interfaces is public", "simulated 模拟", "yuan to 10,000 yuan")
                .contains("Credit China (Zhejiang)", "CF_XDR_SHXYM");
    }

    @Test
    void aListIsFilteredByItsState() {
        String penalty = refused();
        Visitor officer = signedIn(reform);
        assertThat(officer.get("/workbench/adapters/credit-portal?state=refused")
                        .body())
                .contains(penalty);
        assertThat(officer.get("/workbench/adapters/credit-portal?state=delivered")
                        .body())
                .doesNotContain(penalty);
        assertThat(officer.get("/workbench/adapters/credit-portal?state=%3Cscript%3E")
                        .body())
                .as("an unknown state is none")
                .contains(penalty)
                .doesNotContain("<script>alert");
        assertThat(officer.get("/workbench/adapters/credit-portal?page=-3&asked=-1")
                        .body())
                .contains(penalty);
        assertThat(officer.get("/workbench/adapters/no-such-system").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasDeliveredShowsItsNumberItsPageAndItsProof() {
        String penalty = fined(authority, "甲");
        exchangeUntil(() -> seen(CREDIT, penalty).equals("STANDING"));
        assertThat(signedIn(reform).get("/workbench/adapters/credit-portal").body())
                .contains("已公示", column("number", CREDIT, penalty), column("address", CREDIT, penalty))
                .contains("/records/" + column("proof", CREDIT, penalty));
    }
}
