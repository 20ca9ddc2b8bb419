package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.obligation.ObligationStore.Side;
import org.chengxin.exchange.obligation.ObligationStore.Whose;
import org.chengxin.field.ListQuery;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a platform promised in an interview stands in the ledger of both sides, as no arrears of a law, until it is found kept or broken. */
class PromiseIT extends ServerTest {

    private static int number;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ObligationStore store;

    @LocalServerPort
    private int port;

    private Bureau bureau;
    private Organisation office;
    private Organisation platform;
    private Caller handler;
    private Caller head;
    private String promise;

    @BeforeEach
    void anInterview() {
        bureau = new Bureau(city(), accounts, matters);
        office = bureau.office("commerce", "district", "65484" + number);
        handler = bureau.officer(office, "handler");
        head = bureau.officer(office, "head");
        platform = bureau.organisation("platform");
        promise = "三日内下架全部违规商品，承诺" + ++number;
    }

    private void act(MatterId matter, Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(
                matter, Actor.of(by), step, Matters.ANY, UUID.randomUUID().toString(), form));
    }

    private MatterId held(String deadline) {
        MatterId interview = matters.open(new Opening(
                        "interview",
                        Actor.of(handler),
                        Channel.WORKBENCH,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "interviewed", Map.of("words", platform.name()),
                                "subject", "违规商品",
                                "basis", "电子商务法第38条")))
                .id();
        act(interview, handler, "invite", Map.of("time", "上午九时", "place", "三楼", "day", day(5)));
        act(interview, head, "confirm", Map.of());
        Map<String, Object> minutes = new HashMap<>(
                Map.of("time", "上午九时", "place", "三楼", "interviewers", "甲、乙", "participants", "丙", "content", "略"));
        minutes.put("held", day(0));
        minutes.put("promise", promise);
        minutes.put("deadline", deadline);
        act(interview, handler, "hold", minutes);
        return interview;
    }

    private static String day(int from) {
        return LocalDate.now().plusDays(from).toString();
    }

    private List<Obligation> owed() {
        return store.list(Whose.DEBTS, Side.ofDebtors(List.of(platform.subject()), LocalDate.now()), ListQuery.FIRST)
                .rows();
    }

    private Obligation awaited() {
        eventually().until(() -> !owed().isEmpty());
        return owed().get(0);
    }

    @Test
    void bothSidesReadItAndNobodyElse() {
        held(day(10));
        Obligation owed = awaited();
        assertThat(owed.duty()).isEqualTo("promise");
        assertThat(owed.nature()).isEqualTo(Obligation.Nature.COMMITMENT);
        assertThat(owed.due()).isEqualTo(day(10));
        assertThat(owed.creditor()).isEqualTo(office.name());
        assertThat(owed.basis()).isEqualTo("电子商务法第38条");

        assertThat(page(handler, "claims")).contains(promise, platform.name());
        Caller stranger = bureau.officer(bureau.office("commerce", "district", "65485" + number), "handler");
        assertThat(page(stranger, "claims")).doesNotContain(promise);
        assertThat(new Visitor(port).get("/obligations").body()).doesNotContain(promise);
        assertThat(sql.sql("select encode(content, 'hex') from exchange.obligation where id = :id")
                        .param("id", owed.id())
                        .query(String.class)
                        .single())
                .as("encrypted in the database")
                .doesNotContain(HexFormat.of().formatHex("违规".getBytes(StandardCharsets.UTF_8)));
    }

    private String page(Caller officer, String list) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(officer.displayName(), Bureau.PASSWORD);
        return visitor.get("/workbench/obligations?list=" + list).body();
    }

    @Test
    void itIsSettledWhenItIsFoundKept() {
        MatterId interview = held(day(10));
        awaited();
        Caller program = new Caller(platform, null, null, null, false);
        act(interview, program, "report-back", Map.of("done", "已全部下架"));
        act(interview, handler, "kept", Map.of("content", "抽查属实"));
        eventually().until(() -> owed().get(0).settlement() != null);
        assertThat(owed().get(0).state(LocalDate.now())).isEqualTo("met");
    }

    @Test
    void itIsBrokenOnlyOnceASecondPersonConfirms() {
        MatterId interview = held(day(10));
        awaited();
        act(interview, handler, "time-up", Map.of());
        act(interview, handler, "broken", Map.of("item", "责令改正", "content", "仍在销售", "basis", "电子商务法第38条"));
        assertThat(owed().get(0).settlement()).isNull();
        act(interview, head, "confirm", Map.of());
        eventually().until(() -> owed().get(0).settlement() != null);
        assertThat(owed().get(0).state(LocalDate.now())).isEqualTo("broken");
        assertThat(page(handler, "overdue")).as("no law demands it").doesNotContain(promise);
    }
}
