package org.chengxin.matter.walk;

import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.office.Offices;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.evidence.Confidential;
import org.chengxin.matter.Matters;
import org.chengxin.matter.deadline.DeadlineRuns;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that play shipped kinds on the server. */
abstract class PlayedKinds extends ServerTest {

    @Autowired
    protected Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    protected Offices offices;

    @Autowired
    private DeadlineRuns clocks;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Confidential confidential;

    protected Stagehand hand;

    @BeforeEach
    void comesOnStage() {
        hand = new Stagehand(
                matters,
                Crew.of(city(), accounts, offices),
                new Traces(sql, proofs, confidential),
                clocks,
                attachments,
                sql);
    }

    Play open(String kind, Object... form) {
        return hand.open(kind, form);
    }
}
