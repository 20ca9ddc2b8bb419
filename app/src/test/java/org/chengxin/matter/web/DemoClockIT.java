package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a demo every home leads to its clock, and an officer goes from a case to its next due day, and to the day after. */
@Tag("drill")
class DemoClockIT {

    private static final Pattern BUTTON = Pattern.compile("action=\"(/workbench/calendar/clock/([0-9-]+))\"");
    private static final String LINK = "/workbench/calendar#clock";

    @TempDir
    private Path parent;

    @Test
    void fromACaseToTheDayOnWhichItIsDueAndPastIt() throws Exception {
        Path directory = parent.resolve("installation");
        try (ServerProcess demo = ServerProcess.start(directory, "--chengxin.simulated=true")) {
            CaseTown town =
                    new CaseTown(new TestCity(demo.http(), directory), demo.port(), JdbcClient.create(demo.database()));
            Visitor officer = town.signedIn(town.handler);
            Visitor platform = town.signedIn(town.operator);
            String matter = CaseTown.id(officer, town.complain().number());
            assertThat(officer.get("/workbench").body()).contains(LINK);
            assertThat(platform.get("/workbench").body()).contains(LINK);
            assertThat(platform.get("/workbench/calendar").body()).contains("id=\"clock\"", "用部门账户");
            LocalDate due = press(officer, matter, "到本案下一个期限日");
            assertThat(due).isAfter(LocalDate.now(LegalClock.ZONE));
            assertThat(press(officer, matter, "到期限日的次日")).isEqualTo(due.plusDays(1));
            assertThat(officer.get("/workbench").body())
                    .contains(due.plusDays(1).toString());
            assertThat(officer.get("/workbench/matters/" + matter).body()).contains("已超期 1");
        }
    }

    /** Twice, as people do; the second finds the day there. */
    private static LocalDate press(Visitor officer, String matter, String words) {
        String page = officer.get("/workbench/matters/" + matter).body();
        assertThat(page).contains(words);
        Matcher button = BUTTON.matcher(page);
        assertThat(button.find()).isTrue();
        for (int click = 0; click < 2; click++) {
            var answer = officer.post(
                    button.group(1), Map.of("_csrf", Visitor.token(officer.get("/workbench")), "matter", matter));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/workbench/matters/" + matter);
        }
        return LocalDate.parse(button.group(2));
    }
}
