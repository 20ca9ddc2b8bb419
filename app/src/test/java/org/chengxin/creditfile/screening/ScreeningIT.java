package org.chengxin.creditfile.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.OrganisationId;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Uuid7;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A platform learns of what was published and withdrawn of its own merchants, and of nothing else. */
class ScreeningIT extends ServerTest {

    private static final String DIVISION = "654306";
    private static int number;

    @LocalServerPort
    private int port;

    @Autowired
    private Screening screening;

    @Autowired
    private LegalClock clock;

    private Member platform;
    private Member authority;
    private String code;

    @BeforeEach
    void aMerchantWithAShop() {
        platform = city().newMember("platform");
        authority = city().newMember("department");
        code = Codes.social(DIVISION, ++number);
        sells(platform, "");
        joinedLongAgo(platform);
    }

    private void joinedLongAgo(Member on) {
        sql.sql("update subject.shop set id = cast(:id as uuid) where platform = cast(:platform as uuid)")
                .param(
                        "id",
                        new UUID(
                                Instant.now().minus(60, ChronoUnit.DAYS).toEpochMilli() << 16 | 0x7000,
                                Uuid7.next().getLeastSignificantBits()))
                .param("platform", on.organisation())
                .update();
    }

    private void sells(Member on, String closed) {
        city().create(
                        on.token(),
                        "merchant",
                        "m",
                        "{\"kind\":\"enterprise\",\"name\":\"天水变动有限公司\",\"code\":\"%s\"}".formatted(code));
        String shop = "{\"merchant\":\"m\",\"name\":\"变动铺\",\"url\":\"https://%s/s\"%s}";
        city().create(on.token(), "shop", "s", shop.formatted(confirmedHost(on), closed));
    }

    private UUID fined() {
        return UUID.fromString(city().create(authority.token(), "penalty", "变" + number, penalty("")));
    }

    private String penalty(String rest) {
        return """
                {"party":{"kind":"organisation","name":"天水变动有限公司","code":"%s"},"number":"变〔2026〕%d号","authority":"%s",
                 "decided":"%s","violation":"虚假宣传%d","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00",
                 "procedure":"ordinary"%s}""".formatted(code, number, authority.name(), clock.today().minusDays(20), number, rest);
    }

    private List<MerchantChange> week(Member of) {
        return screening.since(clock.today().minusDays(7), new OrganisationId(UUID.fromString(of.organisation())));
    }

    private String home(Member of) {
        String name = "screening-" + UUID.randomUUID();
        city().newAccount(of.organisation(), name, "platform-operator", TestOffice.PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, TestOffice.PASSWORD);
        return visitor.get("/workbench").body();
    }

    @Test
    void aPublishedPenaltyIsToldToThePlatformsWhereItsFirmHasAnOpenShop() {
        Member without = city().newMember("platform");
        Member left = city().newMember("platform");
        sells(left, ",\"closed\":\"2026-01-01\"");
        fined();

        assertThat(week(platform)).singleElement().satisfies(change -> {
            assertThat(change.merchant().code()).isEqualTo(code);
            assertThat(change.published()).extracting(CreditRecord::title).containsExactly("虚假宣传" + number);
            assertThat(change.withdrawn()).isEmpty();
        });
        assertThat(week(without)).isEmpty();
        assertThat(week(left)).as("its shop there is closed").isEmpty();
        assertThat(home(platform)).contains("平台内商户的信用变动", "虚假宣传" + number, "天水变动有限公司");
        assertThat(home(without)).contains("近 7 日内平台内商户没有新公示或者停止公示的记录。");
    }

    @Test
    void whatIsNotPublishedIsNotTold() {
        city().create(authority.token(), "judgment", "公证" + number, """
                {"party":{"kind":"organisation","name":"天水变动有限公司","code":"%s"},"number":"公证〔2026〕%d号",
                 "authority":"%s","decided":"%s","title":"公证","basis":"依据","outcome":"notarial-certificate"}""".formatted(
                        code, number, authority.name(), clock.today().minusDays(20)));

        assertThat(week(platform)).isEmpty();
    }

    @Test
    void aRecordThatLeavesThePublicFileIsToldByItsKindAlone() {
        UUID stands = fined();
        knownForLong(stands);
        assertThat(week(platform)).as("no news").isEmpty();
        String withEnd = penalty(",\"ended\":\"%s\",\"endReason\":\"复议撤销\""
                .formatted(clock.today().minusDays(1)));
        TestCity.Result ended =
                city().one(authority.token(), TestCity.item("penalty", "变" + number, withEnd, stands.toString(), "撤销"));
        assertThat(ended.created()).as(ended.toString()).isTrue();

        assertThat(week(platform)).singleElement().satisfies(change -> {
            assertThat(change.published()).isEmpty();
            assertThat(change.withdrawn()).containsExactly(RecordKind.PENALTY);
        });
        assertThat(home(platform)).contains("停止公示", "行政处罚").doesNotContain("虚假宣传" + number);
    }

    @Test
    void aMerchantThatJoinsWithAnOldRecordIsNewsToThePlatformThatItJoins() {
        knownForLong(fined());
        Member joined = city().newMember("platform");
        sells(joined, "");

        assertThat(week(joined))
                .singleElement()
                .satisfies(change -> assertThat(change.published())
                        .extracting(CreditRecord::title)
                        .containsExactly("虚假宣传" + number));
        assertThat(week(platform)).isEmpty();
    }

    private void knownForLong(UUID record) {
        sql.sql("update creditfile.version set known_from = known_from - interval '10 days' where record = :record")
                .param("record", record)
                .update();
    }
}
