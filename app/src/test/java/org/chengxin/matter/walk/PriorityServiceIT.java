package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.certificate.Ningbo;
import org.chengxin.job.Job;
import org.chengxin.job.Jobs;
import org.chengxin.measure.Measure;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.decision.Measures;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 优先办理 is a benefit of the certificate of good standing: for who holds one, as long as one is held, and no longer. */
class PriorityServiceIT extends PlayedMeasures {

    private static final String SERVICE = "优先办理";
    private static final String DIVISION = "654401";

    private static int number;

    @Autowired
    private Measures measures;

    @Autowired
    private Accounts members;

    @Autowired
    private List<Job> jobs;

    @Autowired
    private Jobs states;

    private Member merchant;
    private Organisation firm;
    private String code;

    @BeforeEach
    void aFirmThatNothingStandsAgainst() {
        code = Codes.social(DIVISION, ++number);
        if (number == 1) {
            TestOffice.at(city(), "market-regulator", "city", "654400");
        }
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"塔城优先%d有限公司","kind":"enterprise","code":"%s"}""".formatted(number, code));
        merchant = city().newMember("merchant", code);
        firm = members.organisation(UUID.fromString(merchant.organisation()));
    }

    private String certificate() {
        var reply = server().post("/api/v1/subjects/" + code + "/good-standing", merchant.token(), "");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.text();
    }

    private Play applied() {
        return hand.measure("decision", SERVICE, firm);
    }

    private Object[] form() {
        return new Object[] {
            "item",
            SERVICE,
            "basis",
            "《浙江省公共信用信息管理条例》第22条",
            "evidence",
            null,
            "record",
            null,
            "since",
            null,
            "executors",
            null
        };
    }

    private Measure measure(Play play) {
        awaitConsumer("outcome");
        return measures.ofMatter(play.id.value()).orElseThrow();
    }

    private Instant due() {
        return states.all().stream()
                .filter(job -> job.name().equals("measure-records"))
                .map(Jobs.State::next)
                .findFirst()
                .orElseThrow();
    }

    private void looks() throws Exception {
        for (Job each : jobs) {
            if (each.name().equals("measure-records")) {
                each.run();
            }
        }
    }

    @Test
    void isGrantedToWhoHoldsTheCertificateOnly() {
        Play play = applied();
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> play.act(play.actor("handler", false), "grant", form()));
        assertThat(refused.problem()).isEqualTo(MeasureProblem.NO_STANDING);
        certificate();
        play.does("handler", "grant", form()).isAt("in-force");
        assertThat(measure(play).applies(LocalDate.now(LegalClock.ZONE))).isTrue();
    }

    @Test
    void endsByItselfWithTheReasonWhenTheCertificateIsRevoked() throws Exception {
        Ningbo ningbo = Ningbo.of(server());
        String text = certificate();
        Play play = applied().does("handler", "grant", form());
        Measure granted = measure(play);
        looks();
        play.isAt("in-force");
        Instant due = due();

        Member authority = city().newMember("department");
        city().create(authority.token(), "penalty", "p" + number, """
                {"party":{"name":"%s","kind":"organisation","code":"%s"},"number":"塔市监处罚〔2026〕%d号","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"《中华人民共和国广告法》",
                 "categories":["confiscation"],"procedure":"ordinary"}""".formatted(
                        firm.name(), code, number, authority.name()));
        eventually().untilAsserted(() -> assertThat(ningbo.isRevoked(text)).isTrue());
        eventually().untilAsserted(() -> assertThat(play.stage()).isEqualTo("ending"));
        assertThat(due()).as("the job waits for its hour").isEqualTo(due);
        assertThat(measure(play).state(granted.since())).isEqualTo(Measure.State.EARLY);
        assertThat(matters.find(play.id, play.actor("subject", false)).acts())
                .as("with the reason, for its subject to read")
                .anyMatch(act -> String.valueOf(act.form()).contains("信用良好证明已失效"));
        play.does("handler", "close").endsAs("closed");
    }

    @Test
    void goesOnWithACertificateThatWasRenewedAndEndsOnceTheLastHasExpired() throws Exception {
        certificate();
        Play play = applied().does("handler", "grant", form());
        measure(play);
        // renewed before it expires: what happens elsewhere makes the program look at any moment
        int first = last();
        expires(first, "1 hour");
        certificate();
        assertThat(last())
                .as("another, since half of the time of the first is over")
                .isGreaterThan(first);
        expires(first, "-1 second");
        looks();
        play.isAt("in-force");
        expires(last(), "-1 second");
        looks();
        play.isAt("ending");
    }

    /** Place of the last certificate. */
    private int last() {
        return sql.sql("select max(place) from exchange.certificate where organisation = :holder")
                .param("holder", firm.id().value())
                .query(Integer.class)
                .single();
    }

    /** Those up to a place. */
    private void expires(int place, String until) {
        owner().sql("""
                update exchange.certificate set issued = now() - interval '20 days', expires = now() + cast(:until as interval)
                where organisation = :holder and expires > now() and place <= :place""")
                .param("place", place)
                .param("until", until)
                .param("holder", firm.id().value())
                .update();
    }
}
