package org.chengxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.access.AccessTable;
import org.chengxin.field.Field;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint leaves as a published row or to its party, and by no call of others (Order 121 art. 37). */
class ComplaintsStayIT extends ServerTest {

    private static final String PLACE = "631209";

    @Autowired
    private OutboundTypes types;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Test
    void noOutboundTypeHasAFieldOfAComplaint() {
        assertThat(types.all()).isNotEmpty();
        assertThat(types.all().stream()
                        .flatMap(type -> type.declaration().schema().fields().stream())
                        .map(Field::name))
                .doesNotContain("complainant", "complaint", "respondent", "claim", "phone");
    }

    @Test
    void noCallOfAnotherOrganisationTellsOfIt() {
        new Bureau(city(), accounts, matters).office("market-regulator", "district", PLACE);
        Member respondent = city().newMember("platform");
        String facts = "投诉事实" + UUID.randomUUID();
        matters.open(new Opening(
                "complaint",
                Actor.NOBODY,
                Channel.PUBLIC,
                UUID.randomUUID().toString(),
                Map.of(
                        "name",
                        "王小明",
                        "phone",
                        "13800000000",
                        "address",
                        "某路1号",
                        "respondent",
                        Map.of("words", respondent.name()),
                        "place",
                        PLACE,
                        "claim",
                        List.of("refund"),
                        "facts",
                        facts)));
        int asked = 0;
        for (String kind : List.of("platform", "agency", "department", "logistics")) {
            String token = city().newMember(kind).token();
            for (AccessTable.Row row : calls()) {
                Reply reply = server().get(row.path(), token);
                assertThat(reply.text()).as("%s of a %s", row.path(), kind).doesNotContain(facts, "王小明");
                asked += reply.status() == 200 ? 1 : 0;
            }
        }
        assertThat(asked).as("calls that answered").isGreaterThan(15);
    }

    /** All that programs read without naming a thing. */
    private static List<AccessTable.Row> calls() {
        return AccessTable.shipped().rows().stream()
                .filter(row -> row.method().equals("GET")
                        && row.path().startsWith("/api/")
                        && !row.path().contains("{")
                        && row.audience().words().stream().anyMatch(word -> word.startsWith("program")))
                .toList();
    }
}
