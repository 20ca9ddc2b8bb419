package org.chengxin.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.cli.Command;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A real marketplace, from its files to the findings: 15,029 orders through the whole house. */
@Tag("drill")
class OlistImportIT extends ServerTest {

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void everyRowIsTakenAndTheFindingsAreThoseOfTheFiles() {
        Optional<Path> found = Command.shared("olist");
        assumeTrue(found.isPresent(), "skipped: no ../shared/data/olist beside the repository, nor -Dchengxin.shared");
        Path data = found.orElseThrow();
        Member platform = city().newMember("platform");
        Command first = importing(data, platform);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.result()).isEqualTo(Command.counts(80_947, 0, 0));

        JsonNode findings = server().get("/api/v1/findings", platform.token()).json();
        assertThat(findings.path("orders").intValue()).isEqualTo(15_029);
        assertThat(findings.path("ordersWithSeveralMerchants").intValue()).isEqualTo(172);
        assertThat(findings.path("ordersWithoutLines").intValue()).isEqualTo(111);
        assertThat(findings.path("lateDeliveries").intValue()).isEqualTo(1_169);
        assertThat(findings.path("ordersComparedWithPayments").intValue()).isEqualTo(14_917);
        assertThat(findings.path("paymentsOff").intValue()).isEqualTo(43);
        assertThat(findings.path("deliveredWithinFastHours").intValue()).isEqualTo(4);
        assertThat(findings.path("deliveredBeforeHandOver").intValue()).isZero();
        assertThat(findings.path("reviews").intValue()).isEqualTo(14_978);
        assertThat(findings.path("reviewsBeforeDeliveryDay").intValue()).isEqualTo(742);
        assertThat(findings.path("reviewsBeforeDeliveryDayWithFiveStars").intValue())
                .isEqualTo(94);
        assertThat(findings.path("surplusReviewNumbers").intValue()).isEqualTo(20);

        Command second = importing(data, platform);
        assertThat(second.exit()).isZero();
        assertThat(second.result()).isEqualTo(Command.counts(0, 80_947, 0));
        assertThat(server().get("/api/v1/findings", platform.token()).json()).isEqualTo(findings);
    }

    private Command importing(Path data, Member platform) {
        return Command.run(
                "import",
                Command.repository().resolve("examples/olist/mapping.yaml"),
                data,
                "--server",
                "http://localhost:" + port,
                "--token",
                platform.token(),
                "--rejects",
                folder.resolve("rejected.csv"));
    }
}
