package org.chengxin.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.util.Arrays;
import java.util.UUID;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.account.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Organisations, accounts and tokens are made by an administrator and by nobody else. */
class AdministrationApiIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "accounts", "tokens"})
    void nobodyElseMakesAnything(String what) {
        String body = object("name", "n", "kind", "operator", "label", "l", "role", "administrator");
        for (OrganisationKind kind : OrganisationKind.values()) {
            Reply reply = server().post("/api/v1/" + what, city().token(kind.word()), body);
            assertThat(reply.status()).as(kind.word()).isEqualTo(403);
            assertThat(reply.json().path("code").stringValue()).isEqualTo("web.forbidden");
        }
        for (String token : Arrays.asList(null, "wrong", city().oneTimeToken())) {
            assertThat(server().post("/api/v1/" + what, token, body).status()).isEqualTo(401);
        }
    }

    @Test
    void aTokenSpeaksForItsOrganisationAlone() {
        var one = city().newMember("platform");
        var other = city().newMember("platform");
        String data = "{\"order\":\"o\"}";
        String id = city().create(one.token(), "parcel", "k", data);
        assertThat(city().create(other.token(), "parcel", "k", data)).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "security-administrator", "auditor"})
    void noTokenOpensAnAdministratorsAccount(String role) {
        assertRefused(
                account(city().member("operator").organisation(), "second", role, PASSWORD),
                403,
                "account.two-persons");
    }

    @Test
    void anOfficerInsideAPlatformIsRefused() {
        assertRefused(
                account(city().member("platform").organisation(), "inside", "officer", PASSWORD),
                422,
                "account.role-not-there");
    }

    @Test
    void aNameIsTakenInCapitalsToo() {
        String organisation = city().member("department").organisation();
        city().newAccount(organisation, "Capital", "officer", PASSWORD);
        assertRefused(account(organisation, "capital", "officer", PASSWORD), 409, "account.name-taken");
    }

    @Test
    void aNameIsTakenOnce() {
        String organisation = city().member("department").organisation();
        city().newAccount(organisation, "taken", "officer", PASSWORD);
        assertRefused(account(organisation, "taken", "officer", PASSWORD), 409, "account.name-taken");
    }

    @ParameterizedTest
    @CsvSource({
        "weak,officer,short,account.weak-password",
        "weak,officer,onlylowercaseletters,account.weak-password",
        "wrong,mayor,Right-Password-1,account.unknown-role",
        "'  ',officer,Right-Password-1,account.missing-field",
        "weak,officer,Password1234,account.weak-password",
        "admіn,officer,Right-Password-1,account.unfit-name",
        "second,citizen,Right-Password-1,account.role-not-there"
    })
    void anAccountThatCannotBeIsRefused(String name, String role, String password, String code) {
        assertRefused(account(city().member("department").organisation(), name, role, password), 422, code);
    }

    @Test
    void whatRefersToNoOrganisationIsRefused() {
        String nowhere = UUID.randomUUID().toString();
        assertRefused(account(nowhere, "lost", "officer", PASSWORD), 422, "account.unknown-organisation");
        assertRefused(
                make("tokens", object("organisation", nowhere, "label", "l")), 422, "account.unknown-organisation");
        assertRefused(
                make("organisations", object("name", "n", "kind", "platform", "parent", nowhere)),
                422,
                "account.unknown-organisation");
    }

    @Test
    void anUnknownKindAndAMissingFieldAreRefused() {
        assertRefused(make("organisations", object("name", "n", "kind", "ministry")), 422, "account.unknown-kind");
        assertRefused(make("organisations", object("kind", "platform")), 422, "account.missing-field");
        assertRefused(
                make("organisations", object("name", "n".repeat(201), "kind", "platform")),
                422,
                "account.missing-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"organisation\":\"no-uuid\"}", "null"})
    void aBodyThatCannotBeReadIsTheCallersFault(String body) {
        Reply reply = make("tokens", body);
        assertThat(reply.status()).as(reply.text()).isIn(400, 422);
    }

    @Test
    void aNameThatNoDatabaseCanHoldIsTheCallersFault() {
        Reply reply = make("organisations", "{\"name\":\"a\\u0000b\",\"kind\":\"platform\"}");
        assertThat(reply.status()).as(reply.text()).isIn(400, 422);
    }

    private Reply account(String organisation, String name, String role, String password) {
        return make("accounts", object("organisation", organisation, "name", name, "role", role, "password", password));
    }

    private Reply make(String what, String body) {
        return server().post("/api/v1/" + what, city().administratorToken(what), body);
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().path("code").stringValue()).isEqualTo(code);
    }
}
