package org.chengxin.intake.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestErasure;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.rule.proposal.FaultyProposalException;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is erased is gone from everywhere, and everything that was proved before still holds. */
class ErasureIT extends ServerTest {

    private static final String BASIS = "个人信息保护法第四十七条";

    /** With the case that ordered it. */
    private static final String SEALED_BASIS = BASIS + "（" + TestErasure.NUMBER + "）";

    @Autowired
    private Erasures erasures;

    @Autowired
    private ReportTypes types;

    @Autowired
    private BeanFactory beans;

    private TestErasure erasure;

    @BeforeEach
    void appointsAdministrators() {
        erasure = new TestErasure(city(), beans);
    }

    /** What was kept from before the erasure. */
    private record Before(String type, String token, byte[] proof, byte[] entry) {}

    @Tag("drill")
    @Test
    void noByteOfAnyFieldOfAnyTypeIsLeftAnywhere() throws Exception {
        long seed = Long.getLong("seed", 20_261_201L);
        System.out.println("seed " + seed);
        long begin = sql.sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
        Planted planted = new Planted(new Random(seed));
        Map<String, Before> facts = new LinkedHashMap<>();
        for (ReportType type : types.all()) {
            Member member = city().newMember(type.reporters().stream()
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .word());
            String key = planted.words();
            String old = city().create(member.token(), type.name(), key, planted.data(type));
            TestCity.Result fresh = city().one(
                            member.token(), TestCity.item(type.name(), key, planted.data(type), old, planted.words()));
            assertThat(fresh.created()).as(type.name() + fresh.problems()).isTrue();
            facts.put(old, new Before(type.name(), member.token(), new byte[0], new byte[0]));
            facts.put(fresh.id(), new Before(type.name(), member.token(), new byte[0], new byte[0]));
        }
        awaitLog();
        facts.replaceAll((id, fact) -> new Before(
                fact.type(),
                fact.token(),
                server().get(api(id, "proof")).bytes(),
                server().get(api(id, "entry")).bytes()));
        assertThat(planted.tablesWith(owner(), begin).keySet())
                .as("the search finds what is there")
                .contains("intake.report", "intake.superseded", "trade.orders", "review.review", "subject.identifier")
                .contains("trade.line", "trade.payment", "trade.parcel", "trade.scan", "creditfile.record")
                .contains("subject.subject", "subject.shop", "subject.licence", "subject.outlet", "subject.engagement")
                .contains("subject.assertion");

        for (String id : facts.keySet()) {
            erasure.erase(id, BASIS);
        }
        awaitLog();

        // figures are counted anew in moments, and name their orders until then
        eventually()
                .untilAsserted(
                        () -> assertThat(planted.tablesWith(owner(), begin)).isEmpty());
        assertThat(filesWith(planted)).isEmpty();
        assertThat(sql.sql("""
                        select count(*) from evidence.fact
                        where id in (:ids) and (num_nonnulls(salt, payload, withheld_salt, withheld_payload) > 0 or erased_by is null)""")
                        .param(
                                "ids",
                                facts.keySet().stream()
                                        .map(java.util.UUID::fromString)
                                        .toList())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select count(*) from subject.subject where fact in (:ids)")
                        .param(
                                "ids",
                                facts.keySet().stream()
                                        .map(java.util.UUID::fromString)
                                        .toList())
                        .query(Long.class)
                        .single())
                .as("nor in the encrypted columns")
                .isZero();
        assertThat(server().get("/search?q=" + planted.mark()).text()).doesNotContain("/subjects/");
        TlogPolicy policy = TlogPolicy.parse(server().get("/log/policy").bytes());
        for (var fact : facts.entrySet()) {
            provesItsRedaction(fact.getKey(), fact.getValue(), planted, policy);
        }
    }

    private void provesItsRedaction(String id, Before before, Planted planted, TlogPolicy policy) throws Exception {
        TlogProof.parse(before.proof()).verify(before.entry(), policy);
        assertThat(server().get(api(id, "entry")).bytes()).isEqualTo(before.entry());
        Reply record = server().get("/records/" + id + "/record.json");
        assertThat(record.status()).isEqualTo(200);
        long by = Pack.redactedBy(record.json(), before.entry(), policy);
        Reply reply = server().get(api(id, "pack"));
        assertThat(reply.status()).as("nothing is left to protect").isEqualTo(200);
        Pack pack = Pack.open(reply.bytes());
        assertThat(Pack.redactedBy(pack.record(), pack.files().get("entry"), policy))
                .isEqualTo(by);
        for (String page : List.of("README.html", "record.html")) {
            assertThat(pack.text(page)).contains(SEALED_BASIS, "第 " + by + " 号条目", "see entry " + by);
        }
        List<byte[]> answers = new ArrayList<>(pack.files().values());
        answers.add(record.bytes());
        answers.add(server().get("/records/" + id).bytes());
        for (byte[] answer : answers) {
            assertThat(new String(answer, StandardCharsets.UTF_8)).doesNotContainIgnoringCase(planted.mark());
        }
    }

    @Test
    void aSecondErasureIsTheFirstAndTheErasureItselfIsPublicAndStays() throws Exception {
        Member platform = city().newMember("platform");
        String id = city().create(platform.token(), "parcel", "k", "{\"order\":\"o\"}");
        Erasures.Erasure first = erasure.erase(id, BASIS);
        assertThat(erasures.erase(FactId.parse(id), "another")).isEqualTo(first);
        assertThat(first.basis()).isEqualTo(SEALED_BASIS);
        awaitLog();
        String fact = first.id().toString();
        JsonNode record = server().get("/records/" + fact + "/record.json").json();
        JsonNode payload = json(Pack.bytes(record.path("payload")));
        assertThat(payload.propertyNames())
                .containsExactlyInAnyOrder("at", "basis", "commitment", "erases", "id", "type", "v");
        assertThat(payload.toString()).doesNotContain(platform.organisation(), "parcel");
        assertNotErasable(fact);
    }

    @Test
    void whatTheRulesRestOnCannotBeErased() {
        for (String type : List.of("parameter", "decision-table")) {
            String id = sql.sql("select id::text from evidence.fact where type = :type limit 1")
                    .param("type", type)
                    .query(String.class)
                    .single();
            assertNotErasable(id);
            assertThat(proofs.open(FactId.parse(id))).isPresent();
        }
    }

    @Test
    void whatWasErasedMayBeReportedAnewAndIsANewFact() {
        Member platform = city().newMember("platform");
        String id = city().create(platform.token(), "parcel", "k", "{\"order\":\"o\"}");
        erasure.erase(id, BASIS);
        String again = city().create(platform.token(), "parcel", "k", "{\"order\":\"o\"}");
        assertThat(again).isNotEqualTo(id);
        awaitLog();
        assertThat(server().get(api(again, "pack"), platform.token()).status()).isEqualTo(200);
    }

    private void assertNotErasable(String id) {
        erasure.order(id, BASIS);
        assertThatThrownBy(() -> erasure.propose(id, BASIS))
                .isInstanceOfSatisfying(
                        FaultyProposalException.class,
                        refused ->
                                assertThat(refused.faults().get(0).key()).isEqualTo("problem.evidence.not-erasable"));
    }

    private static String api(String id, String what) {
        return "/api/v1/records/" + id + "/" + what;
    }

    /** Tiles, bundles, and whatever else the log keeps in its folder. */
    private static List<Path> filesWith(Planted planted) throws IOException {
        List<Path> found = new ArrayList<>();
        try (var files = Files.walk(DATA.resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String lower = content.toLowerCase(Locale.ROOT);
                if (planted.inBytes().stream()
                        .map(needle -> new String(needle, StandardCharsets.ISO_8859_1))
                        .anyMatch(needle -> content.contains(needle) || lower.contains(needle))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static JsonNode json(byte[] bytes) {
        return org.chengxin.Server.JSON.readTree(bytes);
    }
}
