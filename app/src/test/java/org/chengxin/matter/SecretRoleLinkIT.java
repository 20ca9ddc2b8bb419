package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;
import static org.chengxin.matter.Town.refused;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.Codes;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who must stay unknown is never made known as somebody: not by an officer, not by a registration, not by old rows. */
class SecretRoleLinkIT extends TownTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(460_000);

    private String code;
    private MatterId id;

    @BeforeEach
    void opensAMatterOfSomebodySecret() {
        code = Codes.social(NUMBER.getAndIncrement());
        id = town.open("王小明", "有人刷单").id();
    }

    @Test
    void anOfficerLinksASecretPartyToNobody() {
        Caller suspect = register();
        assertThat(refused(() -> town.act(id, town.handler, "link-party", Map.of("role", "asker", "words", code))))
                .isEqualTo(MatterProblem.SECRET_PARTY);
        assertThat(refused(() -> town.view(id, suspect))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(town.view(id, town.handler).parties())
                .filteredOn(party -> party.role().equals("asker"))
                .as("nor does the page offer it")
                .allMatch(party -> !party.stranger());
        town.act(id, town.handler, "link-party", Map.of("role", "rival", "words", code));
        assertThat(town.view(id, suspect).parties())
                .as("the suspect itself is linked, and still learns of nobody else")
                .noneMatch(party -> party.role().equals("asker"));
    }

    @Test
    void aFirmThatRegistersIsNotTakenForASecretParty() {
        city().create(city().newMember("association").token(), "honour", code, """
                {"name":"杭州某某有限公司","code":"%s","title":"示范企业","authority":"某协会","awarded":"2025-12-01"}""".formatted(code));
        MatterId control = open(branches(), Map.of("rival", code)).id();
        sql.sql("""
                update matter.participant p set subject = c.subject
                from matter.participant c
                where p.matter = :id and p.role = 'asker' and c.matter = :control and c.role = 'rival'
                  and c.subject is not null""").param("id", id.value()).param("control", control.value()).update();
        Caller firm = register();
        assertThat(matters.inbox(new InboxQuery(null, Due.ANY, false, false, null, null, null, null, 20), firm)
                        .lines())
                .extracting(line -> line.id())
                .as("it finds what it is known to be a party of, and no more")
                .containsExactly(control);
        assertThat(refused(() -> town.view(id, firm))).isEqualTo(MatterProblem.NOT_VISIBLE);
    }

    @Test
    void whoWasLinkedBeforeReadsNothingAnyMore() {
        Caller suspect = register();
        sql.sql("""
                update matter.participant set subject = :subject, organisation = :organisation, desk = :organisation
                where matter = :id and role = 'asker'""")
                .param("subject", suspect.organisation().subject().value())
                .param("organisation", suspect.organisation().id().value())
                .param("id", id.value())
                .update();
        assertThat(refused(() -> town.view(id, suspect))).isEqualTo(MatterProblem.NOT_VISIBLE);
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
