package org.chengxin.creditfile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.office.Offices;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer who handles an objection reads on the case which record it is about, not its number alone. */
class RecordOfCaseIT extends ServerTest {

    private static final String CODE = Codes.social("620503", 1);

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @Autowired
    private Subjects subjects;

    @Autowired
    private CreditFiles files;

    @LocalServerPort
    private int port;

    @Test
    void theRecordOfAnObjectionStandsOnItsCaseWhereItIsPublished() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        Organisation office = bureau.cityOffice(offices, "market-regulator");
        bureau.cityOffice(offices, "development-reform");
        Caller officer = bureau.officer(office, "head");
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(officer.displayName(), Bureau.PASSWORD).statusCode())
                .isEqualTo(303);
        CreditRecord record = record();
        assertThat(page(visitor, objection(record.id().toString())))
                .contains("所涉记录", record.title(), record.authority(), "/records/" + record.fact());
        Member reader = city().newMember("platform");
        awaitLog();
        String pack = "/api/v1/records/" + record.fact() + "/pack";
        assertThat(server().get(pack).status()).isEqualTo(200);
        assertThat(page(visitor, objection(record.id().toString())))
                .as("the public is nobody")
                .contains("尚无单位通过接口或者工作台获取");
        for (int times = 0; times < 2; times++) {
            assertThat(server().get(pack, reader.token()).status()).isEqualTo(200);
        }
        assertThat(page(visitor, objection(record.id().toString()))).contains("已获取该记录的单位（1）", reader.name());
        MatterId handed = objection(record.id().toString());
        matters.act(new Act(
                handed,
                Actor.of(officer),
                "accept",
                Matters.ANY,
                UUID.randomUUID().toString(),
                Map.of()));
        assertThat(visitor.get("/workbench/matters/" + handed + "/steps/refer").body())
                .as("the letter is filled in from the record")
                .contains("value=\"" + record.authority() + "\"", "value=\"信用中国网站\"");
        assertThat(page(visitor, objection("杭市监罚〔2026〕1号")))
                .as("a number as it was typed names no record here")
                .doesNotContain("所涉记录");
    }

    private CreditRecord record() {
        Member association = city().newMember("association");
        city().create(association.token(), "honour", CODE, """
                {"name":"天水异议有限公司","code":"%s","title":"异议所涉示范企业","authority":"%s","awarded":"2025-12-01"}""".formatted(CODE, association.name()));
        return files.open(subjects.search(CODE).get(0).id()).get(0);
    }

    private MatterId objection(String record) {
        return matters.open(new Opening(
                        "objection",
                        Actor.NOBODY,
                        Channel.PUBLIC,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "name", "王小明",
                                "phone", "13800000000",
                                "record", record,
                                "place", "330106",
                                "wanted", "correct",
                                "facts", "名称写错了")))
                .id();
    }

    private static String page(Visitor visitor, MatterId matter) {
        return visitor.get("/workbench/matters/" + matter).body();
    }
}
