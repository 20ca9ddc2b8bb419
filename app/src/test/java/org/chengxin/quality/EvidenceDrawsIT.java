package org.chengxin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.Role;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.quality.PullStore.Seed;
import org.chengxin.rule.Parameters;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports are drawn by a seed that nobody chooses, and whether their source answers stands with its figures. */
class EvidenceDrawsIT extends ServerTest {

    private static final String QUALITY = "/workbench/reports/quality";
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final LocalDate MONTH = ReportFigures.day(Instant.now()).withDayOfMonth(1);
    private static final int REPORTS = 40;

    private static TestOffice regulator;

    @Autowired
    private EvidenceDraws draws;

    @Autowired
    private PullStore store;

    @Autowired
    private Parameters parameters;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Member platform;
    private Source merchants;
    private List<String> reported;

    @BeforeEach
    void aPlatformThatReportedFortyMerchants() {
        regulator = regulator == null ? TestOffice.at(city(), "market-regulator", "city", "641100") : regulator;
        platform = city().newMemberIn("platform", "641101");
        merchants = new Source(new OrganisationId(UUID.fromString(platform.organisation())), "merchant");
        reported = city()
                .report(
                        platform.token(),
                        IntStream.range(0, REPORTS)
                                .mapToObj(number -> TestCity.item(
                                        "merchant", "m" + number, "{\"name\":\"抽核商户\",\"kind\":\"enterprise\"}"))
                                .toList())
                .stream()
                .map(TestCity.Result::id)
                .toList();
        eventually().until(() -> proofs.checkpoint().isPresent());
        draws.keep(MONTH, proofs.checkpoint().orElseThrow());
    }

    private List<EvidencePull> drawn() {
        draws.draw(merchants, new Seed(MONTH, 1, ROOT, "", 0));
        return store.of(merchants.organisation(), REPORTS);
    }

    /** As an outsider does it: one hash after the other. */
    private static String rank(String id) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest((ROOT + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whoKnowsSeedAndIdsRepeatsTheDraw() {
        List<String> expected = reported.stream()
                .sorted(Comparator.comparing(EvidenceDrawsIT::rank))
                .limit(parameters.whole(EvidenceDraws.PULLS))
                .toList();
        assertThat(drawn()).extracting(pull -> pull.report().toString()).containsExactlyElementsOf(expected);
        assertThat(drawn())
                .as("drawn again, nothing is added")
                .extracting(EvidencePull::rank)
                .containsExactlyElementsOf(
                        expected.stream().map(EvidenceDrawsIT::rank).toList());
    }

    @Test
    void whatWasWithdrawnAndWhatCameInAnotherMonthIsNotDrawn() {
        String first = drawn().get(0).report().toString();
        sql.sql("update intake.report set withdrawn = true where id = cast(:id as uuid)")
                .param("id", first)
                .update();
        sql.sql("delete from quality.evidence_pull where fact = cast(:id as uuid)")
                .param("id", first)
                .update();
        assertThat(drawn()).extracting(pull -> pull.report().toString()).doesNotContain(first);

        LocalDate before = MONTH.minusMonths(1);
        sql.sql(
                        "insert into quality.month_checkpoint (month, size, root, note, drawn) values (:month, 1, 'r', '', true)"
                                + " on conflict do nothing")
                .param("month", before)
                .update();
        long all = store.of(merchants.organisation(), REPORTS).size();
        draws.draw(merchants, new Seed(before, 1, ROOT, "", 0));
        assertThat(store.of(merchants.organisation(), REPORTS)).hasSize((int) all);
    }

    @Test
    void theSourceIsAskedInACaseAndItsAnswerAndSilenceCount() {
        List<EvidencePull> asked = drawn();
        asked.forEach(draws::ask);
        asked.forEach(draws::ask);
        List<EvidencePull> pulls = store.of(merchants.organisation(), REPORTS);
        assertThat(pulls).allSatisfy(pull -> assertThat(pull.number()).contains("抽核"));
        assertThat(signedIn().get(QUALITY).body())
                .contains(
                        "抽中的报送",
                        pulls.get(0).number(),
                        "待提供凭证",
                        pulls.get(0).report().toString());

        act(pulls.get(0), program(), "answer", Map.of("answer", "系统导出，附订单截图"));
        eventually().until(() -> signedIn().get(QUALITY).body().contains("已提供，待核对"));
        act(pulls.get(0), officer(), "differs", Map.of("finding", "商户名称与营业执照不一致"));
        store.settle(new MatterId(pulls.get(1).matter()), "silent");

        eventually().until(() -> signedIn().get(QUALITY).body().contains("核对不一致"));
        assertThat(store.answers(MONTH).stream()
                        .filter(each -> each.organisation().equals(merchants.organisation())))
                .containsExactly(new PullStore.Answers(merchants.organisation(), 2, 0, 1, 1, 1));
        Visitor officer = new Visitor(port);
        officer.signIn(regulator.handler.name(), TestOffice.PASSWORD);
        assertThat(officer.get(QUALITY).body()).contains("抽核提供凭证情况", platform.name());
    }

    private void act(EvidencePull pull, Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(
                new MatterId(pull.matter()),
                Actor.of(by),
                step,
                Matters.ANY,
                UUID.randomUUID().toString(),
                form));
    }

    private Caller program() {
        return new Caller(accounts.organisation(UUID.fromString(platform.organisation())), null, null, null, false);
    }

    private Caller officer() {
        return new Caller(
                accounts.organisation(UUID.fromString(regulator.organisation)),
                regulator.handler.account(),
                regulator.handler.name(),
                Role.OFFICER,
                false);
    }

    private Visitor signedIn() {
        String name = "desk-" + UUID.randomUUID();
        city().newAccount(platform.organisation(), name, "platform-operator", TestOffice.PASSWORD);
        Visitor desk = new Visitor(port);
        desk.signIn(name, TestOffice.PASSWORD);
        return desk;
    }

    @Test
    void theNewestCheckpointOfAMonthIsItsSeedAndAFinishedMonthIsDrawnOnce() {
        LocalDate month = LocalDate.of(1999, 1, 1);
        store.keep(month, 7, "old", "note 7".getBytes(StandardCharsets.UTF_8));
        store.keep(month, 9, ROOT, "note 9".getBytes(StandardCharsets.UTF_8));
        store.keep(month, 8, "late", "note 8".getBytes(StandardCharsets.UTF_8));
        assertThat(store.due(MONTH)).map(Seed::root).hasValue(ROOT);
        draws.run();
        assertThat(store.due(MONTH)).isEmpty();
        store.keep(month, 10, "after", "note 10".getBytes(StandardCharsets.UTF_8));

        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/evidence-draws?month=1999-01").body())
                .contains("报送随机抽核", ROOT, "note 9", "sha256sum", "该月没有抽中的记录")
                .doesNotContain("note 10");
        assertThat(anybody.get("/evidence-draws?lang=en").body()).contains("Reports drawn by lot", "1999-01");
    }

    @Test
    void theDrawnReportsOfAMonthArePublicByIdAlone() {
        List<EvidencePull> pulls = drawn();
        store.drawn(MONTH);
        String page = new Visitor(port)
                .get("/evidence-draws?month=" + pulls.get(0).monthWord())
                .body();
        assertThat(page)
                .contains(pulls.get(0).report().toString(), pulls.get(0).rank())
                .doesNotContain(platform.name());
        sql.sql("update quality.month_checkpoint set drawn = false where month = :month")
                .param("month", MONTH)
                .update();
    }
}
