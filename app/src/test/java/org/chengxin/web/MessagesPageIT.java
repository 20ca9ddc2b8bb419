package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organisation finds what it was told among its messages, and nobody else's. */
class MessagesPageIT extends ServerTest {

    private static final String PASSWORD = "Zhengque-2026-mima";

    @LocalServerPort
    private int port;

    @Autowired
    private Notices notices;

    @Test
    void itsOwnMessagesAreThereAndThoseOfOthersAreNot() {
        Member one = city().newMember("platform");
        Member other = city().newMember("platform");
        tell(one, "给甲的消息", "/workbench/matters/1");
        tell(other, "给乙的消息", "//evil.example/");
        String page = visitor(one).get("/workbench/messages").body();
        assertThat(page).contains("给甲的消息", "&lt;正文&gt;", "href=\"/workbench/matters/1\"", "仅在此显示");
        assertThat(page).doesNotContain("给乙的消息", "<正文>");
        assertThat(visitor(other).get("/workbench/messages").body()).doesNotContain("evil.example", "给甲的消息");
        assertThat(visitor(other).get("/workbench").body()).contains("/workbench/messages");
    }

    @Test
    void onlyThoseWhoWorkForAnOrganisationReadItsMessages() {
        Member office = city().newMember("department");
        tell(office, "给本局的消息", "/x");
        assertThat(visitor(office, "officer").get("/workbench/messages").body()).contains("给本局的消息");
        assertThat(visitor(city().newMember("department"), "officer")
                        .get("/workbench/messages")
                        .body())
                .doesNotContain("给本局的消息");
        for (String role : List.of("auditor", "administrator", "citizen")) {
            TestCity.Person person = city().person(role, PASSWORD);
            Visitor reader = new Visitor(port);
            reader.signIn(person.name(), person.password());
            assertThat(reader.get("/workbench/messages").statusCode()).as(role).isEqualTo(403);
        }
    }

    @Test
    void fiftyMessagesAPage() {
        Member one = city().newMember("platform");
        for (int number = 100; number < 155; number++) {
            tell(one, "消息" + number, "/x");
        }
        Visitor visitor = visitor(one);
        String first = visitor.get("/workbench/messages").body();
        assertThat(first).contains("消息154", "消息105", "更早").doesNotContain("消息104");
        String older = first.replaceFirst("(?s).*href=\"(/workbench/messages\\?before=[0-9a-f-]+)\".*", "$1");
        assertThat(visitor.get(older).body()).contains("消息104", "消息100").doesNotContain("消息105", "更早</a>");
    }

    @Test
    void nobodySeesItWithoutSigningIn() {
        assertThat(new Visitor(port).get("/workbench/messages").statusCode()).isEqualTo(302);
    }

    private void tell(Member member, String title, String about) {
        OrganisationId organisation = new OrganisationId(UUID.fromString(member.organisation()));
        notices.tell(new Notice(organisation, null, null, title, "<正文>", about));
    }

    private Visitor visitor(Member member) {
        return visitor(member, "platform-operator");
    }

    private Visitor visitor(Member member, String role) {
        String name = "operator-" + UUID.randomUUID();
        city().newAccount(member.organisation(), name, role, PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }
}
