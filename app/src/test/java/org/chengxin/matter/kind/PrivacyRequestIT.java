package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A privacy request is open to everybody; an ordered erasure is offered to the two persons who carry it out. */
class PrivacyRequestIT extends ServerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private java.util.List<OutcomeOwner> owners;

    @Autowired
    private ProposalList proposals;

    @Autowired
    private TransactionTemplate transaction;

    private void order(String record) {
        OutcomeOwner owner = owners.stream()
                .filter(each -> each.word().equals("erasure"))
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(status -> owner.take(new OutcomeRecorded(
                UUID.randomUUID(),
                new MatterId(UUID.randomUUID()),
                "杭市监个信〔2026〕1号",
                "erasure",
                Concerned.NOBODY,
                LocalDate.of(2026, 11, 20),
                "杭州市市场监督管理局",
                Map.of("record", record, "basis", "个人信息保护法第47条"),
                new SealId(UUID.randomUUID()))));
    }

    @Test
    void anOrderedErasureWaitsForTwoPersonsAndErasesNothingBefore() {
        String record = city().create(city().newPlatform("m").token(), "parcel", "privacy-1", "{\"order\":\"o\"}");
        order(record);
        order(record);
        Proposal offered = proposals.open("erasure", record).orElseThrow();
        assertThat(offered.proposedBy()).isNull();
        assertThat(offered.content()).isEqualTo("个人信息保护法第47条");
        assertThat(server().get("/records/" + record).status()).isEqualTo(200);
        assertThat(sql.sql("select erased_by is null from evidence.fact where id = cast(:id as uuid)")
                        .param("id", org.chengxin.shared.FactId.parse(record).value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anOrderThatNamesNoRecordOffersNothing() {
        order("第3号");
        assertThat(proposals.open("erasure", "第3号")).isEmpty();
    }

    @Test
    void everybodyMayAskAndReadsWhatIsAsked() {
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/matters/new/privacy-request").body())
                .contains("个人信息请求", "查阅", "复制", "更正或者补充", "删除", "身份证明方式");
        assertThat(anybody.get("/matters/definitions/privacy-request?lang=en").body())
                .contains("Privacy request", "Kept by law");
    }
}
