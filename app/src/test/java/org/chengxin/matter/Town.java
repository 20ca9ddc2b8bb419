package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chengxin.TestCity.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.TestCity;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.Role;
import org.chengxin.account.access.Purpose;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offices of a department of their own with their people, and a definition in force for them alone. */
public final class Town {

    public static final Map<String, Object> NOTHING = Map.of();

    public static final String PASSWORD = "Right-Password-1";

    public final String definition;
    public final String department;
    public final Organisation cityOffice;
    public final Organisation office;
    public final Organisation otherOffice;
    public final Organisation rivalFirm;
    public final Caller head;
    public final Caller handler;
    public final Caller colleague;
    public final Caller above;
    public final Caller stranger;
    public final Caller other;
    public final Caller rival;

    private static Town usual;

    private final TestCity city;
    private final Accounts accounts;
    private final Matters matters;
    private final JdbcClient sql;

    public Town(TestCity city, Accounts accounts, Matters matters, JdbcClient sql) {
        this.city = city;
        this.accounts = accounts;
        this.matters = matters;
        this.sql = sql;
        String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        this.department = "trial-" + letters;
        this.definition = "trial-" + letters;
        cityOffice = office("city", "330100", null, department);
        office = office("district", "330106", cityOffice, department);
        otherOffice = office("district", "330108", cityOffice, department);
        Organisation elsewhere = office("district", "330106", null, "other-" + letters);
        rivalFirm = organisation("platform");
        head = officer(office, "head");
        handler = officer(office, "handler");
        colleague = officer(office, "handler");
        above = officer(cityOffice, "head");
        other = officer(otherOffice, "handler");
        stranger = officer(elsewhere, "handler");
        rival = new Caller(rivalFirm, null, null, null, false);
        parameter("matter.trial.sure", "5", "R");
        parameter("matter.trial.unsure", "3", "M");
        define(definition, 1, yaml());
    }

    /** One for the tests that do not count what lies in its inboxes. */
    public static synchronized Town usual(TestCity city, Accounts accounts, Matters matters, JdbcClient sql) {
        if (usual == null) {
            usual = new Town(city, accounts, matters, sql);
        }
        return usual;
    }

    public String yaml() {
        try (var file = Town.class.getResourceAsStream("trial.yaml")) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("NAME", definition)
                    .replace("DEPARTMENT", department);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void define(String name, int version, String yaml) {
        sql.sql("""
                insert into matter.definition (fact, name, version, effective_from, digest, source, seal)
                values (:fact, :name, :version, '2019-01-06',
                        decode(md5(random()::text), 'hex'), :source, gen_random_uuid())""")
                .param("fact", FactId.next().value())
                .param("name", name)
                .param("version", version)
                .param("source", yaml)
                .update();
    }

    private void parameter(String name, String value, String confidence) {
        sql.sql("""
                insert into rule.parameter (id, name, value, effective_from, basis, source, confidence, fact, seal)
                select gen_random_uuid(), :name, :value, '2019-01-06', 'test', 'test', :confidence, fact, seal
                from rule.parameter
                where not exists (select from rule.parameter where name = :name)
                limit 1""")
                .param("name", name)
                .param("value", value)
                .param("confidence", confidence)
                .update();
    }

    private Organisation office(String level, String division, Organisation above, String word) {
        Organisation made = organisation("department");
        String body = above == null
                ? object("department", word, "level", level, "division", division)
                : object(
                        "department",
                        word,
                        "level",
                        level,
                        "division",
                        division,
                        "above",
                        above.id().toString());
        done("organisations/" + made.id() + "/office", body);
        return accounts.organisation(made.id().value());
    }

    private Organisation organisation(String kind) {
        return accounts.organisation(UUID.fromString(city.newMember(kind).organisation()));
    }

    public Caller officer(Organisation at, String post) {
        String name = "o" + UUID.randomUUID().toString().replace("-", "");
        UUID account = UUID.fromString(city.newAccount(at.id().toString(), name, "officer", PASSWORD));
        city.givePost(account.toString(), post);
        return new Caller(at, account, name, Role.OFFICER, false);
    }

    /** An account of the handling office that nobody gave a post. */
    public Caller withoutPost() {
        String name = "n" + UUID.randomUUID().toString().replace("-", "");
        UUID account = UUID.fromString(city.newAccount(office.id().toString(), name, "officer", PASSWORD));
        return new Caller(office, account, name, Role.OFFICER, false);
    }

    /** A handler of the handling office whose certificate nobody has noted. */
    public Caller withoutCertificate() {
        Caller officer = withoutPost();
        done("accounts/" + officer.account() + "/post", object("post", "handler"));
        return officer;
    }

    /** The town's definition under another name, with one text of it replaced; returns the name. */
    public String variant(String text, String by) {
        String name = definition + "-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String changed = yaml().replace(definition, name);
        assertThat(changed).contains(text);
        define(
                name,
                1,
                changed.replace("department: " + name, "department: " + department)
                        .replace(text, by));
        return name;
    }

    public void done(String path, String body) {
        var reply = city.server().post("/api/v1/" + path, city.administratorToken(path), body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
    }

    public Map<String, Object> request(String name, String facts) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", name);
        form.put("phone", "13800000000");
        form.put("rival", "无此登记的店");
        form.put("place", "330106");
        form.put("facts", facts);
        return form;
    }

    /** By somebody without an account. */
    public Opened open() {
        return open("王小明", "货不对板");
    }

    public Opened open(String name, String facts) {
        return matters.open(new Opening(definition, Actor.NOBODY, Channel.PUBLIC, key(), request(name, facts)));
    }

    /** The rival is known here, as if a directory had found it. */
    public void knowRival(MatterId id) {
        sql.sql("""
                update matter.participant set subject = :subject, organisation = :organisation, desk = :organisation
                where matter = :matter and role = 'rival'""")
                .param("subject", rivalFirm.subject().value())
                .param("organisation", rivalFirm.id().value())
                .param("matter", id.value())
                .update();
    }

    /** The number of a new case of another office about a subject, as if it had been handed over. */
    public String caseAbout(String subject, Organisation at) {
        String number = caseAbout(subject);
        sql.sql("""
                update matter.participant set organisation = :office, desk = :office
                where kind = 'OFFICE' and matter = (select id from matter.matter where number = :number)""").param("office", at.id().value()).param("number", number).update();
        return number;
    }

    /** The number of a new case here about a subject, as if a directory had found it. */
    public String caseAbout(String subject) {
        MatterId id = open().id();
        sql.sql(
                        "update matter.participant set subject = cast(:subject as uuid) where matter = :matter and role = 'rival'")
                .param("subject", subject)
                .param("matter", id.value())
                .update();
        return sql.sql("select number from matter.matter where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    public Moved act(MatterId id, Caller caller, String step, Map<String, Object> form) {
        return act(id, Actor.of(caller), step, form);
    }

    public Moved act(MatterId id, Actor actor, String step, Map<String, Object> form) {
        return matters.act(new Act(id, actor, step, Matters.ANY, key(), form));
    }

    public Matter view(MatterId id, Caller caller) {
        return matters.find(id, Actor.of(caller));
    }

    /** What a handler looks at masked things of a case for. */
    public Purpose.Stated handling(MatterId id) {
        return new Purpose.Stated(
                Purpose.CASE_HANDLING,
                sql.sql("select number from matter.matter where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single());
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** As if so many days had gone by for the clocks of a matter. */
    public void pass(MatterId id, int days) {
        sql.sql("""
                update matter.clock
                set due = due - :days, next = next - :days, base = base - :days, started = started - :days,
                    provisional = false
                where matter = :matter""").param("days", days).param("matter", id.value()).update();
    }

    public static MatterProblem refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("it was not refused").isNotNull();
        return (MatterProblem) refused.problem();
    }
}
