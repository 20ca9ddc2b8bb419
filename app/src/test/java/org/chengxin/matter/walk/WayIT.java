package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Caller;
import org.chengxin.account.outlet.Notices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.shared.DocumentNumber;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** 办理全过程: each case of a way shows all of it, from the complaint to the public list. */
class WayIT extends PlayedMeasures {

    private static final String TITLE = "办理全过程";
    private static final String POINTS = "信用积分加分";
    private static final String PUBLIC = "已向社会公示";

    @Autowired
    private Notices notices;

    @Autowired
    private ApplicationEventPublisher events;

    @LocalServerPort
    private int port;

    private String page(UUID matter, Caller officer) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(officer.displayName(), Bureau.PASSWORD);
        return visitor.get("/workbench/matters/" + matter).body();
    }

    @Test
    void fromAComplaintOverItsClueAndThePenaltyToTheMeasure() throws Exception {
        String penalty = penalty();
        Play complaint = open("complaint")
                .does("handler", "accept")
                .does("handler", "to-mediation")
                .does("handler", "pass-clue", "suspect", Forms.party(hand.crew.merchant));
        Play clue = complaint
                .child("clue", 0)
                .does("handler", "verify")
                .does("handler", "order-correction")
                .silence("correction")
                .does("handler", "propose-measure", "evidence", null, "record", penalty);
        awaitConsumer("outcome");
        runs("measure-proposals");
        UUID raised = raised(clue);
        Caller officer = hand.crew.officers(hand.crew.regulator.id()).get(0);
        List<String> way = List.of(
                TITLE,
                complaint.view("handler").number(),
                clue.view("handler").number(),
                penalty,
                "href=\"/workbench/matters/" + raised + "\"");
        assertThat(page(raised, officer)).as("from its end").contains(way);
        assertThat(page(clue.id.value(), officer)).as("from its middle").contains(way);
    }

    @Test
    void fromAnInterviewOverItsClueAndTheFiledCaseToThePenaltyAndTheMeasureThatRestsOnIt() throws Exception {
        String penalty = penalty();
        Play interview = open("interview", "interviewed", Forms.party(hand.crew.merchant))
                .does("interviewer", "invite")
                .does("interviewer", "hold")
                .silence("promise")
                .does("interviewer", "open-clue", "place", Crew.PLACE);
        Play clue = interview.child("clue", 0).does("handler", "verify").does("handler", "file-case");
        Play filed = clue.child("filed-case", 0).does("handler", "record-penalty", "record", penalty);
        Caller officer = hand.crew.officers(hand.crew.regulator.id()).get(0);
        List<String> way = List.of(
                TITLE,
                interview.view("interviewer").number(),
                clue.view("handler").number(),
                filed.view("handler").number(),
                ">" + DocumentNumber.spelt(penalty) + "<");
        assertThat(page(interview.id.value(), officer)).as("before any measure").contains(way);
        filed.does("handler", "propose-measure", "evidence", null);
        awaitConsumer("outcome");
        runs("measure-proposals");
        assertThat(sql.sql("select record from measure.proposal where matter = :matter and raised is not null")
                        .param("matter", filed.id.value())
                        .query(String.class)
                        .single())
                .isEqualTo(penalty);
        assertThat(page(filed.id.value(), officer)).contains(way).contains("/workbench/matters/" + raised(filed));
        filed.does("handler", "close").endsAs("closed");
    }

    @Test
    void aNumberIsNotDoubtedWhereTheCaseNamesNobodyYet() throws Exception {
        Play play = hand.open(
                "measure", Actor.of(hand.crew.officers(hand.crew.regulator.id()).get(0)), "record", penalty());
        assertThat(page(
                        play.id.value(),
                        hand.crew.officers(hand.crew.regulator.id()).get(0)))
                .doesNotContain("待核");
        play.does("handler", "drop");
    }

    @Test
    void aPenaltyThatNobodyReportedIsYetToBeChecked() throws Exception {
        Play clue = open("clue", "suspect", Forms.party(hand.crew.merchant))
                .does("handler", "verify")
                .does("handler", "file-case");
        Play filed = clue.child("filed-case", 0).does("handler", "record-penalty", "record", "无人报送〔2026〕9号");
        Caller officer = hand.crew.officers(hand.crew.regulator.id()).get(0);
        assertThat(page(filed.id.value(), officer)).contains("待核", "尚无主管部门报送的记录");
        filed.does("handler", "close").endsAs("closed");
    }

    private UUID raised(Play of) {
        return sql.sql("select raised from measure.proposal where matter = :matter")
                .param("matter", of.id.value())
                .query(UUID.class)
                .single();
    }

    /** Of the merchant, by its number. */
    private String penalty() {
        String penalty = "余市监罚〔2026〕全程" + UUID.randomUUID().toString().substring(0, 8);
        Member authority = city().newMember("department");
        city().create(authority.token(), "penalty", penalty, """
                {"party":{"kind":"organisation","name":"%s","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-11-02","violation":"违法行为","facts":"事实","basis":"依据","categories":["fine"],"fine":"900000.00","procedure":"ordinary"}""".formatted(
                        hand.crew.merchant.name(),
                        Objects.requireNonNull(hand.crew.merchant.code()),
                        penalty,
                        authority.name()));
        return penalty;
    }

    @Test
    void oneOfManyCasesOfADistrictShowsItsOwnWay() {
        List<Map<String, Object>> clues = new ArrayList<>();
        for (int each = 0; each < 20; each++) {
            clues.add(Map.of("suspect", Forms.party(hand.crew.merchant), "place", Crew.PLACE, "facts", "线索" + each));
        }
        Play report = open("report").does("handler", "take-in").does("handler", "send-to-districts", "clues", clues);
        Play last = report.child("clue", 19).does("handler", "verify");
        String page = page(
                last.id.value(), hand.crew.officers(hand.crew.regulator.id()).get(0));
        assertThat(page.substring(page.indexOf(TITLE)))
                .contains(last.view("handler").number());
    }

    @Test
    void onMondayTheOfficeIsToldHowManyProposalsWaitForItAndOnNoOtherDay() throws Exception {
        Play clue = open("clue", "suspect", Forms.party(hand.crew.merchant))
                .does("handler", "verify")
                .does("handler", "order-correction")
                .silence("correction")
                .does("handler", "propose-measure", "evidence", null, "record", null);
        awaitConsumer("outcome");
        runs("measure-proposals");
        LocalDate monday = LocalDate.now(LegalClock.ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        int before = digests();
        events.publishEvent(new LegalDayBegan(monday.plusDays(1), null));
        assertThat(digests()).as("on a Tuesday").isEqualTo(before);
        events.publishEvent(new LegalDayBegan(monday, null));
        assertThat(digests())
                .as("on a Monday, for " + clue.view("handler").number())
                .isEqualTo(before + 1);
    }

    private int digests() {
        return (int) notices.latest(hand.crew.regulator.id(), null).stream()
                .filter(message -> message.title().equals("本周待办的措施建议"))
                .count();
    }

    @Test
    void whatIsDecidedAndShownToThePublicEndsTheWay() throws Exception {
        Play play = hand.measure("advice", POINTS);
        Caller officer = hand.crew.officers(hand.crew.regulator.id()).get(0);
        assertThat(page(play.id.value(), officer)).as("a case alone is no way").doesNotContain(TITLE);
        play.does("handler", "advise", hand.decided(play, POINTS));
        awaitConsumer("outcome");
        assertThat(page(play.id.value(), officer)).contains(TITLE, PUBLIC);
        play.does("handler", "end-early");
        awaitConsumer("outcome");
        assertThat(page(play.id.value(), officer)).contains(TITLE).doesNotContain(PUBLIC);
        runs("measure-news");
    }
}
