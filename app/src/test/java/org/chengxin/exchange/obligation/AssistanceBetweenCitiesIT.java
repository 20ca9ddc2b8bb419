package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.deadline.DeadlineRuns;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Letters between our offices and those of another city are answered in fifteen working days, or stand in the ledger as owed. */
class AssistanceBetweenCitiesIT extends ServerTest {

    private static final String LEDGER = "/workbench/obligations";

    private static Bureau bureau;
    private static Caller ours;
    private static Caller theirs;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DeadlineRuns clocks;

    @LocalServerPort
    private int port;

    @BeforeEach
    void anOfficeHereAndOneInNingbo() {
        if (bureau == null) {
            bureau = new Bureau(city(), accounts, matters);
            ours = bureau.officer(bureau.office("market-regulator", "district", "631212"), "handler");
            theirs = bureau.officer(bureau.office("market-regulator", "district", "330212"), "handler");
        }
    }

    private MatterId letter(Caller from, Organisation to) {
        return matters.open(new Opening(
                        "assistance",
                        Actor.of(from),
                        Channel.WORKBENCH,
                        key(),
                        Map.of(
                                "asked", to.id().toString(),
                                "case-number", "甬市监立〔2026〕7号",
                                "cause", "虚假宣传",
                                "scope", "当事人登记信息",
                                "basis", "市场监督管理行政处罚程序规定第45条",
                                "deadline",
                                        LocalDate.now(LegalClock.ZONE)
                                                .plusDays(60)
                                                .toString())))
                .id();
    }

    private void act(MatterId id, Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(id, Actor.of(by), step, Matters.ANY, key(), form));
    }

    /** As if the period of a clock had gone by. */
    private void passes(MatterId id, String clock) {
        passes(id, clock, ours);
    }

    private void passes(MatterId id, String clock, Caller reader) {
        sql.sql("""
                update matter.clock set due = due - 60, next = next - 60, base = base - 60, started = started - 60,
                    provisional = false where matter = :id and clock = :clock""").param("id", id.value()).param("clock", clock).update();
        eventually().until(() -> {
            clocks.run(200);
            return matters.find(id, Actor.of(reader)).acts().stream()
                    .map(Matter.Entry::step)
                    .anyMatch("overdue"::equals);
        });
        awaitConsumer("outcome");
    }

    private String ledger(Caller of, String list) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(of.displayName(), Bureau.PASSWORD);
        return visitor.get(LEDGER + "?list=" + list).body();
    }

    private String number(MatterId id) {
        return matters.find(id, Actor.of(ours)).number();
    }

    @Test
    void theirLetterThatWeDoNotAnswerInTimeStandsInOurLedgerUntilWeDo() {
        MatterId id = letter(theirs, ours.organisation());
        assertThat(ledger(ours, "debts")).doesNotContain(number(id));
        passes(id, "answer");
        assertThat(ledger(ours, "debts"))
                .contains("答复协查函", "协查函、异地协助执行函的答复", theirs.organisation().name(), "逾期");
        assertThat(ledger(theirs, "claims"))
                .as("the other city sees it too")
                .contains("答复协查函", ours.organisation().name());

        act(id, ours, "take-up", Map.of());
        act(id, ours, "reply", Map.of("result", "已核实"));
        awaitConsumer("outcome");
        assertThat(owed(id)).isEqualTo("MET");
    }

    @Test
    void theFifteenDaysBindMarketRegulatorsAlone() {
        MatterId toRegulator = letter(theirs, ours.organisation());
        passes(toRegulator, "answer");
        assertThat(statutory(toRegulator)).isTrue();

        MatterId toOthers = letter(theirs, bureau.office("commerce", "district", "631213"));
        passes(toOthers, "answer", theirs);
        assertThat(statutory(toOthers))
                .as("no law sets a commerce office a day")
                .isFalse();
    }

    private boolean statutory(MatterId id) {
        return sql.sql("select nature = 'STATUTORY' from exchange.obligation where matter = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private String owed(MatterId id) {
        return sql.sql("select coalesce(outcome, 'OPEN') from exchange.obligation where matter = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("NOTHING");
    }

    @Test
    void aDelayToldBeforeTheEndHasItsOwnDayAndOursToThemCountsTheSame() {
        MatterId id = letter(ours, theirs.organisation());
        act(id, theirs, "take-up", Map.of());
        String day = LocalDate.now(LegalClock.ZONE).plusDays(50).toString();
        act(id, theirs, "delay", Map.of("until", day, "reason", "当事人已迁出"));
        assertThat(matters.find(id, Actor.of(ours)).clocks())
                .anyMatch(clock -> clock.name().equals("delay")
                        && String.valueOf(clock.due()).equals(day));
        assertThat(owed(id)).isEqualTo("NOTHING");
        passes(id, "delay");
        assertThat(owed(id)).isEqualTo("OPEN");
        assertThat(ledger(theirs, "debts")).contains("答复协查函");
        act(id, ours, "withdraw", Map.of());
        awaitConsumer("outcome");
        assertThat(owed(id)).isEqualTo("LIFTED");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
