package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;
import static org.chengxin.matter.Town.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.outlet.Message;
import org.chengxin.account.outlet.Notices;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A platform tries to become another: it speaks of itself under the other's code, calls the other its merchant, and lets a
 * key of its own mean the other. It is refused or stays with its own view, reads no case, and the regulator hears of it.
 */
class PlatformBecomesAnotherIT extends TownTest {

    private static int number = 930_000;

    @Autowired
    private Notices notices;

    @Test
    void everyWayIsRefusedToldAndReported() {
        Member register = city().register("630100");
        String code = Codes.social("630102", ++number);
        String own = Codes.social("630102", ++number);
        Member victim = city().newMember("platform", code);
        Member hostile = city().newMember("platform", own);
        city().create(victim.token(), "platform", "self", platform("本名商城", code));
        MatterId id = open(branches(), Map.of("rival", code)).id();
        assertThat(town.view(id, caller(victim)).acts()).hasSize(1);

        var refused = city().report(
                        hostile.token(),
                        List.of(
                                item("platform", "self", platform("冒名商城", code)),
                                item("platform", "again", platform("冒名商城", code))));
        assertThat(refused)
                .allSatisfy(result -> assertThat(result.problems()).containsExactly("platform.not-own-code /code"));
        String first = city().create(hostile.token(), "platform", "self", platform("冒名商城", own));
        assertThat(city().one(hostile.token(), item("platform", "self", platform("冒名商城", code), first, "更正"))
                        .problems())
                .containsExactly("platform.not-own-code /code");
        String key = city().create(hostile.token(), "merchant", "k", """
                {"name":"冒名商城","kind":"enterprise","code":"%s"}""".formatted(own));
        city().one(hostile.token(), item("merchant", "k", """
                        {"name":"冒名商城","kind":"enterprise","code":"%s"}""".formatted(code), key, "更正"));

        assertThat(refused(() -> town.view(id, caller(hostile)))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(town.view(id, caller(victim)).acts()).hasSize(1);
        String page = server().get("/search?q=" + code).header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(server().get(page).text()).contains("本名商城").doesNotContain("冒名商城");
        assertThat(told(register).stream().filter(message -> message.title().contains(hostile.name())))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.title()).contains(hostile.name());
                    assertThat(message.text()).contains(hostile.name(), code, victim.name());
                });
    }

    /** What reports joined before they could no more opens no case. */
    @Test
    void aJoinThatAReportMadeOnceOpensNoCase() {
        String code = Codes.social("630102", ++number);
        Member victim = city().newMember("platform", code);
        Member hostile = city().newMember("platform", Codes.social("630102", ++number));
        city().create(victim.token(), "platform", "self", platform("旧例商城", code));
        MatterId id = open(branches(), Map.of("rival", code)).id();
        sql.sql("""
                insert into subject.subject (id, nature, same_as, seal, updated_at)
                select :own, 'UNKNOWN', i.subject, i.seal, now() from subject.identifier i
                where i.scheme = 'uscc' and i.value = :code""")
                .param("own", caller(hostile).organisation().subject().value())
                .param("code", code)
                .update();
        assertThat(refused(() -> town.view(id, caller(hostile)))).isEqualTo(MatterProblem.NOT_VISIBLE);
    }

    private List<Message> told(Member office) {
        return notices.latest(new OrganisationId(UUID.fromString(office.organisation())), null);
    }

    private Caller caller(Member member) {
        return new Caller(accounts.organisation(UUID.fromString(member.organisation())), null, null, null, false);
    }

    private static String platform(String name, String code) {
        return """
                {"name":"%s%d","operator":"某公司","code":"%s","form":"third-party"}""".formatted(name, number, code);
    }
}
