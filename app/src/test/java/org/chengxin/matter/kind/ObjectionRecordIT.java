package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chengxin.TestCity.object;
import static org.chengxin.matter.kind.Bureau.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.Disclosure;
import org.chengxin.creditfile.repair.RepairProblem;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.creditfile.ruling.RulingProblem;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.evaluation.MerchantsDue;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** An objection marks the record it is about, and what is upheld changes the credit file; a repair ends its effect. */
class ObjectionRecordIT extends ServerTest {

    private static final String GENERAL = ",\"severity\":\"general\"";

    private static int number;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @Autowired
    private Subjects subjects;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Attachments attachments;

    @Autowired
    private LegalClock clock;

    @Autowired
    private ConfigurableApplicationContext context;

    private Bureau bureau;
    /** Of the office that decided the penalty. */
    private Caller inspector;

    private Caller head;

    /** Of the city's office, which has what nobody here decided. */
    private Caller officer;

    private Caller colleague;
    private Caller firm;
    private SubjectId subject;
    private String penalty;
    private String document;
    private String code;
    private Member district;

    @BeforeEach
    void punishesAFirmThatIsAMemberHere() {
        bureau = new Bureau(city(), accounts, matters);
        Organisation office = bureau.cityOffice(offices, "market-regulator");
        bureau.cityOffice(offices, "development-reform");
        officer = bureau.officer(office, "handler");
        colleague = bureau.officer(office, "head");
        code = Codes.social("654225", ++number);
        firm = member(code);
        document = "异罚〔2026〕" + number + "号";
        district = city().newMember("department");
        office(district, "market-regulator", office.id().toString());
        Organisation deciding = accounts.organisation(UUID.fromString(district.organisation()));
        inspector = bureau.officer(deciding, "handler");
        head = bureau.officer(deciding, "head");
        penalty = penalty(code, document, district);
        subject = subjects.search(code).get(0).id();
    }

    private String penalty(String code, String document, Member authority) {
        return city().create(authority.token(), "penalty", document, """
                {"party":{"kind":"organisation","name":"异议%d茶业有限公司","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"%s","violation":"违法行为","facts":"事实","basis":"依据","categories":["fine"],"severity":"minor","remedy":"upheld","fine":"50000.00"}""".formatted(
                        number, code, document, authority.name(), clock.today().minusDays(20)));
    }

    private void office(Member member, String department, String above) {
        city().done(
                        "organisations/" + member.organisation() + "/office",
                        above == null
                                ? object("department", department, "level", "district", "division", "620522")
                                : object(
                                        "department",
                                        department,
                                        "level",
                                        "district",
                                        "division",
                                        "620522",
                                        "above",
                                        above));
    }

    private Caller member(String code) {
        Member member = city().newMember("merchant", code);
        Organisation organisation = accounts.organisation(UUID.fromString(member.organisation()));
        String name = "m" + UUID.randomUUID().toString().replace("-", "");
        UUID account = UUID.fromString(city().newAccount(member.organisation(), name, "merchant", Bureau.PASSWORD));
        return new Caller(organisation, account, name, Role.MERCHANT, false);
    }

    @Test
    void anObjectionThatIsUpheldEndsTheRecordOnEveryPage() {
        assertThat(page()).contains(document, "请留意");
        assertThat(counted()).isEqualTo(1);
        MatterId id = objection(penalty);
        bureau.act(id, inspector, "accept", Map.of());
        delivered(id, 1);
        assertThat(page()).contains(document, "当事人有异议，正在核查");

        bureau.act(id, inspector, "uphold", result("deleted"));
        bureau.confirm(id, head);
        delivered(id, 2);

        assertThat(page()).doesNotContain(document, "请留意");
        CreditRecord record = record();
        assertThat(record.disclosure()).isEqualTo(new Disclosure(Disclosure.State.ENDED, clock.today(), "ruling"));
        assertThat(files.isDisclosed(record.id())).isFalse();
        assertThat(server().get("/records/" + record.id()).text()).doesNotContain("违法行为");
        assertThat(counted()).as("not in evaluations either").isZero();
    }

    @Test
    void aCorrectionStandsBesideTheRecord() {
        MatterId id = objection(document.replace('〔', '[').replace('〕', ']'));
        bureau.act(id, inspector, "accept", Map.of());
        bureau.act(id, inspector, "correct", result("corrected"));
        bureau.confirm(id, head);
        delivered(id, 2);
        assertThat(page()).contains(document, "已更正：处罚对象有误").doesNotContain("正在核查");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void anObjectionThatIsWithdrawnLeavesTheRecordAsItWas() {
        MatterId id = objection(penalty);
        bureau.act(id, inspector, "accept", Map.of());
        bureau.act(id, firm, "withdraw", Map.of());
        delivered(id, 2);
        assertThat(page()).contains(document).doesNotContain("正在核查");
    }

    @Test
    void whoNamesTheRecordOfAnotherChangesNothing() {
        Caller stranger = member(Codes.social("654225", ++number));
        MatterId id = objection(stranger, penalty);
        bureau.act(id, officer, "accept", Map.of());
        assertThat(refused(() -> bureau.act(id, officer, "uphold", result("deleted"))))
                .isEqualTo(RulingProblem.NO_RECORD);
        assertThat(page()).contains(document).doesNotContain("正在核查");
    }

    @Test
    void aRecordOfAnotherUnitHereIsDecidedByThatUnit() throws IOException {
        Member environment = city().newMember("department");
        office(environment, "environment", null);
        String theirs = "环罚〔2026〕" + number + "号";
        MatterId id = objection(penalty(code, theirs, environment));
        Caller theirOfficer =
                bureau.officer(accounts.organisation(UUID.fromString(environment.organisation())), "handler");
        assertThat(refused(() -> bureau.act(id, officer, "accept", Map.of()))).isEqualTo(MatterProblem.NOT_VISIBLE);
        bureau.act(id, theirOfficer, "accept", Map.of());
        assertThat(page()).contains(theirs);

        bureau.act(
                id,
                theirOfficer,
                "transfer",
                form("office", officer.organisation().id().toString(), "reason", "误转"));
        for (String step : List.of("uphold", "correct")) {
            assertThat(refused(() -> bureau.act(id, officer, step, result("deleted"))))
                    .as("whoever has the case")
                    .isEqualTo(RulingProblem.OTHER_UNIT);
        }
        Map<String, Object> handing = form("window", "信用中国网站", "authority", "某某市人民政府", "reason", "请核查");
        assertThat(refused(() -> bureau.act(id, officer, "refer", handing)))
                .as("an office that is here is not written to, whatever authority is typed")
                .isEqualTo(RulingProblem.OTHER_UNIT);
        assertThat(page()).contains(theirs);
    }

    @Test
    void aRecordOfAnAuthorityElsewhereIsHandedOverAndEndsOnItsWord() throws IOException {
        Member elsewhere = city().newMember("department");
        String foreign = "外罚〔2026〕" + number + "号";
        MatterId id = objection(penalty(code, foreign, elsewhere));
        bureau.act(id, officer, "accept", Map.of());
        assertThat(refused(() -> bureau.act(id, officer, "uphold", result("deleted"))))
                .isEqualTo(RulingProblem.ELSEWHERE);
        bureau.act(id, officer, "refer", form("window", "信用中国网站", "authority", elsewhere.name(), "reason", "请核查"));
        assertThat(bureau.stage(id, officer)).isEqualTo("handed-over");
        delivered(id, 2);
        assertThat(page()).contains(foreign, "当事人有异议，正在核查");
        bureau.act(id, officer, "chase", Map.of());
        assertThat(refused(() -> answered(id, "answered-ended", "某某市人民政府"))).isEqualTo(RulingProblem.NOT_ITS_WORD);
        answered(id, "answered-ended", elsewhere.name());
        assertThat(page()).as("one person alone").contains(foreign);
        bureau.confirm(id, colleague);
        delivered(id, 3);
        assertThat(page()).doesNotContain(foreign).contains(document);
        assertThat(files.open(subject))
                .filteredOn(record -> record.number().equals(foreign))
                .singleElement()
                .satisfies(record -> {
                    Ruling ruling = record.rulings().get(1);
                    assertThat(ruling.authority()).isEqualTo(elsewhere.name());
                    assertThat(ruling.number()).isEqualTo("外复〔2026〕1号");
                });
    }

    /** 依生效裁判终止: on the document, by two persons of the office that decided the record. */
    @Test
    void aJudgmentEndsTheRecordInTheOfficeThatDecidedIt() throws IOException {
        MatterId id = objection(penalty);
        bureau.act(id, inspector, "accept", Map.of());
        String key = UUID.randomUUID().toString();
        Map<String, Object> judgment = new HashMap<>(form("kind", "judgment", "authority", "杭州铁路运输法院"));
        judgment.put("document", "（2026）浙8601行初" + number + "号");
        judgment.put("day", clock.today().toString());
        judgment.put("conclusion", "判决撤销");
        judgment.put("reason", "主要证据不足");
        assertThat(refused(() -> bureau.act(id, inspector, "carry-out", judgment)))
                .as("without the document")
                .isEqualTo(MatterProblem.FORM);
        judgment.put("files", List.of(file(inspector, key)));
        judgment.put("day", clock.latest().plusDays(1).toString());
        assertThat(refused(
                        () -> matters.act(new Act(id, Actor.of(inspector), "carry-out", Matters.ANY, key, judgment))))
                .as("a judgment of tomorrow")
                .isEqualTo(MatterProblem.NOT_YET);
        judgment.put("day", clock.today().toString());
        matters.act(new Act(id, Actor.of(inspector), "carry-out", Matters.ANY, key, judgment));
        assertThat(page()).as("one person alone").contains(document);
        bureau.confirm(id, head);
        delivered(id, 2);
        assertThat(page()).doesNotContain(document);
        Ruling ruling = record().rulings().get(1);
        assertThat(ruling.number()).isEqualTo(judgment.get("document"));
        assertThat(ruling.authority()).isEqualTo("杭州铁路运输法院");
    }

    private void answered(MatterId id, String step, String by) throws IOException {
        String key = UUID.randomUUID().toString();
        matters.act(new Act(
                id,
                Actor.of(officer),
                step,
                Matters.ANY,
                key,
                form(
                        "authority",
                        by,
                        "document",
                        "外复〔2026〕1号",
                        "answered",
                        clock.today().toString(),
                        "conclusion",
                        "处罚对象有误",
                        "reason",
                        "经核对",
                        "files",
                        List.of(file(officer, key)))));
    }

    private static Problem refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("it was not refused").isNotNull();
        return refused.problem();
    }

    @Test
    void aRepairEndsTheRecordOnceTwoPersonsGrantedIt() throws IOException {
        String key = UUID.randomUUID().toString();
        Map<String, Object> application = application(document, true, key);
        Map<String, Object> ahead = new HashMap<>(application);
        ahead.put("established", clock.latest().plusDays(1).toString());
        assertThat(refused(() -> matters.open(new Opening("repair", Actor.of(firm), Channel.WORKBENCH, key, ahead))))
                .as("a document of tomorrow")
                .isEqualTo(MatterProblem.NOT_YET);
        MatterId id = matters.open(new Opening("repair", Actor.of(firm), Channel.WORKBENCH, key, application))
                .id();
        bureau.act(id, inspector, "accept", Map.of());
        bureau.act(id, inspector, "check-conditions", form("corrected", "true", "barred", "false"));
        Map<String, Object> decision =
                new HashMap<>(form("decision", "准予修复", "reason", "条件齐备", "basis", "国办发〔2025〕22号"));
        decision.put("shown", "publicity");
        assertThat(refused(() -> bureau.act(id, inspector, "grant", decision)))
                .as("without the number of the national window")
                .isEqualTo(RulingProblem.WINDOW_NUMBER);
        decision.put("window-number", "XF330000202600" + number);
        bureau.act(id, inspector, "grant", decision);
        assertThat(page()).as("one person alone").contains(document);
        String path = "/records/" + penalty;
        assertThat(server().get(path + "/record.json").status()).isEqualTo(200);
        assertThat(server().get("/labels/" + subject).text()).contains("公示中的行政处罚 1 条");
        Set<SubjectId> due = evaluatedAnew();
        bureau.confirm(id, head);
        delivered(id, 1);
        hasNoEffect(path);
        assertThat(due).as("its points are computed anew").contains(subject);
    }

    private Map<String, Object> application(String record, boolean commitment, String key) throws IOException {
        return form(
                "record",
                record,
                "place",
                "330106",
                "established",
                clock.today().minusDays(20).toString(),
                "corrected",
                "已缴纳罚款并整改",
                "commitment",
                commitment,
                "files",
                List.of(file(firm, key)));
    }

    private MatterId repair(String record, boolean commitment, boolean corrected, boolean barred) throws IOException {
        String key = UUID.randomUUID().toString();
        MatterId id = matters.open(new Opening(
                        "repair", Actor.of(firm), Channel.WORKBENCH, key, application(record, commitment, key)))
                .id();
        bureau.act(id, inspector, "accept", Map.of());
        bureau.act(id, inspector, "check-conditions", form("corrected", corrected, "barred", barred));
        return id;
    }

    private Problem granting(MatterId id) {
        return refused(() -> bureau.act(
                id, inspector, "grant", form("decision", "准予修复", "reason", "理由", "basis", "依据", "shown", "none")));
    }

    @Test
    void eachConditionThatIsNotMetRefusesTheRepairByName() throws IOException {
        assertThat(granting(repair(document, true, false, false))).isEqualTo(RepairProblem.NOT_CORRECTED);
        assertThat(granting(repair(document, false, true, false))).isEqualTo(RepairProblem.NO_COMMITMENT);
        assertThat(granting(repair(document, true, true, true))).isEqualTo(RepairProblem.BARRED);
        LocalDate decided = clock.today().minusMonths(3).plusDays(1);
        fined("早", decided, GENERAL);
        assertThat(granting(repair("早" + document, true, true, false))).isEqualTo(RepairProblem.TOO_EARLY);
        fined("无", decided, "");
        assertThat(granting(repair("无" + document, true, true, false))).isEqualTo(RepairProblem.CLASS_UNSTATED);
        assertThat(page()).contains(document, "早" + document, "无" + document);
    }

    /** On every surface that shows, proves or counts it. */
    private void hasNoEffect(String path) {
        assertThat(page()).doesNotContain(document, "请留意");
        assertThat(server().get("/labels/" + subject).text()).contains("没有公示中的行政处罚");
        assertThat(server().get("/search?q=" + code).text()).doesNotContain(document);
        assertThat(server().get(path).text()).doesNotContain("违法行为");
        assertThat(server().get(path + "/record.json").status()).isEqualTo(404);
        assertThat(server().get("/api/v1" + path + "/pack").status()).isNotEqualTo(200);
        assertThat(counted()).isZero();
        assertThat(files.disclose(subject)).isEmpty();
    }

    /** Merchants that are due for evaluation from now on. */
    private Set<SubjectId> evaluatedAnew() {
        Set<SubjectId> due = ConcurrentHashMap.newKeySet();
        ApplicationListener<ApplicationEvent> listener = event -> {
            if (event instanceof PayloadApplicationEvent<?> published
                    && published.getPayload() instanceof MerchantsDue changed) {
                due.addAll(changed.everywhere());
            }
        };
        context.addApplicationListener(listener);
        return due;
    }

    @Test
    void eachRecordHasItsWayBackBesideItOnceItsLeastPeriodIsOver() {
        String asks = "/workbench/matters/new/repair?record=";
        assertThat(page())
                .as("a minor one can be repaired at once")
                .contains("/matters/new/objection?record=" + penalty, asks + penalty);
        String fresh = fined("新", clock.today().minusDays(20), GENERAL);
        String old = fined("旧", clock.today().minusMonths(3), GENERAL);
        assertThat(page())
                .contains(asks + old, "自 " + clock.today().minusDays(20).plusMonths(3) + " 起可以申请修复")
                .doesNotContain(asks + fresh);
    }

    private String fined(String prefix, LocalDate decided, String more) {
        return city().create(district.token(), "penalty", document + prefix, """
                {"party":{"kind":"organisation","name":"异议茶业有限公司","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"%s","violation":"违法行为","facts":"事实","basis":"依据","categories":["fine"],"fine":"200000.00"%s}""".formatted(
                        code, prefix + document, district.name(), decided, more));
    }

    private String file(Caller by, String key) throws IOException {
        return attachments
                .store(
                        DraftOwner.of(by, key),
                        "凭证.pdf",
                        new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .id()
                .toString();
    }

    private long counted() {
        return files.counts(Set.of(subject), clock.today().minusYears(1), clock.today()).values().stream()
                .mapToLong(CreditFiles.Counts::penalties)
                .sum();
    }

    private MatterId objection(String record) {
        return objection(firm, record);
    }

    private MatterId objection(Caller by, String record) {
        return bureau.open(
                        "objection",
                        Actor.of(by),
                        Channel.WORKBENCH,
                        form(
                                "name",
                                "某某公司",
                                "phone",
                                "13800000000",
                                "record",
                                record,
                                "place",
                                "330106",
                                "wanted",
                                "delete",
                                "facts",
                                "处罚的不是本公司"))
                .id();
    }

    private static Map<String, Object> result(String result) {
        return form("result", result, "conclusion", "处罚对象有误", "reason", "经核对决定书");
    }

    private void delivered(MatterId id, int outcomes) {
        awaitLog();
        eventually().until(() -> {
            var left = bureau.view(id, officer).outcomes();
            return left.size() == outcomes && left.stream().allMatch(each -> each.delivered());
        });
    }

    private CreditRecord record() {
        return files.open(subject).get(0);
    }

    private String page() {
        return server().get("/subjects/" + subject).text();
    }
}
