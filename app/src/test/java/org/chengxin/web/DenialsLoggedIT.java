package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Sessions;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was refused to whom is a line of the access log; what is refused again and again is a number. */
class DenialsLoggedIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";

    @Autowired
    private AccessLog log;

    @Autowired
    private Sessions sessions;

    private record Line(UUID account, UUID organisation, String stranger, String act, int times) {}

    private UUID before;

    @BeforeEach
    void whatIsRefusedIsTheFirstAgain() {
        log.tellAllCounts();
        before = Uuid7.next();
    }

    @Test
    void aPageRefusedToAStrangerKeepsADigestOfTheAddress() {
        assertThat(server().get("/workbench/access").status()).isEqualTo(302);
        Line line = lines("GET /workbench/access").get(0);
        assertThat(line.act()).isEqualTo("denied.401");
        assertThat(line.account()).isNull();
        assertThat(line.stranger()).matches("[0-9a-f]{16}");
    }

    @Test
    void aPageRefusedToAPersonNamesTheAccount() {
        Member member = city().newMember("department");
        String name = "denied-" + UUID.randomUUID();
        city().newAccount(member.organisation(), name, "officer", PASSWORD);
        String session = ((Sessions.SignIn.Opened) sessions.signIn(name, PASSWORD)).session();
        assertThat(server().getAs(session, "/workbench/organisations").status()).isEqualTo(403);
        UUID account = sessions.callerOf(session).orElseThrow().account();
        assertThat(lines("GET /workbench/organisations"))
                .filteredOn(line -> account.equals(line.account()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.act()).isEqualTo("denied.403");
                    assertThat(line.organisation()).hasToString(member.organisation());
                });
    }

    @Test
    void callsAreRefusedInTheLogTooWithAndWithoutAToken() {
        assertThat(server().get("/api/v1/findings", "guessed").status()).isEqualTo(401);
        assertThat(lines("GET /api/v1/findings")).extracting(Line::act).containsExactly("denied.401");
        Member member = city().newMember("platform");
        assertThat(server().post("/api/v1/tokens", member.token(), "{}").status())
                .isEqualTo(403);
        assertThat(lines("POST /api/v1/tokens"))
                .filteredOn(line -> member.organisation().equals(String.valueOf(line.organisation())))
                .extracting(Line::act)
                .containsExactly("denied.403");
    }

    @Test
    void whatIsRefusedAHundredTimesIsOneLineAndOneNumber() {
        for (int call = 0; call < 100; call++) {
            server().get("/workbench/organisations");
        }
        assertThat(lines("GET /workbench/organisations"))
                .extracting(Line::times)
                .containsExactly(1);
        log.tellAllCounts();
        assertThat(lines("GET /workbench/organisations"))
                .extracting(Line::times)
                .containsExactly(1, 99);
    }

    @Test
    void nothingThatACallerThoughtUpIsKept() {
        String secret = UUID.randomUUID().toString();
        assertThat(server().get("/workbench/" + secret).status()).isEqualTo(302);
        assertThat(lines("unknown")).extracting(Line::act).containsExactly("denied.401");
        assertThat(sql.sql("select count(*) from account.access a where strpos(a::text, :secret) > 0")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsAllowedIsNoRefusal() {
        assertThat(server().get("/about").status()).isEqualTo(200);
        assertThat(lines("GET /about")).isEmpty();
    }

    private List<Line> lines(String object) {
        return sql.sql("select * from account.access where object = :object and id > :before order by id")
                .param("before", before)
                .param("object", object)
                .query((row, number) -> new Line(
                        row.getObject("account", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("stranger"),
                        row.getString("act"),
                        row.getInt("times")))
                .list();
    }
}
