package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.Codes;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.TownTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who a stranger is, is said and taken back by sealed acts; a firm that registers later finds what waited for it. */
class PartyLinksIT extends TownTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(410_000);

    private String definition;
    private String code;

    @BeforeEach
    void namesAFirmThatNoOtherTestKnows() {
        definition = branches();
        code = Codes.social(NUMBER.getAndIncrement());
    }

    @Test
    void aStrangerIsLinkedToASubjectAndTheLinkIsTakenBack() {
        Caller firm = register();
        MatterId id = open(definition, Map.of("rival", "西湖边的一家店")).id();
        assertThat(rival(id).stranger()).isTrue();
        town.act(id, town.handler, "link-party", Map.of("role", "rival", "words", code));
        Matter linked = town.view(id, town.handler);
        assertThat(rival(id).subject()).isNotNull();
        assertThat(rival(id).stranger()).isFalse();
        assertThat(sealed(last(linked)))
                .as("who was linked is sealed")
                .contains(rival(id).subject().toString())
                .contains("rival");
        assertThat(town.view(id, firm).viewer()).isEqualTo(Matter.Viewer.PARTY);

        town.act(id, town.handler, "unlink-party", Map.of("role", "rival", "reason", "同名，并非这一家"));
        assertThat(rival(id).stranger()).isTrue();
        assertThat(rival(id).subject()).isNull();
        assertThat(refused(() -> town.view(id, firm))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(sealed(last(town.view(id, town.handler)))).contains("同名，并非这一家");

        town.act(id, town.handler, "link-party", Map.of("role", "rival", "words", code));
        assertThat(town.view(id, firm).acts()).isNotEmpty();
        assertThat(town.view(id, town.handler).acts())
                .extracting(Matter.Entry::step)
                .as("nothing of it is forgotten")
                .containsExactly("open", "link-party", "unlink-party", "link-party");
    }

    @Test
    void whatNamesNobodyAnOfficeOrAnUnknownRoleIsRefused() {
        MatterId id = open(definition, Map.of()).id();
        for (Map<String, Object> form : java.util.List.<Map<String, Object>>of(
                Map.of("role", "rival", "words", "查无此家的名称"),
                Map.of("role", "handler", "words", code),
                Map.of("role", "nobody", "words", code),
                Map.of("role", "rival"))) {
            assertThat(refused(() -> town.act(id, town.handler, "link-party", form)))
                    .as(form.toString())
                    .isEqualTo(MatterProblem.FORM);
        }
        assertThat(refused(() -> town.act(id, town.handler, "unlink-party", Map.of("role", "rival", "reason", "x"))))
                .as("it was not linked")
                .isEqualTo(MatterProblem.FORM);
        assertThat(town.view(id, town.handler).acts()).hasSize(1);
    }

    @Test
    void aPartyLinksNobody() {
        Opened opened = open(definition, Map.of());
        var asker = org.chengxin.matter.Actor.holding(opened.receipt());
        assertThat(refused(() -> town.act(opened.id(), asker, "link-party", Map.of("role", "rival", "words", code))))
                .isEqualTo(MatterProblem.WRONG_OFFICE);
    }

    @Test
    void aFirmThatRegistersLaterFindsTheMatterInItsInbox() {
        known();
        MatterId id = open(definition, Map.of("rival", code)).id();
        town.act(
                id,
                town.handler,
                "promise",
                Map.of("until", clock.today().plusDays(30).toString()));
        assertThat(rival(id).subject()).isNotNull();
        assertThat(rival(id).organisation()).as("nobody could sign in for it").isNull();

        Caller firm = register();
        assertThat(matters.inbox(InboxQuery.first(20), firm).lines())
                .extracting(line -> line.id())
                .containsExactly(id);
        assertThat(town.view(id, firm).stage()).isEqualTo("promised");
        eventually()
                .untilAsserted(() -> assertThat(matters.after(null, 50, firm).changes())
                        .as("and follows it from its beginning")
                        .extracting(change -> change.step())
                        .contains("open", "promise"));
        town.act(id, town.handler, "kept", NOTHING);
        assertThat(matters.inbox(InboxQuery.first(20), firm).lines())
                .as("it waits for it no more")
                .isEmpty();
        assertWhole(id);
    }

    @Test
    void aFirmThatRegistersFindsNothingOfOthers() {
        known();
        MatterId id = open(definition, Map.of("rival", code)).id();
        code = Codes.social(NUMBER.getAndIncrement());
        Caller other = register();
        assertThat(matters.inbox(new InboxQuery(null, Due.ANY, false, false, null, null, null, null, 20), other)
                        .lines())
                .isEmpty();
        assertThat(refused(() -> town.view(id, other))).isEqualTo(MatterProblem.NOT_VISIBLE);
    }

    private Matter.Party rival(MatterId id) {
        return town.view(id, town.handler).parties().stream()
                .filter(each -> each.role().equals("rival"))
                .findFirst()
                .orElseThrow();
    }

    /** A subject by what somebody reported of it. */
    private void known() {
        city().create(city().newMember("association").token(), "honour", code, """
                {"name":"杭州某某有限公司","code":"%s","title":"示范企业","authority":"某协会","awarded":"2025-12-01"}""".formatted(code));
    }

    private Caller register() {
        var reply = city().server()
                .post(
                        "/api/v1/organisations",
                        city().administratorToken(),
                        object("name", "firm-" + code, "kind", "platform", "code", code));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        Organisation firm =
                accounts.organisation(UUID.fromString(reply.json().path("id").stringValue()));
        return new Caller(firm, null, null, null, false);
    }
}
