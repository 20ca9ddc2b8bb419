package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.refused;

import java.util.List;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office that takes part in a case acts in its own part alone: what the handling office does, it does not undo. */
class OwnPartIT extends PlayedKinds {

    /** Acts of the desk on the case as a whole. */
    private static final List<String> OF_WHO_HAS_IT = List.of("merge", "link-party", "unlink-party", "separate");

    private Play play;
    private Actor proposer;
    private Actor handler;

    @BeforeEach
    void anotherOfficeProposesAMeasure() {
        proposer = Actor.of(hand.crew.officers(hand.crew.department.id()).get(0));
        play = hand.open(
                "measure", proposer, "subject", Forms.party(hand.crew.merchant), "evidence", null, "record", null);
        handler = play.actor("handler", false);
    }

    @Test
    void whoProposedDoesNotWithdrawTheOfferOfATransfer() {
        play.act(handler, "transfer", "office", hand.crew.conference.id().toString(), "reason", "不属于本局职责");
        assertThat(refused(() -> play.act(proposer, "withdraw-transfer"))).isEqualTo(MatterProblem.WRONG_OFFICE);
        assertThat(play.view("proposing").next())
                .extracting(next -> next.step())
                .doesNotContain("withdraw-transfer");
        play.act(handler, "withdraw-transfer");
    }

    @Test
    void whoProposedNeitherMergesTheCaseNorLinksItsParties() {
        assertThat(play.view("proposing").next())
                .extracting(next -> next.step())
                .contains("note")
                .doesNotContainAnyElementsOf(OF_WHO_HAS_IT);
        assertThat(refused(() -> play.act(proposer, "merge", "number", "杭市监〔2026〕1号", "reason", "重复")))
                .isEqualTo(MatterProblem.WRONG_OFFICE);
        assertThat(refused(() -> play.act(proposer, "unlink-party", "role", "subject", "reason", "错认")))
                .isEqualTo(MatterProblem.WRONG_OFFICE);
    }
}
