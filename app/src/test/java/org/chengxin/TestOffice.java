package org.chengxin;

import static org.chengxin.TestCity.object;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;

/** An office of a department with its people, for tests that need two persons of it. */
public final class TestOffice {

    public static final String PASSWORD = "Zhengque-2026-mima";

    private static final Map<String, TestOffice> CITYWIDE = new ConcurrentHashMap<>();

    public final String organisation;
    public final Person handler;
    public final Person head;

    /** Somebody with the name to sign in with. */
    public record Person(UUID account, String name) {}

    private final TestCity city;

    private TestOffice(TestCity city, String department, String level, String division) {
        this.city = city;
        organisation = city.newMember("department").organisation();
        done(
                "organisations/" + organisation + "/office",
                object("department", department, "level", level, "division", division));
        handler = officer("handler");
        head = officer("head");
    }

    /** The department's office for the whole city, one for all tests of the JVM. */
    public static TestOffice of(TestCity city, String department) {
        return CITYWIDE.computeIfAbsent(department, word -> new TestOffice(city, word, "city", "330100"));
    }

    public static TestOffice at(TestCity city, String department, String level, String division) {
        return new TestOffice(city, department, level, division);
    }

    /** What the handler proposes and the head approves. */
    public Proposal agree(Proposals proposals, Wanted wanted) {
        return proposals.approve(proposals.propose(wanted, handler.account()).id(), head.account());
    }

    /** One more officer. */
    public Person officer(String post) {
        Person person = account("officer");
        city.givePost(person.account().toString(), post);
        return person;
    }

    public Person account(String role) {
        String name = "p" + UUID.randomUUID().toString().replace("-", "");
        return new Person(UUID.fromString(city.newAccount(organisation, name, role, PASSWORD)), name);
    }

    private void done(String path, String body) {
        Server.Reply reply = city.server().post("/api/v1/" + path, city.administratorToken(path), body);
        if (reply.status() != 204) {
            throw new AssertionError(reply.text());
        }
    }
}
