package org.chengxin.intake.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.Sessions;
import org.chengxin.account.office.Offices;
import org.chengxin.cli.Command;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.anchor.Anchors.Anchored;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.Reports;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Town;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;
import tools.jackson.databind.JsonNode;

/** The court pack: complete, checkable by an outsider, and handed to those entitled to the record alone. */
class PackIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    @Autowired
    private Sessions sessions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @Autowired
    private Matters matters;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportTypes types;

    @Autowired
    private Papers papers;

    @Test
    void anOutsiderChecksEveryFileOfAPackWithAPolicyFromElsewhere() throws Exception {
        Member platform = city().newMember("platform");
        String id = city().create(platform.token(), "parcel", "secret-key", "{\"order\":\"包裹订单\"}");
        awaitLog();
        Reply reply = server().get(api(id), platform.token());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/zip");
        assertThat(reply.header("Content-Disposition")).contains("\"" + id + "-pack.zip\"");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        Pack pack = Pack.open(reply.bytes());
        assertThat(pack.files().keySet())
                .filteredOn(name -> !name.equals("verify.html") && !name.startsWith("timestamp"))
                .containsExactly(
                        "README.html",
                        "record.json",
                        "record.html",
                        "entry",
                        "proof.tlog-proof",
                        "checkpoint",
                        "policy",
                        "keys",
                        "manifest");

        TlogPolicy policy = TlogPolicy.parse(server().get("/log/policy").bytes());
        JsonNode payload = pack.verified(policy);
        assertThat(payload.path("data").path("order").stringValue()).isEqualTo("包裹订单");
        assertThat(pack.record().path("id").stringValue()).isEqualTo(id);
        assertThat(pack.record().path("type").stringValue()).isEqualTo("parcel");
        assertThat(pack.proof().checkpoint().toBytes()).isEqualTo(pack.files().get("checkpoint"));
        assertThat(pack.files().get("policy"))
                .isEqualTo(server().get("/log/policy").bytes());
        assertThat(pack.files().get("keys")).isEqualTo(server().get("/log/keys").bytes());
        LocalDateTime sealed = LocalDateTime.ofInstant(
                proofs.inclusion(FactId.parse(id)).orElseThrow().sealedAt(), LegalClock.ZONE);
        assertThat(ChronoUnit.SECONDS.between(pack.time(), sealed))
                .as("a zip tells two seconds")
                .isBetween(0L, 1L);
        pack.files().forEach((name, content) -> assertThat(pack.text(name)).doesNotContain("secret-key"));
        Path folder = Files.createTempDirectory("pack");
        Path given = Files.write(
                folder.resolve("policy"), server().get("/log/policy").bytes());
        Command verified =
                Command.run("verify", Files.write(folder.resolve("pack.zip"), reply.bytes()), "--policy", given);
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out())
                .contains(id + ", type（类型）: parcel", "as the log signed them")
                .doesNotContain("not checked（未核对）");
    }

    @Test
    void thePagesOfAPackTellInBothLanguagesWhatACourtAsks() throws Exception {
        Member platform = city().newMember("platform");
        String id = city().create(platform.token(), "parcel", "k", "{\"order\":\"包裹订单\",\"grams\":620}");
        awaitLog();
        Pack pack = Pack.open(server().get(api(id), platform.token()).bytes());
        String readme = pack.text("README.html");
        assertThat(readme)
                .contains(id, platform.name(), platform.organisation(), "chengxin.demo/log")
                .contains("封存之前是否真实", "各方之间的关系", "在线诉讼规则")
                .contains("Whether it was true before it was sealed", "How the parties stand to each other")
                .contains("chengxin verify " + id + "-pack.zip")
                .doesNotContain("intake.pack", "演示");
        assertThat(readme.indexOf("存证包说明")).isLessThan(readme.indexOf("About this court pack"));
        assertThat(pack.text("record.html"))
                .contains("重量（克）", "Weight", "620", "包裹订单")
                .doesNotContain("intake.");
    }

    @Test
    void thePackOfAStampedCheckpointHoldsTheStampAndTheProofUnderThatCheckpoint() throws Exception {
        Member platform = city().newMember("platform");
        String id = city().create(platform.token(), "parcel", "k", "{\"order\":\"o\"}");
        awaitLog();
        Note old = proofs.checkpoint().orElseThrow();
        city().create(platform.token(), "parcel", "k2", "{\"order\":\"o\"}");
        awaitLog();
        assertThat(proofs.checkpoint().orElseThrow().text()).isNotEqualTo(old.text());
        Stamps stamps = new Stamps(null, null) {
            @Override
            java.util.Optional<Anchored> covering(long index) {
                return java.util.Optional.of(
                        new Anchored(old, 1, new byte[] {1, 2, 3}, "certificate", java.time.Instant.EPOCH, "rfc3161"));
            }
        };
        CourtPack maker = new CourtPack(proofs, erasures, reports, types, stamps, papers, true);
        Pack pack = Pack.open(maker.of(proofs.known(id), PackContent.Extent.WHOLE));
        pack.verified(TlogPolicy.parse(server().get("/log/policy").bytes()));
        assertThat(pack.files().get("checkpoint")).isEqualTo(old.toBytes());
        assertThat(pack.files().get("timestamp.tsr")).containsExactly(1, 2, 3);
        assertThat(pack.text("timestamp.pem")).isEqualTo("certificate");
        assertThat(pack.text("README.html"))
                .contains("演示", "无法律效力", "without legal effect")
                .contains("openssl ts -verify -in timestamp.tsr -data checkpoint -CAfile timestamp.pem");
        assertThat(maker.of(proofs.known(id), PackContent.Extent.WHOLE))
                .as("the same under the same checkpoint, however the log grows")
                .isEqualTo(maker.of(proofs.known(id), PackContent.Extent.WHOLE));
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                arguments("own", "platform-operator", 200),
                arguments("platform", "platform-operator", 403),
                arguments("merchant", "merchant", 403),
                arguments("operator", "citizen", 403),
                arguments("operator", "auditor", 403),
                arguments("operator", "administrator", 403),
                arguments("operator", "security-administrator", 403),
                arguments("department", "officer", 403));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aSignedInPersonGetsAPackByRoleAndOrganisation(String organisation, String role, int status) {
        Member reporter = city().newMember("platform");
        String id = city().create(reporter.token(), "parcel", "k", "{\"order\":\"o\"}");
        awaitLog();
        String member = organisation.equals("own")
                ? reporter.organisation()
                : city().member(organisation).organisation();
        Reply reply = server().getAs(session(member, role), "/records/" + id + "/pack");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(accesses(id))
                .as("what is handed out is logged")
                .isEqualTo(status == 200 ? List.of("evidence.pack null") : List.of());
    }

    @Test
    void aProgramGetsThePacksOfItsOwnOrganisationOnly() {
        Member reporter = city().newMember("platform");
        String id = city().create(reporter.token(), "parcel", "k", "{\"order\":\"o\"}");
        awaitLog();
        for (String token : new String[] {
            null,
            "guessed",
            city().newMember("platform").token(),
            city().token("department"),
            city().administratorToken()
        }) {
            Reply refused = token == null ? server().get(api(id)) : server().get(api(id), token);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("code").stringValue()).isEqualTo("intake.not-entitled");
        }
        assertThat(accesses(id)).isEmpty();
        assertThat(server().get(api(id), reporter.token()).status()).isEqualTo(200);
        assertThat(accesses(id)).containsExactly("evidence.pack null");
    }

    @Test
    void anOfficerIsAskedForWhichCaseAndBothPurposeAndNumberAreKept() {
        Member platform = city().newMemberIn("platform", "330105");
        String id = parcel(platform);
        Town town = Town.usual(city(), accounts, matters, sql);
        String officer = bearer(town.handler);
        String page = "/records/" + id + "/pack";
        assertThat(server().getAs(officer, page).text())
                .contains("name=\"purpose\"", "案件办理", "name=\"number\"", "method=\"post\"")
                .as("purposes of other roles are not offered")
                .doesNotContain("role=\"alert\"", "诉讼或仲裁", "审计\"", "value=\"audit\"");
        assertThat(server().getAs(officer, page + "?purpose=case-handling&number=z")
                        .text())
                .as("an address states no purpose")
                .contains("name=\"purpose\"")
                .doesNotContain("role=\"alert\"", "value=\"z\"");
        String number = town.caseAbout(subject(platform));
        refusedForm(officer, page, "", number, 422);
        refusedForm(officer, page, "curiosity", number, 422);
        refusedForm(officer, page, "case-handling", " ", 422);
        refusedForm(officer, page, "case-handling", "x".repeat(101), 422);
        refusedForm(officer, page, "case-handling", "a\0b", 422);
        refusedForm(officer, page, "case-handling", "没有这个案号", 422);
        for (String another :
                List.of("audit", "court-or-arbitration", "supervision-inspection", "answer-to-data-subject")) {
            refusedForm(officer, page, another, number, 403);
            assertThat(handed(id, another, number, officer).json().path("code").stringValue())
                    .isEqualTo("account.purpose-not-of-role");
        }
        assertThat(accesses(id)).isEmpty();
        Reply pack = server().postAs(officer, page, Map.of("purpose", "case-handling", "number", number));
        assertThat(pack.header("Content-Type")).isEqualTo("application/zip");
        assertThat(accesses(id)).containsExactly("evidence.pack case-handling " + number);
        assertThat(sql.sql(
                                "select count(*) from account.access where object = :id and act = 'evidence.pack' and account is not null")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .as("with the person")
                .isEqualTo(1);
    }

    private void refusedForm(String officer, String page, String purpose, String number, int status) {
        Reply form = server().postAs(officer, page, Map.of("purpose", purpose, "number", number));
        assertThat(form.status()).as(purpose + " " + number).isEqualTo(status);
        assertThat(form.header("Content-Type")).startsWith("text/html");
        assertThat(form.text()).contains("name=\"purpose\"", "role=\"alert\"");
    }

    /** A pack by the API for a purpose. */
    private Reply handed(String id, String purpose, String number, String token) {
        return handed(id, purpose, number, false, token);
    }

    private Reply handed(String id, String purpose, String number, boolean person, String token) {
        return server().post(
                        api(id),
                        token,
                        "{\"purpose\":\"%s\",\"number\":\"%s\",\"person\":%s}".formatted(purpose, number, person));
    }

    /** Of the competent office too: a number that somebody typed is no case. */
    @Test
    void anotherOfficesCaseAClosedOneAndOneAboutSomebodyElseOpenNothing() {
        Member platform = city().newMemberIn("platform", "330105");
        String id = parcel(platform);
        Town town = Town.usual(city(), accounts, matters, sql);
        String number = town.caseAbout(subject(platform));
        String handler = bearer(town.handler);
        String competent = officer(bureau().cityOffice(offices, "market-regulator"));
        for (String stranger : List.of(bearer(town.stranger), bearer(town.other), competent)) {
            assertRefused(id, number, stranger, "intake.unknown-case");
        }
        assertRefused(id, "z", competent, "intake.unknown-case");
        assertRefused(id, town.caseAbout(subject(city().newMember("platform"))), handler, "intake.case-elsewhere");
        MatterId closed = new MatterId(sql.sql("select id from matter.matter where number = :number")
                .param("number", town.caseAbout(subject(platform)))
                .query(UUID.class)
                .single());
        town.act(closed, town.handler, "accept", Town.NOTHING);
        town.act(closed, town.handler, "finish", Map.of("content", "已办结"));
        assertRefused(id, number(closed), handler, "intake.case-closed");
        assertThat(accesses(id)).isEmpty();
        assertThat(refusedLooks(id)).as("repeats are counted later").isBetween(4L, 6L);
        assertThat(handed(id, "case-handling", number, handler).status()).isEqualTo(200);
        assertThat(accesses(id)).containsExactly("evidence.pack case-handling " + number);
    }

    private void assertRefused(String id, String number, String officer, String reason) {
        Reply refused = handed(id, "case-handling", number, officer);
        assertThat(refused.status()).as(reason).isEqualTo(422);
        assertThat(refused.json().path("code").stringValue()).isEqualTo(reason);
    }

    /** An order is about its merchants: a case about its platform is none about it. */
    @Test
    void whoBoughtIsMaskedUnlessThePackGoesToACourt() throws Exception {
        Member platform = city().newMemberIn("platform", "330105");
        city().create(platform.token(), "merchant", "m", "{\"kind\":\"enterprise\",\"name\":\"存证店铺有限公司\"}");
        String id = city().create(platform.token(), "order", "o", """
                {"placed":"2026-02-27T10:15:00+08:00","currency":"CNY","status":"paid","buyer":"planted-buyer",
                 "destination":"planted-street 7","lines":[{"item":"1","merchant":"m","price":"12.80"}]}""");
        awaitLog();
        Town town = Town.usual(city(), accounts, matters, sql);
        String handler = bearer(town.handler);
        assertRefused(id, town.caseAbout(subject(platform)), handler, "intake.case-elsewhere");
        String number = town.caseAbout(merchant(platform, "m"));
        Reply masked = handed(id, "case-handling", number, true, handler);
        Pack pack = Pack.open(masked.bytes());
        assertThat(pack.files()).doesNotContainKey("record.json");
        assertThat(pack.text("record.html")).contains("12.80", "***", "已隐去").doesNotContain("planted-");
        Command verified = verified(masked.bytes());
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out()).contains("no record was given");
        assertThat(handed(id, "court-or-arbitration", number, handler).status())
                .as("an office that is no court")
                .isEqualTo(403);
        Organisation court = bureau().office("court", "district", "330105");
        String file = town.caseAbout(merchant(platform, "m"), court);
        Reply whole = handed(id, "court-or-arbitration", file, officer(court));
        assertThat(Pack.open(whole.bytes()).text("record.html")).contains("planted-buyer", "planted-street 7");
        assertThat(verified(whole.bytes()).out()).startsWith("valid");
    }

    /** Finding 4: a courier's identity is the postal administration's to look up, for a case about that courier. */
    @Test
    void aCouriersReportOpensForThePostalOfficeWithACaseAboutThatCourierAlone() throws Exception {
        Member firm = city().newMemberIn("logistics", "330105");
        String id = city().create(
                        firm.token(),
                        "courier",
                        "k",
                        "{\"name\":\"存派送\",\"phone\":\"13900000555\",\"employed\":\"2023-06-01\"}");
        awaitLog();
        Town town = Town.usual(city(), accounts, matters, sql);
        String courier = merchant(firm, "courier:k");
        for (String other :
                List.of(bearer(town.handler), officer(bureau().office("market-regulator", "district", "330105")))) {
            Reply refused = handed(id, "case-handling", town.caseAbout(courier), other);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("code").stringValue()).isEqualTo("intake.not-entitled");
        }
        Organisation posts = bureau().office("posts", "district", "330105");
        String postal = officer(posts);
        assertRefused(id, "z", postal, "intake.unknown-case");
        assertRefused(id, town.caseAbout(courier), postal, "intake.unknown-case");
        assertRefused(id, town.caseAbout(subject(firm), posts), postal, "intake.case-elsewhere");
        String number = town.caseAbout(courier, posts);
        Reply pack = handed(id, "case-handling", number, postal);
        assertThat(Pack.open(pack.bytes()).text("record.html"))
                .contains("存派送", "***")
                .doesNotContain("13900000555");
        Reply needed = handed(id, "case-handling", number, true, postal);
        assertThat(Pack.open(needed.bytes()).text("record.html")).contains("存派送", "13900000555");
        assertThat(accesses(id))
                .containsExactly(
                        "evidence.pack case-handling " + number, "evidence.pack.person case-handling " + number);
    }

    /** Finding 4: a seller who is a natural person is masked in the pack of the own report, sealed bytes and all. */
    @Test
    void aNaturalPersonsNumberPhoneAndAddressAreMaskedUnlessTheCaseNeedsThem() throws Exception {
        Member platform = city().newMemberIn("platform", "330105");
        String identity = Codes.identity(941);
        String id = city().create(platform.token(), "merchant", "np", """
                {"name":"存自然","kind":"natural-person","identityNumber":"%s","division":"330105",
                 "address":"planted-lane 9","phone":"13900000666"}""".formatted(identity));
        awaitLog();
        Town town = Town.usual(city(), accounts, matters, sql);
        String handler = bearer(town.handler);
        String number = town.caseAbout(merchant(platform, "np"));
        Pack masked = Pack.open(handed(id, "case-handling", number, handler).bytes());
        assertThat(masked.files()).doesNotContainKey("record.json");
        assertThat(masked.text("record.html"))
                .contains("存自然", "***")
                .doesNotContain(identity, "planted-lane", "13900000666");
        Pack needed =
                Pack.open(handed(id, "case-handling", number, true, handler).bytes());
        assertThat(needed.text("record.html")).contains(identity, "planted-lane 9", "13900000666");
    }

    private Command verified(byte[] pack) throws Exception {
        Path folder = Files.createTempDirectory("pack");
        Path given = Files.write(
                folder.resolve("policy"), server().get("/log/policy").bytes());
        return Command.run("verify", Files.write(folder.resolve("pack.zip"), pack), "--policy", given);
    }

    private String subject(Member member) {
        return accounts.organisation(UUID.fromString(member.organisation()))
                .subject()
                .toString();
    }

    /** Whom the organisation's key stands for. */
    private String merchant(Member of, String key) {
        return sql.sql("select subject from subject.identifier where scheme = :scheme and value = :key")
                .param("scheme", "platform:" + of.organisation())
                .param("key", key)
                .query(String.class)
                .single();
    }

    private String number(MatterId matter) {
        return sql.sql("select number from matter.matter where id = :id")
                .param("id", matter.value())
                .query(String.class)
                .single();
    }

    private String parcel(Member platform) {
        String id = city().create(platform.token(), "parcel", "k", "{\"order\":\"o\"}");
        awaitLog();
        return id;
    }

    private Bureau bureau() {
        return new Bureau(city(), accounts, matters);
    }

    private String officer(Organisation office) {
        return bearer(bureau().officer(office, "handler"));
    }

    private String bearer(Caller person) {
        return ((Sessions.SignIn.Opened) sessions.signIn(person.displayName(), PASSWORD)).session();
    }

    @Test
    void aDisclosedRecordIsAnybodysAndLeavesNoTrace() throws Exception {
        String id = city().create(city().token("department"), "honour", "pack-honour", """
                {"name":"杭州存证示例有限公司","code":"%s","title":"诚信示范","authority":"%s","awarded":"2026-01-01",
                 "until":"2099-12-31"}""".formatted(
                        Codes.social(61_001), city().member("department").name()));
        awaitLog();
        for (Reply reply : List.of(server().get(api(id)), server().get("/records/" + id + "/pack"))) {
            assertThat(reply.status()).isEqualTo(200);
            Pack.open(reply.bytes())
                    .verified(TlogPolicy.parse(server().get("/log/policy").bytes()));
        }
        assertThat(accesses(id)).isEmpty();
    }

    @Test
    void whatIsUnknownOrNotYetPublishedIsToldApart() {
        Reply unknown = server().get(api("018f0000-0000-7000-8000-000000000000"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("code").stringValue()).isEqualTo("evidence.unknown-record");
        Member platform = city().newMember("platform");
        Lifecycle publisher = context.getBean("logPublisher", Lifecycle.class);
        publisher.stop();
        try {
            String id = city().create(platform.token(), "parcel", "k", "{\"order\":\"o\"}");
            Reply waiting = server().get(api(id), platform.token());
            assertThat(waiting.status()).isEqualTo(503);
            assertThat(waiting.json().path("code").stringValue()).isEqualTo("evidence.not-yet-published");
            assertThat(server().get(api(id)).status())
                    .as("nobody else learns even that")
                    .isEqualTo(403);
            assertThat(accesses(id)).isEmpty();
        } finally {
            publisher.start();
        }
        awaitLog();
    }

    @Test
    void wordsThatLookLikeMarkupStayWords() throws Exception {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;${1+1}";
        Reply made = server().post(
                        "/api/v1/organisations",
                        city().administratorToken(),
                        TestCity.object("name", "<b>包</b>\"'&", "kind", "platform"));
        String organisation = made.json().path("id").stringValue();
        String token = server().post(
                        "/api/v1/tokens",
                        city().securityToken(),
                        TestCity.object("organisation", organisation, "label", "evil"))
                .json()
                .path("token")
                .stringValue();
        JsonNode review = Server.JSON
                .createObjectNode()
                .put("order", evil)
                .put("rating", 1)
                .put("created", "2026-01-01T00:00:00Z")
                .put("text", evil + "</pre></td></body>");
        String id = city().create(token, "review", evil, review.toString());
        awaitLog();
        Pack pack = Pack.open(server().get(api(id), token).bytes());
        for (String page : List.of("README.html", "record.html")) {
            assertThat(pack.text(page))
                    .contains(page.equals("README.html") ? "&lt;b&gt;" : "&lt;script&gt;")
                    .doesNotContain("<script", "<img", "<b>", "</td></body>")
                    .endsWith("</html>\n");
        }
        assertThat(pack.verified(TlogPolicy.parse(server().get("/log/policy").bytes()))
                        .path("data")
                        .path("order")
                        .stringValue())
                .isEqualTo(evil);
    }

    private static String api(String id) {
        return "/api/v1/records/" + id + "/pack";
    }

    private long refusedLooks(String id) {
        return sql.sql("select coalesce(sum(times), 0) from account.access where object = :id and act = 'look.refused'")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** What was handed out. */
    private List<String> accesses(String id) {
        return sql.sql(
                        "select act || ' ' || coalesce(purpose, 'null') from account.access where object = :id and act <> 'look.refused' order by at")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private String session(String organisation, String role) {
        return SESSIONS.computeIfAbsent(organisation + role, key -> {
            String name = "pack-" + SESSIONS.size() + "-" + role;
            if (role.matches("auditor|.*administrator")) {
                TestCity.Person one = city().person(role, PASSWORD);
                return ((Sessions.SignIn.Opened) sessions.signIn(one.name(), one.password())).session();
            }
            city().newAccount(organisation, name, role, PASSWORD);
            return ((Sessions.SignIn.Opened) sessions.signIn(name, PASSWORD)).session();
        });
    }
}
