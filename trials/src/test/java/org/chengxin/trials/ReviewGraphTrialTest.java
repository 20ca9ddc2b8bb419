package org.chengxin.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review graph is ranked by the command as it is, and counted beside it. */
class ReviewGraphTrialTest {

    @TempDir
    private Path folder;

    @Test
    void ranksTheReviewsThatTheSiteHid() throws Exception {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>(List.of("user,item,filtered"));
        for (int each = 0; each < 3000; each++) {
            boolean hidden = random.nextInt(8) == 0;
            lines.add(
                    (hidden ? 10_000 + each : random.nextInt(300)) + "," + random.nextInt(20) + "," + (hidden ? 1 : 0));
        }
        StringWriter printed = new StringWriter();
        Goals goals = new Goals();
        new ReviewGraphTrial(new PrintWriter(printed, true), folder, "256m", goals)
                .run(Files.write(folder.resolve("given.csv"), lines));
        assertThat(printed.toString()).contains("3000 reviews", "model", "few reviews of the account");
        StringWriter told = new StringWriter();
        goals.print(new PrintWriter(told, true));
        assertThat(told.toString()).contains("without stars: AUC", "without stars: AP");
    }
}
