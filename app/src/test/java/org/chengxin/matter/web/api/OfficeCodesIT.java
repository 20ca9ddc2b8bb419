package org.chengxin.matter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** A program names an office by the code that everybody knows; it knows no ids of ours. */
class OfficeCodesIT extends ServerTest {

    private static final String DIVISION = "654861";

    @Autowired
    private OfficeCodes offices;

    private Member office(String code, String division) {
        Member office = city().newMember("department", code);
        city().done(
                        "organisations/" + office.organisation() + "/office",
                        TestCity.object("department", "commerce", "level", "district", "division", division));
        return office;
    }

    private Server.Reply asked(Member by, String holder) {
        ObjectNode body = Server.JSON.createObjectNode().put("definition", "data-request");
        body.putObject("form")
                .put("holder", holder)
                .put("items", "许可信息")
                .put("scene", "核验商户")
                .put("basis", "电子商务法第27条")
                .put("mode", "接口")
                .put(
                        "until",
                        java.time.LocalDate.now(org.chengxin.rule.LegalClock.ZONE)
                                .plusDays(300)
                                .toString());
        return server().keyed("/api/v1/matters", by.token(), body.toString());
    }

    @Test
    void theOfficeOfACodeIsAskedAndAnIdStillDoes() {
        String code = Codes.social(DIVISION, 1);
        Member office = office(code, DIVISION);
        Member platform = city().newMember("platform");
        for (String holder : new String[] {code, office.organisation()}) {
            Server.Reply opened = asked(platform, holder);
            assertThat(opened.status()).as(opened.text()).isEqualTo(201);
            String id = opened.json().path("id").stringValue();
            assertThat(server().get("/api/v1/matters/" + id, platform.token())
                            .json()
                            .path("office")
                            .stringValue())
                    .isEqualTo(office.name());
        }
    }

    @Test
    void aCodeOfNobodyAndOneOfAFirmAreRefusedAsTheyAre() {
        Member platform = city().newMember("platform");
        String firm = Codes.social(DIVISION, 2);
        city().newMember("merchant", firm);
        for (String holder : new String[] {Codes.social(DIVISION, 900), firm, "市商务局", ""}) {
            Server.Reply refused = asked(platform, holder);
            assertThat(refused.status()).as(holder + ": " + refused.text()).isEqualTo(422);
            assertThat(refused.text()).contains("holder");
        }
    }

    @Test
    void otherFieldsAndUnknownDefinitionsAreLeftAlone() {
        String code = Codes.social(DIVISION, 3);
        office(code, "654862");
        Map<String, Object> form = Map.of("items", code, "other", code);
        assertThat(offices.byCode("data-request", form)).isEqualTo(form);
        assertThat(offices.byCode("no-such-definition", Map.of("holder", code))).containsEntry("holder", code);
    }
}
