package org.chengxin.account.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.Server.Reply;
import org.chengxin.TestCity;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.Sessions;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.simulation.City;
import org.chengxin.simulation.Organisation;

/** Who walks: for each kind of organisation and role of the demo's city somebody with a session, or a program with a token. */
final class WalkCity {

    static final String STRANGER = "stranger";

    private static final String PASSWORD = "Zhengque-2026-mima";

    private final TestCity city;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Sessions sessions;
    private final Offices offices;
    private final Map<String, Organisation> demo;
    private final Map<String, UUID> organisations = new HashMap<>();
    private final Map<String, Walker> walkers = new LinkedHashMap<>();

    /**
     * @param secret a session or a token; null for a stranger
     * @param caller null for a program and a stranger
     */
    record Walker(String name, String secret, boolean program, Caller caller) {}

    WalkCity(TestCity city, Accounts accounts, AccessTokens tokens, Sessions sessions, Offices offices) {
        this.city = city;
        this.tokens = tokens;
        this.accounts = accounts;
        this.sessions = sessions;
        this.offices = offices;
        demo = City.of(1, LocalDate.of(2026, 3, 2), 0).organisations().stream()
                .collect(Collectors.toMap(Organisation::key, Function.identity()));
        Lines.of("callers.csv")
                .forEach(line -> walkers.put(
                        line.getField("caller"),
                        walker(line.getField("caller"), line.getField("organisation"), line.getField("as"))));
    }

    Map<String, Walker> walkers() {
        return walkers;
    }

    Walker walker(String name) {
        return Objects.requireNonNull(walkers.get(name), name);
    }

    org.chengxin.account.Organisation organisation(String key) {
        return accounts.organisation(id(key));
    }

    private Walker walker(String name, String organisation, String as) {
        return switch (as) {
            case "" -> new Walker(name, null, false, null);
            case "token" -> new Walker(name, token(organisation), true, null);
            case "administration system" -> new Walker(name, city.administratorToken(), true, null);
            case "administration security" -> new Walker(name, city.securityToken(), true, null);
            default -> person(name, organisation, as);
        };
    }

    private Walker person(String name, String organisation, String as) {
        List<String> words = List.of(as.split(" "));
        TestCity.Person person = as.matches("auditor|.*administrator")
                ? city.person(as, PASSWORD)
                : account(id(organisation).toString(), words);
        String session = ((Sessions.SignIn.Opened) sessions.signIn(person.name(), person.password())).session();
        return new Walker(name, session, false, sessions.callerOf(session).orElseThrow());
    }

    private TestCity.Person account(String organisation, List<String> words) {
        String account = "walk-" + UUID.randomUUID();
        String id = city.newAccount(organisation, account, words.get(0), PASSWORD);
        if (words.size() > 1) {
            done("accounts/" + id + "/post", object("post", words.get(1)));
        }
        return new TestCity.Person(account, PASSWORD);
    }

    private String token(String organisation) {
        OrganisationId owner = new OrganisationId(id(organisation));
        return tokens.issue(owner, "walk", AccessTokens.Scope.USUAL, AccessTokens.LONGEST)
                .token();
    }

    /** An office that another test has made is the city's office too. */
    private UUID id(String key) {
        UUID known = organisations.get(key);
        if (known == null) {
            Organisation wanted = Objects.requireNonNull(demo.get(key), key);
            known = wanted.office() == null
                    ? made(wanted)
                    : offices.all().stream()
                            .filter(each -> isSame(each, wanted))
                            .map(each -> each.id().value())
                            .findFirst()
                            .orElseGet(() -> made(wanted));
            organisations.put(key, known);
        }
        return known;
    }

    private static boolean isSame(Office office, Organisation wanted) {
        Organisation.Office place = Objects.requireNonNull(wanted.office());
        return office.department().equals(place.department())
                && office.level().equals(place.level())
                && office.division().equals(wanted.division())
                && (office.above() != null) == (place.above() != null);
    }

    private UUID made(Organisation wanted) {
        Reply reply = city.server()
                .post(
                        "/api/v1/organisations",
                        city.administratorToken(),
                        object(
                                "name",
                                wanted.name() + System.nanoTime(), // digits alone: other tests read Chinese pages
                                "kind",
                                wanted.kind(),
                                "division",
                                wanted.division()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        UUID id = UUID.fromString(reply.json().path("id").stringValue());
        Organisation.Office office = wanted.office();
        if (office != null) {
            String above = office.above();
            done(
                    "organisations/" + id + "/office",
                    above == null
                            ? object(
                                    "department",
                                    office.department(),
                                    "level",
                                    office.level(),
                                    "division",
                                    wanted.division())
                            : object(
                                    "department",
                                    office.department(),
                                    "level",
                                    office.level(),
                                    "division",
                                    wanted.division(),
                                    "above",
                                    id(above).toString()));
        }
        return id;
    }

    private void done(String path, String body) {
        Reply reply = city.server().post("/api/v1/" + path, city.administratorToken(path), body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
    }
}
