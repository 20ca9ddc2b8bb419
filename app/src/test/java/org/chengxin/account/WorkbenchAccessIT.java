package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may open which page of the workbench: each page names its roles, and all others stay outside. */
class WorkbenchAccessIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();
    private static final Map<String, Set<Role>> PAGES = Map.of(
            "/workbench", Set.of(Role.values()),
            "/workbench/access", Set.of(Role.AUDITOR),
            "/workbench/access/lines", Set.of(Role.AUDITOR),
            "/workbench/organisations", Set.of(Role.ADMINISTRATOR),
            "/workbench/calendar", Set.of(Role.values()),
            "/workbench/reports",
                    EnumSet.complementOf(
                            EnumSet.of(Role.CITIZEN, Role.AUDITOR, Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)));

    @Autowired
    private Sessions sessions;

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleOpensItsPagesAndNoOther(Role role) {
        PAGES.forEach((page, roles) -> {
            Reply reply = server().getAs(session(role), page);
            assertThat(reply.status()).as(page + " as " + role).isEqualTo(roles.contains(role) ? 200 : 403);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workbench", "/workbench/access", "/workbench/organisations", "/workbench/no-such-page"})
    void whoIsNotSignedInIsSentToSignIn(String page) {
        for (Reply reply : new Reply[] {server().get(page), server().getAs("guessed", page)}) {
            assertThat(reply.status()).isEqualTo(302);
            assertThat(reply.header("Location")).endsWith("/sign-in");
        }
    }

    @Test
    void aBearerTokenOpensNoPageAndASessionNoCallOfTheApi() {
        assertThat(server().get("/workbench", city().token("platform")).status())
                .isEqualTo(302);
        assertThat(server().getAs(session(Role.ADMINISTRATOR), "/api/v1/findings")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aSignInWithoutTheFormsSecretIsRefused() {
        Reply reply = server().post("/sign-in", null, "name=first&password=" + PASSWORD);
        assertThat(reply.status()).isIn(302, 403);
        assertThat(reply.header("Set-Cookie")).doesNotContain("chengxin-session=");
    }

    private String session(Role role) {
        return SESSIONS.computeIfAbsent(role.word(), word -> {
            var person = city().person(word, PASSWORD);
            return ((Sessions.SignIn.Opened) sessions.signIn(person.name(), person.password())).session();
        });
    }
}
