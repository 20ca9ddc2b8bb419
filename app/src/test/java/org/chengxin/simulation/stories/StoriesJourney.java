package org.chengxin.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.chengxin.Server.Reply;
import org.chengxin.TestDatabase;
import org.chengxin.client.ClientException;
import org.chengxin.client.Matters;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The stories of the demo from its opening day to their ends, in pages and through the API, then beyond the last day that
 * the calendar knows. One city, so that the tests follow each other as the days do.
 */
@Tag("drill")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoriesJourney {

    private static final String WHO = "王晓岚";
    private static final String PHONE = "13800138001";

    private static PlayedCity city;

    @BeforeAll
    static void opens(@TempDir Path folder) throws Exception {
        city = PlayedCity.start(folder);
    }

    @AfterAll
    static void closes() throws Exception {
        if (city != null) {
            city.close();
        }
    }

    @Test
    @Order(0)
    void theDemoIsCompleteWhenItSaysThatItIsReady() throws Exception {
        OpenedDemo opened = new OpenedDemo(city);
        opened.assertAccess();
        opened.assertFewJoiningsWait();
        opened.assertGuideLeadsSomewhere();
        opened.assertEveryExampleIsAccepted();
        opened.assertDated();
        assertThat(city.server.get("/").text()).contains("模拟数据");
    }

    @Test
    @Order(0)
    void everyRecordLinkedFromAPublicPageOpensAndHoldsNothingThatIsWithheld() throws Exception {
        new PublicRecords(city).check();
    }

    @Test
    @Order(1)
    void onItsOpeningDayTheDemoHasCasesInManyStates() throws Exception {
        // played again, every act answers what it answered before
        city.stories.play(city, PlayedCity.TODAY);
        assertThat(List.of(
                        stage(city.stories.story(SilentSeller.class).complaint(), "citizen"),
                        stage(city.stories.story(BrokenAgreement.class).complaint(), "citizen-2"),
                        stage(city.stories.story(LateOffice.class).complaint(), "citizen-2"),
                        stage(city.stories.story(SecretReport.class).report(), "citizen"),
                        stage(city.stories.story(StolenLicence.class).claim(), "merchant-2"),
                        stage(city.stories.story(PlatformAssessed.class).assessment(), "gongchen"),
                        stage(city.stories.story(UnqualifiedBatch.class).batch(), "market-handler-1"),
                        stage(city.stories.story(UnqualifiedBatch.class).silent(), "gongchen"),
                        stage(city.stories.story(LateSupply.class).request(), "platform-operator"),
                        stage(city.stories.story(LateReply.class).letter(), "yuhang-handler-1"),
                        stage(city.stories.story(LateReply.class).arrears(), "joint-conference-handler-1")))
                .containsExactly(
                        "mediating",
                        "unperformed",
                        "received",
                        "at-districts",
                        "deciding",
                        "collecting",
                        "spreading",
                        "checking",
                        "supplying",
                        "working",
                        "published");
        assertThat(new Visitor(city.port).get("/obligations").body())
                .as("arrears that a law binds an office to are public, agreed data are not")
                .contains("答复协查函", "杭州市滨江区市场监督管理局")
                .doesNotContain("直播电商示范基地名单及变更信息");
        assertThat(city.signedIn("yuhang-handler-1").get("/workbench/matters").body())
                .as("nobody took it in hand in time; a colleague may still do so")
                .contains("已超期");
        assertThat(city.signedIn("merchant").get("/workbench/matters").body())
                .as("a merchant is offered what it may open")
                .contains("/workbench/matters/new/complaint")
                .doesNotContain("/workbench/matters/new/joint-inspection");
        assertThat(city.signedIn("binjiang-head").get("/workbench/matters").body())
                .contains("待确认");
    }

    @Test
    @Order(2)
    void citizensPhoneOfficersDeskAndWallAreFitToBeShown() {
        try (Screen screen = Screen.open(city)) {
            screen.citizenComplains(390);
            screen.officerAccepts();
            screen.looks("yuhang-head", List.of("/workbench/matters", "/workbench/wall"));
            screen.looks(
                    "binjiang-head",
                    List.of(page(city.stories.story(StolenLicence.class).claim())));
            screen.looks("platform-gongchen", List.of("/workbench/matters"));
            screen.assertNothingFound();
        }
    }

    @Test
    @Order(3)
    void theStoriesComeToTheirEnds() throws Exception {
        city.stories.play(city, city.stories.ends());
        assertThat(city.today()).isBefore("2026-12-31");
    }

    @Test
    @Order(4)
    void theSilentSellersComplaintWentOnByItselfAndWasSettled() throws Exception {
        PlayedMatter complaint = city.stories.story(SilentSeller.class).complaint();
        Map<?, ?> seen = complaint.seenBy("citizen");
        assertThat(seen.get("stage")).isEqualTo("settled");
        assertThat(takenByTheClock(seen)).contains("to-mediation");
        assertThat(seen.toString()).contains(PHONE);
        assertThat(complaint.seenBy("merchant").toString())
                .doesNotContain(PHONE)
                .doesNotContain("湖墅南路");
        assertThat(papers("citizen", complaint)).contains("acceptance-notice", "notification", "mediation-record");
        assertThat(papers("merchant", complaint))
                .doesNotContain("acceptance-notice")
                .contains("mediation-record");
        assertThat(paper("citizen", complaint, "mediation-record")
                        .get("servings")
                        .toString())
                .contains("complainant", "respondent", "electronic");
        assertThat(city.verify(seen)).isGreaterThanOrEqualTo(6);
    }

    @Test
    @Order(4)
    void aBrokenAgreementStandsInTheSellersFileButNotBeforeThePublic() throws Exception {
        Map<?, ?> seen = city.stories.story(BrokenAgreement.class).complaint().seenBy("merchant-2");
        assertThat(seen.get("stage")).isEqualTo("unperformed");
        assertThat(takenByTheClock(seen)).contains("ask-performance");
        Map<?, ?> left = (Map<?, ?>) ((List<?>) seen.get("outcomes")).get(0);
        assertThat(left.get("kind")).isEqualTo("credit-record");
        assertThat(left.get("delivered")).isEqualTo("true");
        assertThat(city.server.get("/subjects/" + subject(seen, "respondent")).text())
                .doesNotContain("未履行消费争议调解协议");
        city.verify(seen);
    }

    @Test
    @Order(4)
    void whoReportedIsToldTheOutcomeAndNeverNamed() throws Exception {
        SecretReport story = city.stories.story(SecretReport.class);
        Map<?, ?> told = story.report().seenBy("citizen");
        assertThat(told.get("stage")).isEqualTo("case-filed");
        assertThat(papers("citizen", story.report())).contains("acceptance-notice", "notification");
        assertThat(story.filed().seenBy("binjiang-head").get("stage")).isEqualTo("case-filed");
        for (String who : List.of("merchant", "yuhang-handler-1")) {
            Map<?, ?> clue = story.corrected().seenBy(who);
            assertThat(clue.get("stage")).isEqualTo("corrected");
            assertThat(clue.toString()).as(who).doesNotContain(WHO).doesNotContain(PHONE);
            assertThat(city.players.as(who).papers(story.corrected().id()).toString())
                    .doesNotContain(WHO);
        }
        assertThatThrownBy(() -> story.report().seenBy("merchant"))
                .isInstanceOfSatisfying(
                        ClientException.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
        assertThat(story.corrected().seenBy("merchant").toString())
                .as("where the clue comes from is not told either")
                .doesNotContain(story.report().id());
        city.verify(told);
    }

    @Test
    @Order(4)
    void aStolenLicenceIsFoundByTwoAndClearedUp() throws Exception {
        PlayedMatter claim = city.stories.story(StolenLicence.class).claim();
        Map<?, ?> seen = claim.seenBy("merchant-2");
        assertThat(seen.get("stage")).isEqualTo("put-right");
        assertThat(claim.seenBy("platform-qianchao").toString())
                .as("the holder's proof is for the office")
                .doesNotContain("营业执照副本.txt")
                .doesNotContain("13700137003");
        assertThat(papers("platform-qianchao", claim)).contains("notification").doesNotContain("acceptance-notice");
        city.verify(seen);
    }

    @Test
    @Order(4)
    void aPlatformIsAssessedAndItsReportIsPrinted() throws Exception {
        PlayedMatter assessment = city.stories.story(PlatformAssessed.class).assessment();
        Map<?, ?> seen = assessment.seenBy("gongchen");
        assertThat(seen.get("stage")).isEqualTo("passed");
        assertThat(takenByTheClock(seen)).contains("back-to-guiding", "objections-over");
        Map<?, ?> report = paper("gongchen", assessment, "assessment-report");
        Matters platform = city.players.as("gongchen");
        assertThat(words(platform.file(String.valueOf(report.get("docx")))))
                .contains("评估报告", "拱宸", "评估通过", String.valueOf(report.get("number")));
        byte[] pdf = platform.file(String.valueOf(report.get("pdf")));
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(city.server.get(String.valueOf(report.get("check"))).text())
                .contains(String.valueOf(report.get("number")))
                .doesNotContain("评估通过");
        Reply firm = city.server.get("/subjects/" + subject(seen, "applicant"));
        assertThat((firm.status() == 301
                                ? city.server.get(firm.header("Location").replaceFirst("^https?://[^/]+", ""))
                                : firm)
                        .text())
                .contains("平台诚信评估通过");
        assertThat(city.signedIn("platform-gongchen").get(page(assessment)).body())
                .as("what was confirmed is told, serving is for the office, nothing is in words of programs")
                .contains("复核同意：评估通过", "拱宸自营诚信制度健全")
                .doesNotContain("登记送达", "assessment-passed", "<dt>until");
        city.verify(seen);
    }

    @Test
    @Order(4)
    void aBatchIsDealtWithOnEveryPlatformBeforeItIsClosed() throws Exception {
        UnqualifiedBatch story = city.stories.story(UnqualifiedBatch.class);
        assertThat(story.batch().seenBy("market-handler-1").get("stage")).isEqualTo("closed");
        assertThat(story.notFound().seenBy("xixi").get("stage")).isEqualTo("not-on-sale");
        assertThat(story.delisted().seenBy("qianchao").get("stage")).isEqualTo("reported");
        Map<?, ?> silent = story.silent().seenBy("gongchen");
        assertThat(silent.get("stage")).isEqualTo("reported");
        assertThat(takenByTheClock(silent)).contains("overdue");
        assertThat(papers("gongchen", story.silent())).contains("delisting-notice", "rectification-order");
        assertThatThrownBy(() -> story.silent().seenBy("qianchao")).isInstanceOf(ClientException.class);
        city.verify(silent);
    }

    @Test
    @Order(4)
    void anEmptyParcelRingIsToldByThreePlatformsAndUndoneOnAllOfThemWhenTheObjectionIsRight() throws Exception {
        EmptyParcelRing story = city.stories.story(EmptyParcelRing.class);
        Map<?, ?> seen = story.measure().seenBy("yuhang-handler-1");
        assertThat(seen.get("stage")).isEqualTo("closed");
        assertThat(takenByTheClock(story.clue().seenBy("yuhang-handler-1"))).contains("time-up");
        List<String> platforms = List.of("xixi", "qianchao", "gongchen");
        for (int each = 0; each < platforms.size(); each++) {
            PlayedMatter request = story.requests().get(each);
            assertThat(request.seenBy(platforms.get(each)).get("stage")).isEqualTo("restored");
            assertThat(papers(platforms.get(each), request)).contains("measure-request");
            String other = platforms.get((each + 1) % platforms.size());
            assertThatThrownBy(() -> request.seenBy(other)).isInstanceOf(ClientException.class);
        }
        assertThat(city.signedIn("yuhang-handler-1").get(page(story.measure())).body())
                .contains(
                        "办理全过程",
                        "平台公示处置信息",
                        String.valueOf(story.clue().seenBy("yuhang-handler-1").get("number")));
        assertThat(city.server.get("/measures").text()).doesNotContain(String.valueOf(seen.get("number")));
        city.verify(seen);
    }

    @Test
    @Order(4)
    void aRevokedPenaltyHasLeftEverySurfaceAndAFourthReportBroughtNothingBack() throws Exception {
        ToldStories told = ToldStories.of(city);
        told.assertRevokedPenalty();
        assertThat(told.verify("revoked-penalty")).isEqualTo(5);
    }

    @Test
    @Order(4)
    void aGoodMerchantsCertificateWasValidInNingboAndIsRevokedSinceThePenalty() throws Exception {
        ToldStories told = ToldStories.of(city);
        told.assertCertifiedMerchant();
        assertThat(told.verify("certified-merchant")).isEqualTo(3);
    }

    @Test
    @Order(5)
    void theBookletTellsTheThreeStoriesOnTheScreenAndOnPaper() throws Exception {
        ToldStories told = ToldStories.of(city);
        told.assertRing();
        assertThat(told.verify("empty-parcel-ring")).isGreaterThan(20);
        try (Screen screen = Screen.open(city)) {
            screen.looks("yuhang-head", List.of("/workbench/booklet"));
            screen.looks("merchant-3", List.of("/workbench/messages"));
            screen.prints("yuhang-head", "/workbench/booklet");
            screen.assertNothingFound();
        }
    }

    @Test
    @Order(5)
    void theReportIsFitToBeShown() {
        try (Screen screen = Screen.open(city)) {
            PlayedMatter assessment = city.stories.story(PlatformAssessed.class).assessment();
            screen.looks("platform-gongchen", List.of(page(assessment)));
            screen.looks("joint-conference-head", List.of(page(assessment), "/workbench/wall"));
            screen.looks(
                    "market-handler-1",
                    List.of(page(city.stories.story(UnqualifiedBatch.class).batch())));
            screen.looks(
                    "yuhang-handler-1",
                    List.of(page(city.stories.story(EmptyParcelRing.class).measure()), "/figures/office"));
            screen.assertNothingFound();
        }
    }

    @Test
    @Order(6)
    void beyondTheLoadedCalendarADateIsProvisionalAndSilenceWaitsForAnOfficer() throws Exception {
        city.pass((int) java.time.temporal.ChronoUnit.DAYS.between(city.today(), java.time.LocalDate.of(2026, 12, 7)));
        LateYear story = new LateYear(new Script(city.players, PlayedCity.TODAY, "late-year"));
        story.complainAndAccept();
        assertThat(story.clock("mediation").get("provisional")).isEqualTo("true");
        assertThat(city.signedIn(story.officer()).get(page(story.complaint())).body())
                .contains("暂定");
        city.pass(120);
        assertThat(stage(story.complaint(), "citizen"))
                .as("what is known by the calendar goes on, what is not waits")
                .isEqualTo("mediating");
        story.confirm("mediation");
        city.pass(1);
        assertThat(stage(story.complaint(), "citizen")).isEqualTo("undecided");
    }

    @Test
    @Order(7)
    void itEndsAtOnceAndIsThereAgainAfterARestart() throws Exception {
        long reports = reports();
        long size = size();
        assertThat(city.end()).as("ends within 8 s").isLessThan(Duration.ofSeconds(8));
        assertThat(city.data.resolve("postgres/data/postmaster.pid"))
                .as("PostgreSQL removes it as it ends")
                .doesNotExist();
        assertThat(city.startAgain()).doesNotContain("loading");
        assertThat(reports()).as("nothing was loaded twice").isEqualTo(reports);
        Map<String, Long> sealed = sealedSince(size);
        // the simulated outside systems are looked at every few seconds, before the restart and after it
        sealed.remove("publication-proof");
        assertThat(sealed.values().stream().mapToLong(Long::longValue).sum())
                .as("only what came last may have waited for its checkpoint: %s", sealed)
                .isLessThan(60);
    }

    private static long size() {
        return Long.parseLong(city.server
                .get("/log/checkpoint")
                .text()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow());
    }

    /** How many entries hold facts of each type behind a size of the log. */
    private static Map<String, Long> sealedSince(long size) {
        return JdbcClient.create(TestDatabase.application(city.data))
                .sql("""
                        select f.type, count(distinct e.id) as entries from evidence.fact f join evidence.entry e on e.id = f.seal
                        where e.log_index >= :size group by f.type""")
                .param("size", size)
                .query((row, index) -> Map.entry(row.getString("type"), row.getLong("entries")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long reports() {
        return JdbcClient.create(TestDatabase.application(city.data))
                .sql("select count(*) from intake.report")
                .query(Long.class)
                .single();
    }

    private static String page(PlayedMatter matter) {
        return "/workbench/matters/" + matter.id();
    }

    private static String stage(PlayedMatter matter, String who) throws Exception {
        return String.valueOf(matter.seenBy(who).get("stage"));
    }

    private static List<String> takenByTheClock(Map<?, ?> seen) {
        return ((List<?>) seen.get("acts"))
                .stream()
                        .map(act -> (Map<?, ?>) act)
                        .filter(act -> act.get("role") == null)
                        .map(act -> String.valueOf(act.get("step")))
                        .toList();
    }

    private static List<String> papers(String who, PlayedMatter matter) throws Exception {
        return city.players.as(who).papers(matter.id()).stream()
                .map(paper -> String.valueOf(((Map<?, ?>) paper).get("kind")))
                .toList();
    }

    private static Map<?, ?> paper(String who, PlayedMatter matter, String kind) throws Exception {
        return city.players.as(who).papers(matter.id()).stream()
                .map(paper -> (Map<?, ?>) paper)
                .filter(paper -> kind.equals(paper.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private static String subject(Map<?, ?> seen, String role) {
        return ((List<?>) seen.get("parties"))
                .stream()
                        .map(party -> (Map<?, ?>) party)
                        .filter(party -> role.equals(party.get("role")))
                        .map(party -> String.valueOf(party.get("subject")))
                        .findFirst()
                        .orElseThrow();
    }

    private static String words(byte[] docx) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        return "";
    }
}
