package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.Erasures;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who a subject is when one of the reports about it is taken back. */
class SubjectErasureIT extends ServerTest {

    private static int number = 63_000;

    @Autowired
    private SubjectStore store;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Erasures erasures;

    private Member platform;
    private String code;

    @BeforeEach
    void namesAFirmThatNoOtherTestKnows() {
        platform = city().newMember("platform");
        code = Codes.social(number++);
    }

    @Test
    void anotherPlatformsWordStaysAndNothingOfTheErasedOneDoes() {
        Member other = city().newMember("platform");
        FactId goes = merchant(platform, "m", "\"name\":\"杭州抹去有限公司\",\"address\":\"抹去路2号\",\"phone\":\"0571-1\"");
        FactId stays = merchant(other, "m", "\"name\":\"杭州留下有限公司\",\"address\":\"留下路1号\"");
        SubjectId subject = subject(platform, "m");
        assertThat(subjects.find(subject).orElseThrow().name()).isEqualTo("杭州抹去有限公司");

        erasures.erase(goes, "法定");

        Subject left = subjects.find(subject).orElseThrow();
        assertThat(left.name()).isEqualTo("杭州留下有限公司");
        assertThat(left.address()).isEqualTo("留下路1号");
        assertThat(left.code()).isEqualTo(code);
        assertThat(left.fact()).isEqualTo(stays);
        assertThat(sql.sql("select phone_secret is null from subject.subject where id = :id")
                        .param("id", subject.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(subjects.search("杭州抹去有限公司")).isEmpty();
        assertThat(subjects.search("杭州留下有限公司")).extracting(Subject::id).contains(left.id());
    }

    @Test
    void aNewerVersionSaysEverythingAnewAndOutlivesTheOlderOne() {
        FactId old = merchant(platform, "m", "\"name\":\"杭州旧名有限公司\",\"address\":\"旧路1号\"");
        String data = "{\"kind\":\"enterprise\",\"code\":\"" + code + "\",\"name\":\"杭州新名有限公司\"}";
        TestCity.Result fresh =
                city().one(platform.token(), TestCity.item("merchant", "m", data, old.toString(), "更名"));
        SubjectId subject = subject(platform, "m");
        assertThat(subjects.find(subject).orElseThrow().address()).isNull();
        erasures.erase(old, "法定");
        Subject left = subjects.find(subject).orElseThrow();
        assertThat(left.name()).isEqualTo("杭州新名有限公司");
        assertThat(left.address()).isNull();
        assertThat(left.fact()).isEqualTo(FactId.parse(fresh.id()));
    }

    @Test
    void aMerchantWithOrdersKeepsItsNumberAndLosesItsName() {
        FactId merchant = merchant(platform, "m", "\"name\":\"杭州无名有限公司\"");
        FactId order = FactId.parse(city().create(platform.token(), "order", "o", """
                {"placed":"2026-02-27T10:15:00+08:00","currency":"CNY","status":"delivered",
                 "lines":[{"item":"1","merchant":"m","price":"1.00"}]}"""));
        SubjectId subject = subject(platform, "m");
        erasures.erase(merchant, "法定");
        Subject left = subjects.find(subject).orElseThrow();
        assertThat(left.nature()).isEqualTo(Nature.UNKNOWN);
        assertThat(left.name()).isNull();
        assertThat(server().get("/subjects/" + subject).status()).isEqualTo(404);
        assertThat(subject(platform, "m"))
                .as("further orders are still its own")
                .isEqualTo(subject);

        erasures.erase(order, "法定");
        assertThat(subjects.find(subject)).as("nothing is about it any more").isEmpty();
        assertThat(store.resolve(java.util.Set.of(identifier(platform, "m")))).isEmpty();
    }

    @Test
    void aPlatformThatTakesBackItsDescriptionStaysAnOrganisation() {
        platform = city().newMember("platform", code);
        FactId id = FactId.parse(city().create(platform.token(), "platform", "self", """
                {"name":"抹去商城","operator":"杭州抹去网络有限公司","code":"%s","form":"third-party"}""".formatted(code)));
        erasures.erase(id, "法定");
        assertThat(subjects.search("抹去商城")).isEmpty();
        assertThat(subjects.search(code)).isEmpty();
        city().create(platform.token(), "platform", "self", """
                {"name":"回来商城","operator":"杭州回来网络有限公司","code":"%s","form":"third-party"}""".formatted(code));
        assertThat(subjects.search("回来商城")).hasSize(1);
    }

    @Test
    void aCourierIsForgottenWithTheEngagement() {
        Member firm = city().newMember("logistics");
        FactId id = FactId.parse(city().create(firm.token(), "courier", "c", """
                {"name":"王某","outlet":"西湖","identityNumber":"%s","phone":"0571-2"}""".formatted(Codes.identity(77))));
        SubjectId person = subject(firm, "courier:c");
        erasures.erase(id, "法定");
        assertThat(subjects.find(person)).isEmpty();
        assertThat(sql.sql("select count(*) from subject.engagement where person = :id")
                        .param("id", person.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private FactId merchant(Member member, String key, String members) {
        return FactId.parse(city().create(
                        member.token(),
                        "merchant",
                        key,
                        "{\"kind\":\"enterprise\",\"code\":\"" + code + "\"," + members + "}"));
    }

    private SubjectId subject(Member member, String key) {
        Map<Identifier, SubjectId> known = store.resolve(java.util.Set.of(identifier(member, key)));
        return known.get(identifier(member, key));
    }

    private static Identifier identifier(Member member, String key) {
        return Identifier.of(new OrganisationId(java.util.UUID.fromString(member.organisation())), key);
    }
}
