package org.chengxin.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.simulation.City;
import org.chengxin.simulation.Settlement;
import org.junit.jupiter.api.Test;

/** The stories as they are written, before anybody plays them. */
class StoriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Players players =
            new Players(URI.create("http://localhost:1"), City.of(1, TODAY, 10), new Settlement(Map.of(), List.of()));
    private final Stories stories = Stories.of(players, TODAY);

    @Test
    void theyBeginBeforeTheCitysTodayAndEndInsideTheLoadedCalendar() {
        assertThat(stories.begins()).isBefore(TODAY).isAfter(LocalDate.of(2025, 12, 31));
        assertThat(stories.ends()).isAfter(TODAY).isBefore(LocalDate.of(2026, 12, 31));
    }

    @Test
    void scenesOfEachStoryAreInTheOrderOfTheirDays() {
        for (Class<? extends Story> kind : List.of(
                SilentSeller.class,
                BrokenAgreement.class,
                LateOffice.class,
                SecretReport.class,
                StolenLicence.class,
                PlatformAssessed.class,
                UnqualifiedBatch.class,
                LateSupply.class,
                LateReply.class,
                EmptyParcelRing.class,
                RevokedPenalty.class,
                CertifiedMerchant.class)) {
            assertThat(stories.story(kind).scenes())
                    .as(kind.getSimpleName())
                    .isNotEmpty()
                    .isSortedAccordingTo(java.util.Comparator.comparingInt(Scene::day));
        }
    }

    @Test
    void whatTheBookletTellsHasHappenedWhenTheDemoOpens() {
        for (Class<? extends Story> kind :
                List.of(EmptyParcelRing.class, RevokedPenalty.class, CertifiedMerchant.class)) {
            assertThat(stories.story(kind)).isInstanceOf(ToldStory.class);
            assertThat(stories.story(kind).scenes())
                    .as(kind.getSimpleName())
                    .allSatisfy(scene -> assertThat(scene.day()).isNegative());
        }
    }

    @Test
    void nobodyWorksOnASundayUnlessTheStateSaysSo() {
        assertThat(stories.story(PlatformAssessed.class).scenes())
                .allSatisfy(scene ->
                        assertThat(TODAY.plusDays(scene.day()).getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY));
    }

    @Test
    void anOfficeIsKnownByItsNameAndAPartyByItsCode() {
        assertThat(players.office("杭州市余杭区市场监督管理局")).isEqualTo("yuhang");
        assertThat(players.code("xixi")).hasSize(18);
        assertThat(Script.form("a", 1, "b", List.of("c")))
                .containsExactly(Map.entry("a", 1), Map.entry("b", List.of("c")));
    }
}
