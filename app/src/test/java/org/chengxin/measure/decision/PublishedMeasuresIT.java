package org.chengxin.measure.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestDatabase;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.evidence.SealId;
import org.chengxin.exchange.ReceiversPart;
import org.chengxin.job.Job;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Subjects;
import org.chengxin.web.part.CasePart;
import org.chengxin.web.part.PagePart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Whoever had a public measure, by event or from the list, is told when it was ended early, undone or suspended, and says so. */
class PublishedMeasuresIT extends ServerTest {

    private static final String DIVISION = "654422";
    private static final String PUBLICATION = "measure-publication";
    private static final LocalDate TODAY = LocalDate.now(LegalClock.ZONE);
    private static int number;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Measures measures;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Accounts accounts;

    @Autowired
    private List<CasePart> parts;

    @Autowired
    private List<Job> jobs;

    @Autowired
    private TransactionTemplate transaction;

    private final MatterId matter = new MatterId(Uuid7.next());
    private Member platform;
    private Member reader;
    private Member stranger;
    private SubjectId subject;
    private String code = "";
    private String report = "";
    private long before;

    @BeforeEach
    void aMerchantOfAPlatform() {
        code = Codes.social(DIVISION, ++number);
        platform = city().newMember("platform");
        reader = city().newMember("platform");
        stranger = city().newMember("platform");
        report = city().create(platform.token(), "merchant", "m", merchant("enterprise"));
        city().create(platform.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"措施铺\"}");
        subject = subjects.search(code).get(0).id();
        before = sql.sql("select ordinal from exchange.head").query(Long.class).single();
    }

    private String merchant(String kind) {
        return """
                {"name":"伊犁措施%d有限公司","kind":"%s","code":"%s"}""".formatted(number, kind, code);
    }

    private OutcomeRecorded outcome(Map<String, String> values) {
        return new OutcomeRecorded(
                Uuid7.next(),
                matter,
                "伊〔2026〕措" + matter.value() + "号",
                "measure",
                Concerned.of(subject),
                TODAY,
                "伊犁州市场监督管理局",
                Organisations.NONE,
                values,
                new SealId(Uuid7.next()));
    }

    private void decided(LocalDate since, LocalDate until) throws Exception {
        keptUntold(since, until);
        told();
    }

    private UUID keptUntold(LocalDate since, LocalDate until) {
        Map<String, String> values = Map.of(
                "item",
                "search-ranking",
                "basis",
                "依据",
                "reason",
                "理由",
                "since",
                since.toString(),
                "until",
                until.toString(),
                "way-back",
                "不适用");
        transaction.executeWithoutResult(status -> decisions.decide(outcome(values)));
        return measures.ofMatter(matter.value()).orElseThrow().id();
    }

    private void ended(String how) throws Exception {
        transaction.executeWithoutResult(status -> decisions.end(outcome(Map.of("how", how))));
        told();
    }

    private void suspension(String state) throws Exception {
        transaction.executeWithoutResult(status -> decisions.suspend(outcome(Map.of("state", state))));
        told();
    }

    private void told() {
        alone(PUBLICATION, publication()::run);
    }

    private Job publication() {
        return jobs.stream()
                .filter(each -> each.name().equals(PUBLICATION))
                .findFirst()
                .orElseThrow();
    }

    /** Of this measure, what a member may read. */
    private List<JsonNode> events(Member member) {
        Reply reply = server().get("/api/v1/events?after=" + before, member.token());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return Stream.of(reply.json())
                .flatMap(JsonNode::valueStream)
                .filter(event -> event.path("data").path("number").asString("").contains(matter.toString())
                        || event.path("type").asString("").startsWith("org.chengxin.published-measure.")
                                && event.path("data").isEmpty())
                .toList();
    }

    private List<String> changes(Member member) {
        return events(member).stream()
                .map(event -> event.path("type").stringValue().replace("org.chengxin.published-measure.", ""))
                .toList();
    }

    private List<ReceiversPart.Line> receivers() {
        Caller officer = new Caller(
                accounts.organisation(
                        UUID.fromString(city().newMember("department").organisation())),
                Uuid7.next(),
                "张三",
                Role.OFFICER,
                false);
        CasePart.About about = new CasePart.About(matter.value(), "", "measure", Map.of(), Set.of(), List.of());
        return CasePart.of(parts, about, officer).stream()
                .map(PagePart::part)
                .filter(ReceiversPart.class::isInstance)
                .map(ReceiversPart.class::cast)
                .flatMap(part -> part.lines().stream())
                .toList();
    }

    private void readsTheList(Member member) {
        assertThat(server().get("/api/v1/measures", member.token()).text()).contains(matter.toString());
    }

    @Test
    void aPlatformHearsOfItsMerchantsMeasureAndNobodyElseDoes() throws Exception {
        decided(TODAY, TODAY.plusDays(30));
        JsonNode data = events(platform).get(0).path("data");
        assertThat(data.path("item").asString()).isEqualTo("搜索排序倾斜");
        assertThat(data.path("effect").asString()).isEqualTo("incentive");
        assertThat(data.path("until").asString())
                .as("whoever has it knows when it ends by itself")
                .isEqualTo(TODAY.plusDays(30).toString());
        assertThat(changes(stranger)).isEmpty();
        assertThat(changes(city().newMember("department"))).containsExactly("published");
        told();
        assertThat(changes(platform)).as("once").containsExactly("published");
    }

    @Test
    void anUndoneMeasureIsWithdrawnFromWhoeverReadTheListAndEachSaysThatItIsGone() throws Exception {
        decided(TODAY, TODAY.plusDays(30));
        readsTheList(reader);
        readsTheList(reader);
        assertThat(server().get("/api/v1/measures").text())
                .as("the public is nobody")
                .contains(matter.toString());
        assertThat(receivers()).extracting(ReceiversPart.Line::organisation).containsExactly(reader.name());
        ended("undone");

        assertThat(changes(stranger)).isEmpty();
        JsonNode gone = events(reader).stream()
                .filter(event -> event.path("type").stringValue().endsWith("withdrawn"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.path("data").has("basis")).as("what named it alone").isFalse();
        String acknowledge = "/api/v1/events/" + gone.path("id").stringValue() + "/acknowledgement";
        assertThat(server().post(acknowledge, stranger.token(), "{}").status()).isNotEqualTo(204);
        assertThat(receivers()).noneMatch(ReceiversPart.Line::acknowledged);
        assertThat(server().post(acknowledge, reader.token(), "{\"passedOn\":[\"某直播机构\"]}")
                        .status())
                .isEqualTo(204);
        assertThat(receivers())
                .filteredOn(ReceiversPart.Line::acknowledged)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.organisation()).isEqualTo(reader.name());
                    assertThat(line.passedOn()).isEqualTo("某直播机构");
                });
        assertThat(server().get("/api/v1/measures", reader.token()).text()).doesNotContain(matter.toString());
    }

    @Test
    void aSuspensionIsToldAsAnEndAndItsEndAsABeginning() throws Exception {
        decided(TODAY, TODAY.plusDays(30));
        changes(platform);
        suspension("suspended");
        suspension("resumed");
        ended("early");
        assertThat(changes(platform)).containsExactly("published", "withdrawn", "published", "withdrawn");
    }

    @Test
    void whatBeginsLaterIsToldWhenItBeginsAndWhatLapsesIsNotToldAgain() throws Exception {
        decided(TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(changes(platform)).isEmpty();
        moved("since = current_date - 5");
        assertThat(changes(platform)).containsExactly("published");
        moved("until = current_date - 2");
        assertThat(changes(platform)).containsExactly("published");
    }

    private void moved(String what) throws Exception {
        sql.sql("update measure.measure set " + what + " where matter = :matter")
                .param("matter", matter.value())
                .update();
        told();
    }

    @Test
    void anErasedMeasureIsWithdrawnFromWhoeverHadIt() throws Exception {
        decided(TODAY, TODAY.plusDays(30));
        readsTheList(reader);
        erased(measures.ofMatter(matter.value()).orElseThrow().id());
        assertThat(changes(reader)).endsWith("withdrawn");
    }

    private void erased(UUID id) {
        transaction.executeWithoutResult(status -> decisions.erase(new FactId(id), "outcome"));
    }

    @Test
    void whoReadTheListBeforeAnybodyWasToldHearsThatItEndedBeforeAnybodyWasTold() throws Exception {
        keptUntold(TODAY, TODAY.plusDays(30));
        readsTheList(reader);
        ended("early");
        assertThat(changes(reader)).endsWith("withdrawn");
    }

    @Test
    void whoReadTheListBeforeAnybodyWasToldHearsThatItWasErased() {
        UUID id = keptUntold(TODAY, TODAY.plusDays(30));
        readsTheList(reader);
        erased(id);
        assertThat(changes(reader)).endsWith("withdrawn");
    }

    private void corrected(String kind) {
        TestCity.Result correction =
                city().one(platform.token(), TestCity.item("merchant", "m", merchant(kind), report, "corrected"));
        assertThat(correction.problems()).isEmpty();
        report = correction.id();
    }

    private void hears(String change) {
        eventually().until(() -> {
            told();
            return changes(reader).stream().reduce((first, last) -> last).equals(Optional.of(change));
        });
    }

    @Test
    void aMeasureOnWhoTurnsOutToBeAPersonIsWithdrawnWithoutANameAndToldAgainIfThatWasWrong() throws Exception {
        decided(TODAY, TODAY.plusDays(30));
        readsTheList(reader);
        corrected("natural-person");
        hears("withdrawn");
        assertThat(events(reader))
                .last()
                .satisfies(gone -> assertThat(gone.path("data").has("party")).isFalse());
        told();
        assertThat(changes(reader)).as("once").containsExactly("published", "withdrawn");
        corrected("enterprise");
        hears("published");
    }

    private CompletableFuture<Void> telling() {
        return CompletableFuture.runAsync(
                        () -> assertThatCode(publication()::run).doesNotThrowAnyException())
                .orTimeout(30, TimeUnit.SECONDS);
    }

    /** No event goes out until the work is done, and no scheduled run waits for one. */
    private void holdingEvents(Consumer<UUID> work) {
        alone(PUBLICATION, () -> {
            UUID id = keptUntold(TODAY, TODAY.plusDays(30));
            transaction.executeWithoutResult(status -> {
                sql.sql("select ordinal from exchange.head for update")
                        .query(Long.class)
                        .single();
                work.accept(id);
            });
        });
    }

    private static void awaitThat(String condition, UUID id) {
        eventually()
                .until(() -> JdbcClient.create(TestDatabase.superuser(DATA))
                        .sql("select exists (" + condition + ")")
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void ofTwoRunsAtOnceOneTells() {
        List<CompletableFuture<Void>> runs = new ArrayList<>();
        holdingEvents(id -> {
            runs.addAll(List.of(telling(), telling()));
            CompletableFuture.anyOf(runs.get(0), runs.get(1)).join();
        });
        runs.forEach(CompletableFuture::join);
        assertThat(changes(platform)).containsExactly("published");
    }

    @Test
    void whatIsBeingErasedIsNotToldMeanwhile() {
        alone(PUBLICATION, () -> {
            UUID id = keptUntold(TODAY, TODAY.plusDays(30));
            transaction.executeWithoutResult(status -> {
                decisions.erase(new FactId(id), "outcome");
                telling().join();
            });
        });
        assertThat(changes(city().newMember("department"))).isNotEqualTo(List.of("published"));
    }

    @Test
    void anErasureWaitsForTheRunThatIsTellingOfItAndWithdrawsIt() {
        List<CompletableFuture<Void>> both = new ArrayList<>();
        holdingEvents(id -> {
            both.add(telling());
            awaitThat("select from measure.measure where id = :id and xmax::text <> '0'", id);
            both.add(CompletableFuture.runAsync(() -> erased(id)));
            awaitThat("""
                    select from pg_stat_activity
                    where wait_event = 'transactionid' and query like '%measure.measure%' and :id is not null""", id);
        });
        both.forEach(CompletableFuture::join);
        assertThat(changes(city().newMember("department"))).containsExactly("published", "withdrawn");
    }

    @Test
    void theCatalogueSaysWhoHasItAndOnWhichBasis() {
        String page = server().get("/exchange").text();
        assertThat(page)
                .contains("id=\"type-published-measure\"", "id=\"type-measure-order\"")
                .contains("收到过的措施提前终止、撤销或者中止的，一律通知")
                .doesNotContain("???");
    }
}
