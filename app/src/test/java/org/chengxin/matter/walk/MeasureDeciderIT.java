package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.Items;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The case of a measure goes to an office of a department that may decide it, whoever proposes it and however it is opened. */
class MeasureDeciderIT extends PlayedMeasures {

    private static final String OF_POSTS = "责令快递企业改正";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Offices offices;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void anItemThatThePostalAuthorityDecides() {
        if (catalogue.find(OF_POSTS).isEmpty()) {
            Items.added(
                    catalogue,
                    transaction,
                    "rectification",
                    "courier-rectification",
                    yaml -> yaml.replace("zh: 责令改正,", "zh: " + OF_POSTS + ",")
                            .replace("decided-by: [market-regulator]", "decided-by: [posts, commerce]"));
        }
    }

    private String handler(MatterId matter) {
        return offices.find(hand.traces.participant(matter, "handler").organisation())
                .map(Office::department)
                .orElseThrow();
    }

    private Play proposed(Actor by, String item) {
        return hand.open(
                "measure",
                by,
                "subject",
                Forms.party(hand.crew.merchant),
                "item",
                item,
                "evidence",
                null,
                "record",
                null);
    }

    private Actor officer(org.chengxin.account.Organisation of) {
        return Actor.of(hand.crew.officers(of.id()).get(0));
    }

    @Test
    void notToTheMarketRegulatorWhichMayNotDecideIt() {
        assertThat(handler(proposed(officer(hand.crew.regulator), OF_POSTS).id)).isEqualTo("posts");
        assertThat(handler(proposed(officer(hand.crew.regulator), "责令改正").id)).isEqualTo("market-regulator");
        assertThat(handler(proposed(officer(hand.crew.regulator), "拉黑").id))
                .as("in words of its own")
                .isEqualTo("market-regulator");
    }

    @Test
    void toTheProposingOfficeWhereItsDepartmentIsOneThatMay() {
        assertThat(handler(proposed(officer(hand.crew.department), OF_POSTS).id))
                .isEqualTo("commerce");
        assertThat(handler(proposed(officer(hand.crew.department), "责令改正").id)).isEqualTo("market-regulator");
    }

    @Test
    void alsoWhereAnotherCaseProposedIt() throws Exception {
        UUID id = Uuid7.next();
        sql.sql("""
                insert into measure.proposal (id, matter, number, office, office_id, subject, item, reason, basis, day)
                values (:id, :id, '〔2026〕线19号', :name, :office, :subject, :item, '未改正', '第28条', current_date)""")
                .param("id", id)
                .param("name", hand.crew.regulator.name())
                .param("office", hand.crew.regulator.id().value())
                .param("subject", hand.crew.merchant.subject().value())
                .param("item", OF_POSTS)
                .update();
        runs("measure-proposals");
        UUID raised = sql.sql("select raised from measure.proposal where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
        assertThat(handler(new MatterId(raised))).isEqualTo("posts");
    }

    @Test
    void andIsRefusedBeforeAnythingIsAnnouncedThatTheOfficeMayNotDecide() {
        Play play = hand.measure("decision", "责令改正");
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> play.act(play.actor("handler", false), "announce", "item", OF_POSTS, "hearing", "open"));
        assertThat(refused.problem()).isEqualTo(MeasureProblem.NOT_COMPETENT);
        play.does("handler", "announce", "item", "责令改正", "hearing", "open").isAt("serving");
    }
}
