package org.chengxin.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengxin.trials.market.City;
import org.chengxin.trials.market.StarProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial of a city counts whom the command names, and among them who did nothing wrong. */
class CityTrialTest {

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();

    @Test
    void countsThoseWhoAreNamedAndDidNothing() {
        City city = City.of(true, StarProfile.SPREAD, 50_000, 2);
        boolean[] wrong = city.users(true);
        int[] guilty = IntStream.range(0, wrong.length)
                .filter(user -> wrong[user])
                .limit(3)
                .toArray();
        int[] honest = IntStream.range(0, wrong.length)
                .filter(user -> !wrong[user])
                .limit(4)
                .toArray();
        double[] scores = new double[wrong.length];
        Arrays.stream(guilty).forEach(user -> scores[user] = 1);
        int[] accused = {guilty[2], honest[0], honest[1], honest[2]};
        CityTrial.Result result =
                CityTrial.judged(city, new Found(scores, new double[0], Map.of("1", guilty, "2", accused), 1, 1));
        assertThat(result.falseBlocks()).isEqualTo(1);
        assertThat(result.honest()).isEqualTo(3);
        assertThat(result.wrong()).isEqualTo(3);
        assertThat(result.right()).isEqualTo(0.5);
        assertThat(result.precision()).isBetween(0.01, 0.5);
    }

    @Test
    void printsWhatTheCommandFound() throws Exception {
        CityTrial trial = new CityTrial(new PrintWriter(printed, true), folder, "512m", new Goals());
        CityTrial.Result result = trial.run(true, StarProfile.SPREAD, 60_000, 3);
        assertThat(result.allWrong()).isGreaterThan(100);
        assertThat(printed.toString()).contains("mixed, stars spread", "/" + result.allWrong());
        assertThat(folder.resolve("ratings.csv")).doesNotExist();
    }
}
