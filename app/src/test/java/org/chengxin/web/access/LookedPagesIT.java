package org.chengxin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.Uuid7;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A data subject sees who looked at its file, when and for which case; an auditor sees every line in words. */
class LookedPagesIT extends ServerTest {

    private static final String PASSWORD = "Zhengque-2026-mima";

    @LocalServerPort
    private int port;

    @Autowired
    private AccessLog log;

    @Autowired
    private Accounts accounts;

    private Organisation organisation(Member member) {
        return accounts.find(new OrganisationId(UUID.fromString(member.organisation())))
                .orElseThrow();
    }

    private void look(Member by, String act, String object, String purpose) {
        log.record(new Caller(organisation(by), null, null, null, false), act, object, purpose);
    }

    private Visitor signedIn(Member member, String role) {
        String name = "looked-" + UUID.randomUUID();
        city().newAccount(member.organisation(), name, role, PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    private Visitor auditor() {
        TestCity.Person person = city().person("auditor", PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.name(), person.password());
        return visitor;
    }

    @Test
    void aFirmSeesWhoOpenedItsFileAndNotItself() {
        Member firm = city().newMember("merchant");
        Member other = city().newMember("merchant");
        Member office = city().newMember("department");
        String subject = organisation(firm).subject().toString();
        look(office, "creditfile.file", subject, "case-handling 天市监投〔2026〕17号");
        look(office, "proposal.approve", subject, null);
        look(firm, "creditfile.file", subject, "own look");
        String page = signedIn(firm, "merchant").get("/workbench/looked").body();
        assertThat(page)
                .contains(office.name(), "查阅信用档案", "案件办理 天市监投〔2026〕17号", "共 1 次查阅")
                .doesNotContain("own look");
        assertThat(signedIn(other, "merchant").get("/workbench/looked").body())
                .contains("没有其他单位查阅过")
                .doesNotContain(office.name());
        assertThat(signedIn(firm, "merchant").get("/workbench").body()).contains("/workbench/looked");
    }

    @Test
    void aLookForASecretCaseIsLeftOut() {
        Member firm = city().newMember("merchant");
        Member office = city().newMember("department");
        String number = secretNumber().orElseGet(this::secretMatter);
        look(office, "creditfile.file", organisation(firm).subject().toString(), "case-handling " + number);
        assertThat(signedIn(firm, "merchant").get("/workbench/looked").body())
                .contains("没有其他单位查阅过")
                .doesNotContain(number, office.name());
    }

    private Optional<String> secretNumber() {
        return sql.sql("select number from matter.matter where definition = 'warning' limit 1")
                .query(String.class)
                .optional();
    }

    /** That a warning exists is secret. */
    private String secretMatter() {
        String number = "密〔2026〕" + System.nanoTime() + "号";
        sql.sql("""
                insert into matter.matter (id, definition, version, number, stage, opened, ended, acts, revision)
                select gen_random_uuid(), 'warning', max(version), :number, 'closed', '2026-01-05', '2026-01-06', 1, 1
                from matter.definition where name = 'warning'""").param("number", number).update();
        return number;
    }

    /** Finding 9: the pages of a case, its papers and files are told like the file. */
    @Test
    void aPartySeesWhoLookedAtItsCasesPapersAndFiles() {
        Member firm = city().newMember("merchant");
        Member office = city().newMember("department");
        String matter = matterOf(firm);
        look(office, "matter.look", matter, null);
        look(office, "matter.paper.look", AccessLog.part(matter, UUID.randomUUID()), null);
        look(office, "matter.file.look", AccessLog.part(matter, UUID.randomUUID()), null);
        look(office, "matter.look", UUID.randomUUID().toString(), null);
        assertThat(signedIn(firm, "merchant").get("/workbench/looked").body())
                .contains("查看案件页面", "下载案件文书", "下载案件附件", "共 3 次查阅", office.name());
    }

    /** Finding 9: nobody hides a look by a secret case for longer than the law lets it. */
    @Test
    void aLookForASecretCaseAndAtAWarningIsToldAfterHalfAYear() {
        Member firm = city().newMember("merchant");
        Member office = city().newMember("department");
        String number = secretNumber().orElseGet(this::secretMatter);
        String subject = organisation(firm).subject().toString();
        String finding = findingAbout(subject);
        before(179, office, "creditfile.file", subject, "case-handling " + number);
        before(179, office, "warning.look", finding, null);
        Visitor reader = signedIn(firm, "merchant");
        assertThat(reader.get("/workbench/looked").body())
                .contains("没有其他单位查阅过", "180 天")
                .doesNotContain(office.name());
        assertThat(reader.get("/workbench/own-data.json").body())
                .contains("\"looks\"")
                .doesNotContain(office.name());
        before(181, office, "creditfile.file", subject, "case-handling " + number);
        before(181, office, "warning.look", finding, null);
        assertThat(reader.get("/workbench/looked").body()).contains("共 2 次查阅", "查阅预警线索", "案件办理 " + number);
        assertThat(reader.get("/workbench/own-data.json").body()).contains("查阅预警线索", "案件办理 " + number, office.name());
    }

    private String matterOf(Member firm) {
        String id = UUID.randomUUID().toString();
        sql.sql("""
                insert into matter.matter (id, definition, version, number, stage, opened, ended, acts, revision)
                select cast(:id as uuid), 'complaint', max(version), :number, 'closed', '2026-01-05', '2026-01-06', 1, 1
                from matter.definition where name = 'complaint'""")
                .param("id", id)
                .param("number", "查〔2026〕" + System.nanoTime() + "号")
                .update();
        sql.sql("""
                insert into matter.participant (matter, role, kind, organisation, desk, definition, due, open, fact)
                values (cast(:id as uuid), 'respondent', 'PARTY', cast(:firm as uuid), cast(:firm as uuid), 'complaint',
                        'infinity', false, gen_random_uuid())""").param("id", id).param("firm", firm.organisation()).update();
        return id;
    }

    private String findingAbout(String subject) {
        return sql.sql("""
                insert into warning.finding (id, platform, subject, kind, model, version, severity, footing, score, content, mark, day,
                    sampled, seal, origin, strength, ending, ended)
                values (:id, gen_random_uuid(), cast(:subject as uuid), 'brushing', 'm', '1', 'SERIOUS', 'm', 1, '', '',
                    '2026-01-05', false, gen_random_uuid(), 'batch', 1, 'replaced', '2026-01-06')
                returning id""")
                .param("id", Uuid7.next())
                .param("subject", subject)
                .query((row, index) -> row.getString(1))
                .single();
    }

    /** As the log would have written it so many days ago. */
    private void before(int days, Member by, String act, String object, String purpose) {
        sql.sql("""
                with line as (
                    insert into account.access (id, at, organisation, act, object, purpose)
                    values (:id, now() - make_interval(days => :days), cast(:organisation as uuid), :act, :object, :purpose))
                insert into account.access_waiting (id) values (:id)""")
                .param("id", Uuid7.next())
                .param("days", days)
                .param("organisation", by.organisation())
                .param("act", act)
                .param("object", object)
                .param("purpose", purpose)
                .update();
    }

    @Test
    void anAuditorFiltersInWordsAndExportsWhatIsFiltered() {
        Member office = city().newMember("department");
        String object = UUID.randomUUID().toString();
        look(office, "matter.reveal", object, "=audit 1");
        look(office, "staff.away", object, null);
        Visitor auditor = auditor();
        String page =
                auditor.get("/workbench/access?act=matter&words=" + object).body();
        assertThat(page).contains("查看事项中隐去的姓名和联系方式", office.name()).doesNotContain("登记外出");
        assertThat(auditor.get("/workbench/access?from=2099-01-01").body()).contains("没有符合条件的记录");
        var export = auditor.get("/workbench/access/export.csv?act=matter&words=" + object);
        assertThat(export.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        List<String> rows = export.body().lines().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).contains(office.name(), "\"'=audit 1\"", object);
        assertThat(signedIn(office, "officer")
                        .get("/workbench/access/export.csv")
                        .statusCode())
                .isEqualTo(403);
    }
}
