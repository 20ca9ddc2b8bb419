package org.chengxin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.chengxin.quality.Quarantine.State;
import org.chengxin.quality.ReportFigureStore.Counted;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day that breaks is left out until two officers decide; nothing that was acknowledged is lost. */
class QuarantinesIT extends ServerTest {

    private static final String PAGE = "/workbench/reports/quality";
    private static final LocalDate TODAY = ReportFigures.day(Instant.now());
    private static final int REPORTS = 12;

    private static TestOffice regulator;

    @Autowired
    private Quarantines quarantines;

    @Autowired
    private QuarantineStore store;

    @Autowired
    private ReportFigureStore figures;

    @Autowired
    private QualityBreakStore breaks;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Member platform;
    private OrganisationId id;
    private Source merchants;
    private List<String> reported;

    @BeforeEach
    void aPlatformThatReportedToday() {
        regulator = regulator == null ? TestOffice.at(city(), "market-regulator", "city", "642109") : regulator;
        platform = city().newMemberIn("platform", "642109");
        id = new OrganisationId(UUID.fromString(platform.organisation()));
        merchants = new Source(id, "merchant");
        reported = city()
                .report(
                        platform.token(),
                        IntStream.range(0, REPORTS)
                                .mapToObj(number -> TestCity.item(
                                        "merchant", "m" + number, "{\"name\":\"隔离商户\",\"kind\":\"enterprise\"}"))
                                .toList())
                .stream()
                .map(TestCity.Result::id)
                .toList();
    }

    private Quarantine today() {
        return quarantines.of(id, "merchant", TODAY).orElseThrow();
    }

    private void held(LocalDate day) {
        store.hold(merchants, day, List.of("kind=enterprise", "*late"));
        quarantines.tell(quarantines.of(id, "merchant", day).orElseThrow());
    }

    private Caller officer(TestOffice.Person person) {
        return new Caller(
                accounts.organisation(UUID.fromString(regulator.organisation)),
                person.account(),
                person.name(),
                Role.OFFICER,
                false);
    }

    private void decide(String step) {
        act(officer(regulator.handler), step, Map.of("reason", "已与原始数据核对", "through", TODAY.toString()));
        act(officer(regulator.head), "confirm", Map.of());
        awaitConsumer("outcome");
    }

    private void act(Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(
                new MatterId(today().matter()),
                Actor.of(by),
                step,
                Matters.ANY,
                UUID.randomUUID().toString(),
                form));
    }

    private Visitor signedIn(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, TestOffice.PASSWORD);
        return visitor;
    }

    private Visitor desk() {
        String name = "desk-" + UUID.randomUUID();
        city().newAccount(platform.organisation(), name, "platform-operator", TestOffice.PASSWORD);
        return signedIn(name);
    }

    @Test
    void aLoadInQuarantineIsStoredMarkedAndLeftOutOfThePublicNumberUntilItIsReleased() {
        assertThat(quarantines.reportsInUse()).containsEntry(id, (long) REPORTS);
        held(TODAY);
        assertThat(quarantines.reportsInUse()).doesNotContainKey(id);
        assertThat(city().one(
                                platform.token(),
                                TestCity.item("merchant", "m0", "{\"name\":\"隔离商户\",\"kind\":\"enterprise\"}"))
                        .status())
                .as("nothing is lost")
                .isEqualTo("duplicate");
        assertThat(desk().get(PAGE).body()).contains("暂缓使用的报送", "隔离中", "为“企业”的占比", "迟报的占比", today().number());
        Visitor officer = signedIn(regulator.handler.name());
        assertThat(officer.get(PAGE).body()).contains(platform.name(), today().number());
        assertThat(officer.get("/records/" + reported.get(0)).body()).contains("正在隔离核实", "事项编号 " + today().number());
        assertThat(new Visitor(port).get("/records/" + reported.get(0)).body())
                .as("the public is told when it is decided")
                .doesNotContain("隔离核实");

        decide("release");
        assertThat(today().state()).isEqualTo(State.RELEASED);
        assertThat(today().isOut()).isFalse();
        assertThat(quarantines.reportsInUse()).containsEntry(id, (long) REPORTS);
        assertThat(officer.get("/records/" + reported.get(0)).body()).contains("曾被隔离，经核实已解除");
        store.hold(merchants, TODAY, List.of("*late"));
        assertThat(today().state()).as("judged again, the decision stands").isEqualTo(State.RELEASED);
    }

    @Test
    void furtherDaysJoinTheOpenCaseAndAreDecidedWithIt() {
        held(TODAY.minusDays(1));
        held(TODAY);
        assertThat(today().number())
                .isEqualTo(quarantines
                        .of(id, "merchant", TODAY.minusDays(1))
                        .orElseThrow()
                        .number());
        assertThat(matters.find(new MatterId(today().matter()), Actor.of(officer(regulator.handler)))
                        .acts())
                .extracting(each -> each.step())
                .containsExactly("open", "add-day");
        decide("confirm-fault");
        assertThat(List.of(TODAY.minusDays(1), TODAY))
                .allSatisfy(day -> assertThat(quarantines
                                .of(id, "merchant", day)
                                .orElseThrow()
                                .state())
                        .isEqualTo(State.CONFIRMED));
        assertThat(quarantines.reportsInUse()).as("found wrong, it stays out").doesNotContainKey(id);
        assertThat(desk().get(PAGE).body()).contains("已确认异常");

        held(TODAY.minusDays(2));
        assertThat(quarantines
                        .of(id, "merchant", TODAY.minusDays(2))
                        .orElseThrow()
                        .number())
                .as("a case of its own after the first is over")
                .isNotEqualTo(today().number());
    }

    @Test
    void aDayThatJoinedAfterOfficersLookedIsNotDecidedWithTheOthers() {
        held(TODAY.minusDays(1));
        held(TODAY);
        act(
                officer(regulator.handler),
                "release",
                Map.of("reason", "已核对", "through", TODAY.minusDays(1).toString()));
        act(officer(regulator.head), "confirm", Map.of());
        awaitConsumer("outcome");
        assertThat(quarantines
                        .of(id, "merchant", TODAY.minusDays(1))
                        .orElseThrow()
                        .state())
                .isEqualTo(State.RELEASED);
        assertThat(today().state()).isEqualTo(State.HELD);
        assertThat(today().matter()).as("a case of its own tells of it").isNull();
        quarantines.tell(today());
        assertThat(today().matter()).isNotNull();
    }

    @Test
    void theJudgeHoldsADayThatBreaksAndNoOther() {
        Source orders = new Source(id, "order");
        LocalDate turned = TODAY.minusDays(3);
        Map<Counted, Long> counts = new HashMap<>();
        for (int day = 40; day >= 0; day--) {
            counts.put(new Counted(orders, turned.minusDays(day), ReportFigures.ALL), 200L);
            counts.put(new Counted(orders, turned.minusDays(day), "status=paid"), day == 0 ? 20L : 180L);
        }
        figures.add(counts);
        breaks.judged(turned.minusDays(2));
        eventually().until(() -> quarantines.of(id, "order", turned).isPresent());
        assertThat(quarantines.of(id, "order", turned).orElseThrow())
                .satisfies(load -> assertThat(load.figures()).containsExactly("status=paid"))
                .satisfies(load -> assertThat(load.state()).isEqualTo(State.HELD));
        assertThat(quarantines.of(id, "order", turned.minusDays(1))).isEmpty();
        assertThat(quarantines.out())
                .filteredOn(load -> load.organisation().equals(id))
                .extracting(Quarantine::day)
                .as("a day without reports has nothing to hold")
                .containsExactly(turned);
        sql.sql("delete from quality.report_figure where organisation = :id")
                .param("id", id.value())
                .update();
    }

    @Test
    void anotherOfficeThatMayReadTheSourceSeesTheMarkInItsList() {
        held(TODAY);
        awaitConsumer("report-figures");
        assertThat(signedIn(regulator.handler.name())
                        .get("/workbench/sources?type=merchant")
                        .body())
                .contains("1 日隔离中");
    }
}
