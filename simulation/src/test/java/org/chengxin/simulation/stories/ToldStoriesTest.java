package org.chengxin.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.simulation.City;
import org.chengxin.simulation.Organisation;
import org.chengxin.simulation.Settlement;
import org.chengxin.simulation.material.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stories of reports, played on an installation of their own making. */
class ToldStoriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private PretendInstallation installation;

    @BeforeEach
    void start() throws IOException {
        installation = new PretendInstallation();
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    private Script script(City city) {
        Map<String, String> tokens = city.organisations().stream()
                .filter(Organisation::hasProgram)
                .map(Organisation::key)
                .collect(Collectors.toMap(key -> key, key -> key));
        return new Script(new Players(installation.url(), city, new Settlement(tokens, List.of())), TODAY, "told");
    }

    private Script script() {
        return script(City.of(1, TODAY, 10));
    }

    private static void play(Story story) throws Exception {
        for (Scene scene : story.scenes()) {
            scene.play().play();
        }
    }

    private static List<String> acts(PlayedStory told) {
        return told.steps().stream()
                .map(step -> step.act().substring(step.act().indexOf('.') + 1))
                .toList();
    }

    @Test
    void aRevokedPenaltyIsToldFromItsFirstReportToTheLastLook() throws Exception {
        RevokedPenalty story = new RevokedPenalty(script());
        play(story);
        PlayedStory told = story.told();
        assertThat(told.name()).isEqualTo("revoked-penalty");
        assertThat(acts(told))
                .containsExactly("own", "second", "streamed", "on-show", "revoked", "gone", "late", "stays-gone");
        assertThat(told.steps()).isSortedAccordingTo(java.util.Comparator.comparing(PlayedStep::day));
        assertThat(told.steps().get(0))
                .isEqualTo(new PlayedStep(
                        "2026-02-12", "杭州市市场监督管理局", "revoked-penalty.own", "杭政办函〔2018〕144号二(一)2", "", "", "id-1"));
        assertThat(told.steps().get(3).page()).isEqualTo("/subjects/7");
        assertThat(told.steps())
                .filteredOn(step -> !step.record().isEmpty())
                .extracting(PlayedStep::record)
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(installation.came).containsExactly("market", "reform", "commerce stream", "market", "culture");
    }

    @Test
    void playedAgainItSeesNothingComeBackAndTellsWhatItFinds() throws Exception {
        play(new RevokedPenalty(script()));
        RevokedPenalty again = new RevokedPenalty(script());
        play(again);
        assertThat(acts(again.told()))
                .as("it was on show before this run")
                .containsExactly("own", "second", "streamed", "revoked", "gone", "late", "stays-gone");
        play(again);
        assertThat(acts(again.told())).as("noted once").hasSize(7);
    }

    @Test
    void everySurfaceIsReadToItsLastPage() throws Exception {
        RevokedPenalty story = new RevokedPenalty(script());
        story.scenes().get(0).play().play();
        assertThat(story.surfaces().read())
                .hasSize(4)
                .allSatisfy((surface, text) -> assertThat(text).as(surface).contains(story.number()));
        assertThat(story.surfaces().show(story.number())).isTrue();
        assertThat(story.surfaces().hide(story.number())).isFalse();
    }

    @Test
    void inTheOtherCityItIsSaidInItsWords() throws Exception {
        RevokedPenalty story = new RevokedPenalty(
                script(City.of(1, TODAY, 10).in(Town.of("ningbo").orElseThrow())));
        assertThat(story.number()).isEqualTo("甬市监处罚〔2026〕901号");
        play(story);
        assertThat(story.told().steps().get(0).who()).isEqualTo("宁波市市场监督管理局");
    }

    @Test
    void aCertificateThatAnEarlierRunGotIsNotAskedForAgain() throws Exception {
        CertifiedMerchant story = new CertifiedMerchant(script());
        play(story);
        assertThat(story.certificate()).isEmpty();
        assertThat(acts(story.told())).containsExactly("honoured", "penalised");
        assertThat(story.told().steps().get(1).label()).isEqualTo("杭市监处罚〔2026〕902号");
    }

    @Test
    void aMerchantThatGetsNoCertificateEndsTheStory() throws Exception {
        installation.certificate = 500;
        CertifiedMerchant story = new CertifiedMerchant(script());
        assertThatThrownBy(() -> play(story))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no certificate");
    }

    @Test
    void aReportThatIsRefusedEndsTheStory() throws Exception {
        Script script = script();
        PlayedReport report = script.report("market", "penalty", "one");
        assertThat(report.send("number", "1")).isTrue();
        assertThat(report.send()).as("the same again").isFalse();
        report.correct("wrong", "number", "2");
        assertThat(report.id()).isEqualTo("id-3");
        assertThat(script.report("market", "penalty", "one").send("number", "1"))
                .as("a correction stands under its key")
                .isFalse();
        assertThat(report.reporter()).isEqualTo("杭州市市场监督管理局");
    }
}
