package org.chengxin.fuzz;

import static org.chengxin.TestCity.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.matter.Town;
import tools.jackson.databind.JsonNode;

/** Each kind of token and each kind of session, none, and one that is wrong. */
final class Callers {

    /** Who proposes changes: an officer of the department that owns them. */
    static final String OWNER = "owner";

    static final String HANDLER = "handler";
    static final String ADMINISTRATOR = "administrator";
    static final String SECURITY = "security-administrator";

    private static final List<String> KINDS =
            List.of("department", "platform", "logistics", "agency", "association", "operator");
    private static final List<String> ROLES = List.of(
            "officer",
            "platform-operator",
            "logistics-operator",
            "merchant",
            "agency",
            "association",
            "citizen",
            "auditor");

    private final TestCity city;
    private final Map<String, Member> members = new TreeMap<>();

    /** Password by name, of each who signs in. */
    private final Map<String, TestCity.Person> people = new LinkedHashMap<>();

    private final Map<String, String> sessions = new LinkedHashMap<>();
    private final List<String> ids = new ArrayList<>();
    private List<String> secrets = List.of();

    Callers(TestCity city, Town town) {
        this.city = city;
        for (String kind : KINDS) {
            Member member = city.newMember(kind);
            members.put(kind, member);
            ids.add(member.organisation());
            for (String role : ROLES) {
                open(kind, member, role);
            }
        }
        for (String role : List.of(ADMINISTRATOR, SECURITY)) {
            people.put(role, city.person(role, TestOffice.PASSWORD));
        }
        String owner =
                TestOffice.of(city, "market-regulator").officer("handler").name();
        people.put(OWNER, new TestCity.Person(owner, TestOffice.PASSWORD));
        people.put(
                HANDLER,
                new TestCity.Person(town.officer(town.office, "handler").displayName(), Town.PASSWORD));
        signIn();
    }

    private void open(String kind, Member member, String role) {
        String name = "fuzz" + Integer.toHexString(ids.size()) + Long.toString(System.nanoTime(), 36);
        var made = city.server()
                .post(
                        "/api/v1/accounts",
                        city.administratorToken(),
                        object(
                                "organisation",
                                member.organisation(),
                                "name",
                                name,
                                "role",
                                role,
                                "password",
                                TestOffice.PASSWORD));
        if (made.status() == 201) {
            people.put(kind + " " + role, new TestCity.Person(name, TestOffice.PASSWORD));
        }
    }

    /** Again, since what is sent signs people out and shuts accounts. */
    void signIn() {
        people.forEach((who, person) -> {
            JsonNode token = city.server()
                    .post("/api/v1/sessions", null, object("name", person.name(), "password", person.password()))
                    .json()
                    .path("token");
            if (token.isString()) {
                sessions.put(who, token.stringValue());
            }
        });
        secrets = new ArrayList<>(List.of("", "wrong", city.administratorToken(), city.securityToken()));
        members.values().forEach(member -> secrets.add(member.token()));
        secrets.addAll(sessions.values());
    }

    /** Of organisations, which may stand anywhere in what is sent. */
    List<String> ids() {
        return ids;
    }

    int count() {
        return secrets.size();
    }

    String any(Random random) {
        return secrets.get(random.nextInt(secrets.size()));
    }

    Member member(String kind) {
        return members.get(kind);
    }

    String session(String who) {
        return sessions.getOrDefault(who, "");
    }

    /** The token that may administer what an address is about. */
    String administrating(String path) {
        return city.administratorToken(path);
    }
}
