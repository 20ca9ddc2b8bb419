package org.chengxin.intake.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestErasure;
import org.chengxin.account.Accounts;
import org.chengxin.account.Sessions;
import org.chengxin.cli.Command;
import org.chengxin.evidence.Confidential;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.Report;
import org.chengxin.intake.Reports;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Town;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What public pages show of a report can be checked by anybody; the rest is sealed with it and is for the entitled alone. */
class TwoPartsIT extends ServerTest {

    private static final List<String> SECRETS = List.of("赵两部分", "经调查，该店以次充好。", "内部备注一二三");

    private static int number;

    @TempDir
    private Path folder;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Matters matters;

    @Autowired
    private Reports reports;

    @Autowired
    private Confidential confidential;

    @Autowired
    private ProposalList list;

    @Autowired
    private Sessions sessions;

    private Member department;
    private String code;
    private String identity;

    @BeforeEach
    void anotherFirm() {
        number++;
        code = Codes.social("371102", number);
        identity = Codes.identity(500 + number);
        department = city().newMember("department");
    }

    private String data() {
        return """
                {"party":{"name":"两部分茶业有限公司","kind":"organisation","code":"%s","representative":"赵两部分",
                          "representativeIdentityType":"身份证","representativeIdentityNumber":"%s"},
                 "number":"两测罚〔2026〕%d号","authority":"%s","decided":"2026-01-10","violation":"虚假宣传",
                 "facts":"经调查，该店以次充好。","basis":"测试依据","categories":["fine"],"fine":"500000.00",
                 "disclosedUntil":"2099-12-31","remark":"内部备注一二三"}""".formatted(code, identity, number, department.name());
    }

    private String penalty() {
        String id = city().create(department.token(), "penalty", "k", data());
        awaitLog();
        return id;
    }

    @Test
    void anybodyChecksThePublishablePartOfAPenalty() throws Exception {
        String id = penalty();
        Reply record = server().get("/records/" + id + "/record.json");
        assertThat(record.status()).isEqualTo(200);
        JsonNode payload = json(record.json().path("payload"));
        assertThat(payload.path("v").intValue()).isEqualTo(2);
        assertThat(payload.path("data").propertyNames())
                .containsExactlyInAnyOrder(
                        "party",
                        "number",
                        "authority",
                        "decided",
                        "violation",
                        "basis",
                        "categories",
                        "fine",
                        "disclosedUntil");
        assertThat(payload.path("data").path("party").propertyNames())
                .containsExactlyInAnyOrder("name", "kind", "code");
        Command verified = verify(id, record.bytes());
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out()).contains(id, "已封存，未在此出示");
        String page = server().get("/records/" + id).text();
        assertThat(page).contains("虚假宣传", "以上是记录的可公开部分").doesNotContain(identity);
        assertThat(page).doesNotContain(SECRETS.toArray(String[]::new)).doesNotContain("whole=true");
        assertNothingWithheld(Pack.open(server().get("/records/" + id + "/pack").bytes()));
        assertThat(accesses(id)).isEmpty();
    }

    @Test
    void itsReporterGetsBothPartsAndTheVerifierHoldsThemTogether() throws Exception {
        String id = penalty();
        Reply reply = server().get(api(id), department.token());
        Pack pack = Pack.open(reply.bytes());
        JsonNode withheld = json(pack.record().path("withheld").path("payload"));
        assertThat(withheld.path("data").path("facts").stringValue()).isEqualTo(SECRETS.get(1));
        assertThat(withheld.path("id").stringValue()).isEqualTo(id);
        assertThat(withheld.path("v").intValue()).isEqualTo(2);
        assertThat(pack.text("record.html")).contains(identity).contains(SECRETS);
        assertThat(accesses(id)).containsExactly("evidence.pack");
        assertThat(verify(id, pack.files().get("record.json")).out())
                .startsWith("valid")
                .contains("已出示，与封存的一致");
        String forged = pack.text("record.json")
                .replace(
                        pack.record().path("withheld").path("payload").stringValue(),
                        Base64.getEncoder()
                                .encodeToString(
                                        withheld.toString().replace("以次", "以假").getBytes(UTF_8)));
        Command altered = verify(id, forged.getBytes(UTF_8));
        assertThat(altered.exit()).isEqualTo(1);
        assertThat(altered.out()).startsWith("altered").contains("不公开部分与记录中封存的不符");
    }

    @Test
    void anOfficerSaysWhatForAndStrangersGetThePublishablePartAlone() throws Exception {
        Town town = Town.usual(city(), accounts, matters, sql);
        Member platform = city().newMemberIn("platform", "330106");
        String id = city().create(platform.token(), "merchant", "m", merchant());
        awaitLog();
        String officer = session(town.handler.displayName());
        assertNothingWithheld(Pack.open(server().get(api(id), officer).bytes()));
        assertNothingWithheld(Pack.open(
                server().get(api(id), city().newMember("platform").token()).bytes()));
        assertThat(server().get(api(id) + "?whole=true").status()).isEqualTo(403);
        Reply asked = server().get(api(id) + "?whole=true", officer);
        assertThat(asked.json().path("code").stringValue()).isEqualTo("intake.purpose-required");
        assertThat(server().getAs(officer, "/records/" + id).text()).contains("/records/" + id + "/pack?whole=true");
        assertThat(accesses(id)).isEmpty();
        String number = town.caseAbout(subject(id));
        Reply whole =
                server().post(api(id), officer, "{\"purpose\":\"case-handling\",\"number\":\"%s\"}".formatted(number));
        assertThat(Pack.open(whole.bytes()).text("record.html")).contains("13900000777");
        assertThat(accesses(id)).containsExactly("evidence.pack case-handling " + number);
    }

    private String session(String name) {
        return ((Sessions.SignIn.Opened) sessions.signIn(name, Town.PASSWORD)).session();
    }

    private String merchant() {
        return """
                {"name":"两部分商贸有限公司","kind":"enterprise","code":"%s","division":"330106","phone":"13900000777"}""".formatted(code);
    }

    @Test
    void itsReporterReadsBackWhatItSentAndTheOwnerOfTheFactTooWhenItReopensIt() {
        String id = penalty();
        assertThat(server().get("/api/v1/reports?type=penalty", department.token())
                        .json()
                        .path("reports")
                        .get(0)
                        .path("data"))
                .isEqualTo(Server.JSON.readTree(data()));
        Report reopened = reports.reopen(FactId.parse(id)).orElseThrow();
        assertThat(reopened.data().required("facts")).isEqualTo(SECRETS.get(1));
        assertThat(reopened.data().nested("party").text("representative")).isEqualTo(SECRETS.get(0));
    }

    @Test
    void whatThePageOfAFirmLinksToOpensWithoutPhoneAndKeys() {
        Member platform = city().newMember("platform");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("merchant", city().create(platform.token(), "merchant", "secret-key-m", merchant()));
        facts.put("shop", city().create(platform.token(), "shop", "s", """
                {"merchant":"secret-key-m","name":"两部分旗舰店","url":"https://liangbufen.example"}"""));
        facts.put("licence", city().create(platform.token(), "licence", "l", """
                {"merchant":"secret-key-m","number":"L-371102","name":"两部分商贸有限公司","from":"2020-01-01","status":"active"}"""));
        String subject = subject(facts.get("merchant"));
        String page = server().get("/subjects/" + subject).text();
        facts.forEach((type, id) -> {
            assertThat(page).as(type).contains("/records/" + id + "\"");
            Reply record = server().get("/records/" + id + "/record.json");
            assertThat(record.status()).as(type).isEqualTo(200);
            assertThat(json(record.json().path("payload")).toString())
                    .contains("两部分")
                    .doesNotContain("secret-key-m", "13900000777");
        });
    }

    @Test
    void aNaturalPersonsFactsStayClosed() {
        Member platform = city().newMember("platform");
        List<String> facts = List.of(
                city().create(platform.token(), "merchant", "m", "{\"name\":\"钱自然\",\"kind\":\"natural-person\"}"),
                city().create(platform.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"钱家小店\"}"),
                city().create(platform.token(), "licence", "l", """
                        {"merchant":"m","number":"N-1","name":"钱自然","from":"2020-01-01","status":"active"}"""));
        for (String id : facts) {
            assertThat(server().get("/records/" + id + "/record.json").status()).isEqualTo(404);
            assertThat(server().get("/records/" + id).text()).doesNotContain("钱自然", "钱家小店");
        }
    }

    /** As reports were sealed before there were two parts. */
    @Test
    void whatWasSealedInOnePieceStaysClosed() {
        String id = city().create(city().newMember("platform").token(), "merchant", "m", merchant());
        assertThat(server().get("/records/" + id + "/record.json").status()).isEqualTo(200);
        assertThat(owner().sql("""
                        update evidence.fact set payload = :payload, withheld_salt = null, withheld_payload = null
                        where id = :id""")
                        .param("id", UUID.fromString(id))
                        .param(
                                "payload",
                                confidential.encrypt(("{\"data\":" + merchant() + ",\"v\":1}").getBytes(UTF_8)))
                        .update())
                .isEqualTo(1);
        assertThat(server().get("/records/" + id + "/record.json").status()).isEqualTo(404);
        assertThat(server().get("/records/" + id).text()).doesNotContain("13900000777");
    }

    @Test
    void theProofOfACorrectedPenaltyIsThatOfTheCorrection() {
        String old = penalty();
        String fresh = city().one(
                        department.token(),
                        org.chengxin.TestCity.item("penalty", "k", data().replace("虚假宣传", "价格欺诈"), old, "更正"))
                .id();
        awaitLog();
        String page = server().get("/subjects/"
                        + sql.sql("select subject from creditfile.record where id = :id")
                                .param("id", UUID.fromString(old))
                                .query(String.class)
                                .single())
                .text();
        assertThat(page).contains("价格欺诈", "/records/" + fresh + "\"").doesNotContain("/records/" + old + "\"");
        assertThat(json(server().get("/records/" + fresh + "/record.json")
                                .json()
                                .path("payload"))
                        .toString())
                .contains("价格欺诈");
    }

    @Test
    void anErasureEmptiesBothParts() {
        String id = penalty();
        assertThat(columns(id)).isEqualTo(4);
        new TestErasure(city(), beans).erase(id, "依据");
        assertThat(columns(id)).isZero();
        assertThat(proofs.open(FactId.parse(id))).isEmpty();
    }

    private int columns(String id) {
        return sql.sql("""
                select num_nonnulls(salt, payload, withheld_salt, withheld_payload) from evidence.fact where id = :id""")
                .param("id", UUID.fromString(id))
                .query(Integer.class)
                .single();
    }

    @Test
    void aWithheldPartThatWasChangedOrTakenAwayIsFound() {
        FactId id = FactId.parse(penalty());
        assertThat(proofs.agreement(id)).isEqualTo(Proofs.Agreement.AGREES);
        change(id, Optional.of(confidential.encrypt("{\"data\":{\"facts\":\"改\"},\"v\":2}".getBytes(UTF_8))));
        assertThat(proofs.agreement(id)).isEqualTo(Proofs.Agreement.DIFFERS);
        change(id, Optional.empty());
        assertThat(proofs.agreement(id)).isEqualTo(Proofs.Agreement.DIFFERS);
    }

    private static void change(FactId id, Optional<byte[]> withheld) {
        owner().sql("""
                update evidence.fact set withheld_payload = :withheld,
                    withheld_salt = case when cast(:withheld as bytea) is null then null else withheld_salt end
                where id = :id""")
                .param("id", id.value())
                .param("withheld", withheld.orElse(null), java.sql.Types.BINARY)
                .update();
    }

    private void assertNothingWithheld(Pack pack) {
        assertThat(pack.record().has("withheld")).isFalse();
        assertThat(pack.text("record.html")).contains("这份存证包只有记录的可公开部分");
        pack.files().forEach((name, content) -> {
            assertThat(pack.text(name)).as(name).doesNotContain(identity, "13900000777");
            assertThat(pack.text(name)).as(name).doesNotContain(SECRETS.toArray(String[]::new));
        });
    }

    private Command verify(String id, byte[] record) throws Exception {
        Path proof = Files.write(folder.resolve("x.tlog-proof"), bytes("/api/v1/records/" + id + "/proof"));
        Path entry = Files.write(folder.resolve("x.entry"), bytes("/api/v1/records/" + id + "/entry"));
        Path policy = Files.write(folder.resolve("policy"), bytes("/log/policy"));
        Path file = Files.write(folder.resolve("x.record.json"), record);
        return Command.run("verify", proof, "--entry", entry, "--policy", policy, "--record", file);
    }

    private byte[] bytes(String path) {
        return server().get(path).bytes();
    }

    private String subject(String fact) {
        return sql.sql("select id from subject.subject where fact = cast(:fact as uuid)")
                .param("fact", fact)
                .query(String.class)
                .single();
    }

    private List<String> accesses(String id) {
        return sql.sql(
                        "select concat_ws(' ', act, purpose) from account.access where object = :id and act <> 'look.refused' order by at")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static JsonNode json(JsonNode base64) {
        return Server.JSON.readTree(Base64.getDecoder().decode(base64.stringValue()));
    }

    private static String api(String id) {
        return "/api/v1/records/" + id + "/pack";
    }
}
