package org.chengxin.measure.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a measure may rest on: each owner of facts says about whom one is. */
class AboutWhomIT extends ServerTest {

    private static final String CODE = Codes.social("654225", 1);

    @Autowired
    private List<FactOwner> owners;

    @Autowired
    private Subjects subjects;

    private List<UUID> about(String fact) {
        return owners.stream()
                .flatMap(owner -> owner.about(new FactId(UUID.fromString(fact))).stream())
                .distinct()
                .toList();
    }

    @Test
    void reportsOfTradeAndReviewsAndRecordsAreAboutTheMerchant() {
        Member platform = city().newMember("platform");
        String merchant = city().create(platform.token(), "merchant", "m", """
                {"name":"托里证据有限公司","kind":"enterprise","code":"%s"}""".formatted(CODE));
        SubjectId subject = subjects.search(CODE).get(0).id();
        String order = city().create(platform.token(), "order", "o", """
                {"placed":"2026-06-01T10:00:00+08:00","currency":"CNY","status":"delivered",
                 "lines":[{"item":"i","merchant":"m","price":"10.00"}]}""");
        String parcel = city().create(platform.token(), "parcel", "p", """
                {"order":"o","delivered":"2026-06-03T10:00:00+08:00"}""");
        String payment = city().create(platform.token(), "payment", "y", """
                {"order":"o","sequence":1,"method":"card","amount":"10.00","currency":"CNY"}""");
        String review = city().create(platform.token(), "review", "r", """
                {"order":"o","zone":"Asia/Shanghai","created":"2026-06-05T10:00:00Z","rating":5}""");
        Member authority = city().newMember("department");
        String honour = city().create(authority.token(), "honour", "h", """
                {"name":"托里证据有限公司","code":"%s","title":"守合同重信用企业","authority":"%s","awarded":"2026-08-03"}""".formatted(CODE, authority.name()));
        for (String fact : List.of(merchant, review, order, parcel, payment, honour)) {
            assertThat(about(fact)).as(fact).containsExactly(subject.value());
        }
        assertThat(about(Uuid7.next().toString())).isEmpty();
    }
}
