package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.chengxin.Eventually;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.shared.FactId;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A log that cannot be written is an alarm, whatever the reason: in health, figures, on its page and the workbench. */
class LogAlarmIT extends ServerTest {

    @Autowired
    private LogIdentity identity;

    @Autowired
    private LogPublisher publisher;

    @Autowired
    private Feed feed;

    @Autowired
    private MeterRegistry meters;

    private Visitor officer() {
        TestCity.Person person = city().person("officer", "Richang-2026-chengxin");
        Visitor officer = new Visitor(server().port());
        assertThat(officer.signIn(person.name(), person.password()).statusCode())
                .isEqualTo(303);
        return officer;
    }

    @Test
    void aDamagedFileStopsTheLogAndEverybodyIsTold() throws Exception {
        Visitor officer = officer();
        awaitLog();
        Path signed = identity.state().resolve("signed");
        byte[] whole = Files.readAllBytes(signed);
        publisher.stop();
        try {
            Files.writeString(signed, "damaged");
            publisher.start();
            Eventually.eventually()
                    .until(() -> server().get("/actuator/health").text().contains("DEGRADED"));
            assertThat(server().get("/actuator/health/readiness").status()).isEqualTo(200);
            Eventually.eventually()
                    .until(() -> meters.get("chengxin.log.alarm").gauge().value() == 1);
            assertThat(server().get("/log?lang=en").text())
                    .contains("The log stands still")
                    .doesNotContain(signed.toString());
            assertThat(officer.get("/workbench").body()).contains("没有正常发布");
            assertFollowed();
        } finally {
            Files.write(signed, whole);
        }
        awaitLog();
        Eventually.eventually()
                .until(() -> meters.get("chengxin.log.alarm").gauge().value() == 0);
    }

    /** What is taken in while the log cannot be written has its place, and can be followed. */
    private void assertFollowed() {
        FactId id =
                FactId.parse(city().create(city().newMember("platform").token(), "parcel", "k", "{\"order\":\"o\"}"));
        Eventually.eventually().until(() -> feed.positions(Set.of(id)).containsKey(id));
        assertThat(proofs.inclusion(id).orElseThrow().checkpointed()).isFalse();
    }
}
