package org.chengxin.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.util.UUID;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Test;

/** A person signs in for the calls of matters, and for no other calls. */
class SessionApiIT extends ServerTest {

    private static final String PASSWORD = "Zhengque-2026-mima";

    @Test
    void aPersonSignsInForMattersAlone() {
        String name = account();
        Reply opened = server().post("/api/v1/sessions", null, object("name", name, "password", PASSWORD));
        assertThat(opened.status()).isEqualTo(201);
        String token = opened.json().path("token").stringValue();
        assertThat(server().get("/api/v1/matters", token).status()).isEqualTo(200);
        assertThat(server().post("/api/v1/reports", token, TestCity.body(java.util.List.of()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aWrongPasswordIsRefusedAndAfterManyInARowTheRightOneWaits() {
        String name = account();
        String wrong = object("name", name, "password", "Cuowu-2026-mima");
        assertThat(server().post("/api/v1/sessions", null, wrong)
                        .json()
                        .path("code")
                        .stringValue())
                .isEqualTo("account.sign-in-refused");
        for (int tries = 0; tries < 6; tries++) {
            Reply again = server().post("/api/v1/sessions", null, wrong);
            assertThat(again.json().path("code").stringValue()).isEqualTo("account.sign-in-refused");
        }
        Reply right = server().post("/api/v1/sessions", null, object("name", name, "password", PASSWORD));
        assertThat(right.json().path("code").stringValue())
                .as("one that has to wait is answered like a wrong one")
                .isEqualTo("account.sign-in-refused");
        assertThat(server().post("/api/v1/sessions", null, object("name", name)).status())
                .isEqualTo(422);
    }

    @Test
    void aNameThatNobodyCanHaveIsNoFailureOfTheServer() {
        assertThat(server().post("/api/v1/sessions", null, object("name", "of\0ficer", "password", PASSWORD))
                        .status())
                .isEqualTo(422);
    }

    private String account() {
        String name = "officer-" + UUID.randomUUID();
        city().newAccount(city().member("department").organisation(), name, "officer", PASSWORD);
        return name;
    }
}
