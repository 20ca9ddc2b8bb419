package org.chengxin.creditfile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A firm's home begins with what is on its file, until when, and how to correct it. */
class OwnFileBlockIT extends ServerTest {

    private static int number = 2_000;

    @LocalServerPort
    private int port;

    private String code;
    private Member authority;

    @BeforeEach
    void aFirm() {
        code = Codes.social("654504", ++number);
        authority = city().newMember("department");
    }

    private String penalty(String decision, String category, String end) {
        return city().create(authority.token(), "penalty", decision, """
                {"party": {"name": "天水主页%d有限公司", "kind": "organisation", "code": "%s"}, "number": "%s",
                 "authority": "%s", "decided": "2026-01-05", "violation": "%s事由", "facts": "略", "basis": "依据",
                 "categories": ["%s"]%s}""".formatted(
                        number, code, decision, authority.name(), decision, category, end));
    }

    private Visitor firm(String kind, String role) {
        Member member = city().newMember(kind, code);
        String name = "home-" + UUID.randomUUID();
        city().newAccount(member.organisation(), name, role, TestOffice.PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, TestOffice.PASSWORD);
        return visitor;
    }

    @Test
    void aMerchantReadsEachRecordUntilWhenAndTheWayBack() {
        String open = penalty("主页〔2026〕1号", "fine", ", \"fine\": \"200000.00\", \"disclosedUntil\": \"2099-12-31\"");
        penalty("主页〔2026〕2号", "warning", "");
        penalty("主页〔2026〕3号", "fine", ", \"fine\": \"200000.00\", \"disclosedUntil\": \"2026-02-01\"");
        String home = firm("merchant", "merchant").get("/workbench").body();
        assertThat(home)
                .contains("本单位信用档案", "公示至 2099-12-31", "公示已于 2026-02-01 期满", "不公示")
                .contains("/matters/new/objection?record=" + open, "/workbench/looked")
                .doesNotContain("/workbench/couriers");
        assertThat(home.indexOf("主页〔2026〕1号"))
                .as("published ones first")
                .isLessThan(home.indexOf("主页〔2026〕2号"))
                .isLessThan(home.indexOf("主页〔2026〕3号"));
    }

    @Test
    void beyondEightTheRestIsInTheFile() {
        for (int each = 0; each < 10; each++) {
            penalty("主页多〔2026〕" + each + "号", "fine", ", \"disclosedUntil\": \"2099-12-31\"");
        }
        String home = firm("merchant", "merchant").get("/workbench").body();
        assertThat(home.split("/matters/new/objection\\?record=", -1)).hasSize(9);
        assertThat(home).contains("2 条");
    }

    @Test
    void aFirmWithoutRecordsIsToldSo() {
        assertThat(firm("merchant", "merchant").get("/workbench").body()).contains("您的档案上没有记录");
        assertThat(firm("platform", "platform-operator").get("/workbench").body())
                .as("a platform begins with its duties")
                .doesNotContain("id=\"ownFile\"");
    }

    @Test
    void aCourierFirmIsLedToItsRoster() {
        assertThat(firm("logistics", "logistics-operator").get("/workbench").body())
                .contains("id=\"ownFile\"", "href=\"/workbench/couriers\"", "快递员花名册");
    }
}
