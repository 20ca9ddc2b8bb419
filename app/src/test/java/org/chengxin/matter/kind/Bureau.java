package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chengxin.TestCity;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;

/** Offices of real departments with their people, who open matters and act. */
public final class Bureau {

    public static final String PASSWORD = "Right-Password-1";

    private final TestCity city;
    private final Accounts accounts;
    private final Matters matters;

    public Bureau(TestCity city, Accounts accounts, Matters matters) {
        this.city = city;
        this.accounts = accounts;
        this.matters = matters;
    }

    public Organisation office(String department, String level, String division) {
        return office(organisation("department"), department, level, division);
    }

    /** An office that is called as another. */
    public Organisation namesake(Organisation other, String department, String level, String division) {
        return office(
                accounts.register(other.name(), OrganisationKind.DEPARTMENT, null, null, null),
                department,
                level,
                division);
    }

    private Organisation office(Organisation made, String department, String level, String division) {
        done(
                "organisations/" + made.id() + "/office",
                object("department", department, "level", level, "division", division));
        return accounts.organisation(made.id().value());
    }

    /** The city's office of a department; another test may have made one. */
    public Organisation cityOffice(Offices offices, String department) {
        return offices.competent(department, "city", "330100")
                .map(found -> accounts.organisation(found.id().value()))
                .orElseGet(() -> office(department, "city", "330100"));
    }

    public Organisation organisation(String kind) {
        return accounts.organisation(UUID.fromString(city.newMember(kind).organisation()));
    }

    public Caller officer(Organisation at, String post) {
        String name = "k" + UUID.randomUUID().toString().replace("-", "");
        UUID account = UUID.fromString(city.newAccount(at.id().toString(), name, "officer", PASSWORD));
        city.givePost(account.toString(), post);
        return new Caller(at, account, name, Role.OFFICER, false);
    }

    /** Somebody of a platform who signs in. */
    public Caller operator(Organisation platform) {
        String name = "k" + UUID.randomUUID().toString().replace("-", "");
        UUID account = UUID.fromString(city.newAccount(platform.id().toString(), name, "platform-operator", PASSWORD));
        return new Caller(platform, account, name, Role.PLATFORM_OPERATOR, false);
    }

    private void done(String path, String body) {
        var reply = city.server().post("/api/v1/" + path, city.administratorToken(path), body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
    }

    Opened open(String definition, Actor actor, Channel channel, Map<String, Object> form) {
        return matters.open(new Opening(definition, actor, channel, key(), form));
    }

    Moved act(MatterId id, Caller caller, String step, Map<String, Object> form) {
        return act(id, Actor.of(caller), step, form);
    }

    Moved act(MatterId id, Actor actor, String step, Map<String, Object> form) {
        return matters.act(new Act(id, actor, step, Matters.ANY, key(), form));
    }

    void confirm(MatterId id, Caller caller) {
        act(id, caller, "confirm", Map.of());
    }

    Matter view(MatterId id, Caller caller) {
        return matters.find(id, Actor.of(caller));
    }

    String stage(MatterId id, Caller caller) {
        return view(id, caller).stage();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    static Map<String, Object> form(Object... pairs) {
        Map<String, Object> form = new HashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            form.put((String) pairs[index], pairs[index + 1]);
        }
        return form;
    }
}
