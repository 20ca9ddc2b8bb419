package org.chengxin.measure.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.outlet.Message;
import org.chengxin.account.outlet.Notices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An office is told once a week what it has not concluded, also when the day breaks off and is begun anew. */
class MondayDigestIT extends ServerTest {

    private static final String DISTRICT = "330183";
    private static final LocalDate MONDAY =
            LocalDate.now(LegalClock.ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Autowired
    private MondayDigest digest;

    @Autowired
    private ProposedMeasureStore store;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Notices notices;

    private final UUID proposal = Uuid7.next();
    private Organisation office;

    @BeforeEach
    void aProposalLiesAtAnOffice() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        office = bureau.office("market-regulator", "district", DISTRICT);
        Caller officer = bureau.officer(office, "handler");
        UUID raised = matters.open(new Opening(
                        "measure",
                        Actor.of(officer),
                        Channel.WORKBENCH,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "subject",
                                "乌苏某商户",
                                "place",
                                DISTRICT,
                                "item",
                                "责令改正",
                                "reason",
                                "略",
                                "basis",
                                "《中华人民共和国行政处罚法》第28条")))
                .id()
                .value();
        store.insert(new ProposedMeasure(
                proposal,
                Uuid7.next(),
                "乌苏〔2026〕线1号",
                office.name(),
                office.id(),
                new SubjectId(Uuid7.next()),
                "责令改正",
                "略",
                "依据",
                null,
                null,
                LocalDate.now(LegalClock.ZONE),
                null));
        store.raised(proposal, raised);
    }

    @AfterEach
    void nothingStays() {
        store.remove(proposal);
        owner().sql("delete from measure.digest").update(); // the next Monday is still to come for other tests
    }

    private List<Message> told() {
        return notices.latest(office.id(), null).stream()
                .filter(each -> each.about().equals("/workbench/matters?definition=measure"))
                .toList();
    }

    @Test
    void isNotToldAgainWhenTheSameMondayIsBegunAnewAndIsOnTheNext() {
        LegalDayBegan monday = new LegalDayBegan(MONDAY, MONDAY.minusDays(1));
        digest.on(monday);
        assertThat(told()).hasSize(1);
        digest.on(monday);
        digest.on(new LegalDayBegan(MONDAY.plusDays(1), MONDAY.minusDays(1)));
        assertThat(told()).as("another listener failed, and the day came again").hasSize(1);
        digest.on(new LegalDayBegan(MONDAY.plusDays(2), MONDAY.plusDays(1)));
        assertThat(told()).as("a later day of the same week").hasSize(1);
        digest.on(new LegalDayBegan(MONDAY.plusWeeks(1), MONDAY.plusDays(6)));
        assertThat(told()).hasSize(2);
    }
}
