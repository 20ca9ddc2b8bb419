package org.chengxin.creditfile.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.office.Offices;
import org.chengxin.account.outlet.Message;
import org.chengxin.account.outlet.Notices;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A repair that its authority reports ends the record; what another reports is checked by an office, which is urged. */
class ReportedRepairsIT extends ServerTest {

    private static int number;

    @Autowired
    private ReportedRepairs repairs;

    @Autowired
    private RepairStore store;

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
    private Notices notices;

    @Autowired
    private LegalClock clock;

    private Bureau bureau;
    private Organisation office;
    private Member district;
    private Organisation deciding;
    private String code;
    private String document;
    private SubjectId subject;

    @BeforeEach
    void aFirmWasPunishedByADistrict() {
        bureau = new Bureau(city(), accounts, matters);
        // other tests may have given the firm's city an office of its own
        Organisation hangzhou = bureau.cityOffice(offices, "market-regulator");
        office = offices.competent("market-regulator", "city", "620522")
                .map(found -> accounts.organisation(found.id().value()))
                .orElse(hangzhou);
        district = city().newMember("department");
        city().done(
                        "organisations/" + district.organisation() + "/office",
                        object("department", "market-regulator", "level", "district", "division", "620522"));
        deciding = accounts.organisation(UUID.fromString(district.organisation()));
        code = Codes.social("620522", 500 + ++number);
        document = "秦罚〔2026〕" + number + "号";
        city().create(district.token(), "penalty", document, """
                {"party":{"kind":"organisation","name":"秦安修复%d有限公司","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-03-02","violation":"违法行为","facts":"事实","basis":"依据","categories":["fine"],"fine":"500000.00"}""".formatted(number, code, document, district.name()));
        subject = subjects.search(code).get(0).id();
    }

    private void reported(Member by, String record) {
        city().create(by.token(), "repair", "r-" + record, """
                {"name":"秦安修复","code":"%s","number":"%s","authority":"%s","document":"信修〔2026〕%d号",
                 "decided":"2026-11-02","basis":"国办发〔2025〕22号"}""".formatted(code, record, district.name(), number));
        awaitLog();
    }

    private String page() {
        return server().get("/subjects/" + subject).text();
    }

    private CreditRecord record() {
        return files.open(subject).get(0);
    }

    private MatterId raised() {
        return eventually()
                .until(
                        () -> sql.sql("select matter from creditfile.repair where code = :code and matter is not null")
                                .param("code", code)
                                .query(UUID.class)
                                .optional()
                                .map(MatterId::new)
                                .orElse(null),
                        found -> found != null);
    }

    private void act(MatterId id, Caller by, String step, Map<String, Object> form) {
        matters.act(
                new Act(id, Actor.of(by), step, Matters.ANY, UUID.randomUUID().toString(), form));
    }

    private boolean isSettled() {
        return sql.sql("select settled is not null from creditfile.repair where code = :code")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    @Test
    void theAuthoritysOwnReportEndsTheRecordUnderItsName() {
        assertThat(page()).contains(document);
        reported(district, document.replace('〔', '[').replace('〕', ']'));
        eventually().until(() -> !page().contains(document));
        assertThat(record().rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.effect()).isEqualTo(Ruling.Effect.ENDED);
            assertThat(ruling.authority()).isEqualTo(district.name());
            assertThat(ruling.number()).isEqualTo("信修〔2026〕" + number + "号");
        });
        assertThat(isSettled()).isTrue();
    }

    @Test
    void whatAnotherReportsIsCheckedAndEndedByTheOfficeThatDecided() {
        reported(city().newMember("department"), document);
        MatterId id = raised();
        assertThat(page()).as("nothing ends on another's word").contains(document);
        Caller officer = bureau.officer(deciding, "handler");
        act(id, officer, "end-record", Map.of("authority", district.name(), "conclusion", "已核对修复决定书"));
        act(id, bureau.officer(deciding, "head"), "confirm", Map.of());
        awaitLog();
        eventually().until(() -> !page().contains(document));
        assertThat(record().rulings().get(0).authority()).isEqualTo(district.name());
        repairs.on(new LegalDayBegan(clock.today(), null));
        assertThat(isSettled()).isTrue();
    }

    @Test
    void theOfficeIsUrgedEachDayWhileTheRecordIsOnShow() {
        reported(city().newMember("department"), document);
        MatterId id = raised();
        repairs.on(new LegalDayBegan(clock.today(), null));
        assertThat(urged(id)).as("within its days").isZero();
        repairs.on(new LegalDayBegan(clock.today().plusDays(40), null));
        repairs.on(new LegalDayBegan(clock.today().plusDays(41), null));
        assertThat(urged(id)).isEqualTo(2);
        act(id, bureau.officer(deciding, "handler"), "nothing-here", Map.of("reason", "非本市信息"));
        act(id, bureau.officer(deciding, "head"), "confirm", Map.of());
        repairs.on(new LegalDayBegan(clock.today().plusDays(42), null));
        assertThat(urged(id)).as("the office has answered").isEqualTo(2);
        assertThat(isSettled()).isTrue();
    }

    @Test
    void aRepairOfNoRecordHereIsAskedToo() {
        reported(district, "无此文号〔2026〕1号");
        assertThat(matters.offices(raised())).contains(office.id());
        assertThat(page()).contains(document);
    }

    private long urged(MatterId id) {
        List<Message> messages = notices.latest(deciding.id(), null);
        return messages.stream()
                .filter(message -> message.title().contains("仍在公示"))
                .filter(message -> message.about().endsWith(id.toString()))
                .count();
    }
}
