package org.chengxin.detection.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.table.Header;
import org.junit.jupiter.api.Test;

/** Every record gets a probability, and what was learnt is in it. */
class ReviewTextTest {

    private static final String HEADER = "shop,text,stars,time,fake\n";

    @Test
    void fakesAreToldFromHonestOnes() throws IOException {
        StringBuilder truth = new StringBuilder();
        String test = reviews(300, 2, truth);

        List<Double> shares = shares(run(HEADER + reviews(400, 1, new StringBuilder()), HEADER + test, 0));

        boolean[] fake = new boolean[shares.size()];
        for (int row = 0; row < fake.length; row++) {
            fake[row] = truth.charAt(row) == '1';
        }
        assertThat(Ranking.of(shares.stream().mapToDouble(share -> share).toArray(), fake)
                        .area())
                .isGreaterThan(0.95);
        assertThat(shares).allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void aRecordThatCannotBeReadGetsTheShareOfFakes() throws IOException {
        String written = run(
                HEADER + reviews(399, 1, new StringBuilder()),
                "text,shop,stars,time\n\"很好\n真的\",甲,5,2021-01-01\n好,甲\n好,甲,,\n",
                1);

        assertThat(written.lines()).hasSize(4).first().isEqualTo("line,probability");
        assertThat(written.lines().skip(1).map(line -> line.split(",")[0])).containsExactly("1", "2", "3");
        assertThat(shares(written).get(1)).isBetween(0.45, 0.55);
    }

    @Test
    void whereThereIsNothingToLearnAllAreAlike() throws IOException {
        assertThat(run(HEADER, HEADER + "甲,好,5,2021-01-01,\n", 0)).isEqualTo("line,probability\n1,0.500000\n");
        assertThat(run(HEADER + "甲,好,5,2021-01-01,0\n", HEADER, 0)).isEqualTo("line,probability\n");
    }

    @Test
    void aMissingColumnIsRefused() {
        assertThatThrownBy(() -> run("a,b\n", HEADER, 0)).isInstanceOf(Header.MissingColumn.class);
    }

    @Test
    void numbersBeyondAllMeasureAndEmptyTextsLeaveFiniteScores() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int row = 0; row < 60; row++) {
            String stars = List.of("1e308", "-1e308", "3", "", "4").get(row % 5);
            csv.append("甲,%s,%s,,%d%n".formatted(row % 3 == 0 ? "" : "好".repeat(row * 200), stars, row % 2));
        }

        assertThat(shares(run(csv.toString(), csv.toString(), 0)))
                .hasSize(60)
                .allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void theSameSeedGivesTheSameWithOneThreadAndWithMany() throws ExecutionException, InterruptedException {
        String train = HEADER + reviews(120, 3, new StringBuilder());
        String test = HEADER + reviews(30, 4, new StringBuilder());

        String one = new ForkJoinPool(1).submit(() -> run(train, test, 0)).get();
        String many = new ForkJoinPool(4).submit(() -> run(train, test, 0)).get();

        assertThat(many).isEqualTo(one);
    }

    @Test
    void aSavedModelScoresBitForBitAsTheOneThatWasLearnt() throws IOException {
        String train = HEADER + reviews(300, 5, new StringBuilder());
        String test = HEADER + reviews(80, 6, new StringBuilder()) + "丁,没见过的店,3,2021-04-01 10:00,\n";
        ReviewText judged = judge(train, test);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        judged.model().save(file);

        ReviewModel loaded = ReviewModel.load(new ByteArrayInputStream(file.toByteArray()));
        ReviewText again = ReviewText.judge(loaded, new StringReader(test), 0);

        assertThat(written(again)).isEqualTo(written(judged));
        List<String> texts = List.of("好评", "尺码偏小", "用了一周");
        List<List<String>> meta = List.of(
                List.of("5", "3", ""), List.of("2021-03-02 02:10", "", "2021-03-05 12:00"), List.of("甲", "乙", "戊"));
        assertThat(loaded.shares(texts, meta)).containsExactly(judged.model().shares(texts, meta));
        assertThat(again.report().trained()).isEqualTo(300);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        loaded.save(twice);
        assertThat(twice.toByteArray()).isEqualTo(file.toByteArray());
        assertThat(new String(file.toByteArray(), StandardCharsets.UTF_8)).doesNotContain("好评", "快递");
    }

    @Test
    void whatIsNoModelIsRefusedAndNeverRunsAnything() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        judge(HEADER + reviews(120, 7, new StringBuilder()), HEADER).model().save(file);
        byte[] good = file.toByteArray();
        Random random = new Random(1);
        for (int each = 0; each < 60; each++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            assertRefused(each % 2 == 0 ? bad : Arrays.copyOf(good, random.nextInt(good.length)));
            // A hostile one has its digest right.
            byte[] inside = Arrays.copyOf(good, good.length - 32);
            int at = 11 + random.nextInt(inside.length - 11);
            inside[at] ^= (byte) (1 << random.nextInt(8));
            byte[] signed = Arrays.copyOf(inside, good.length);
            System.arraycopy(sha256(inside), 0, signed, inside.length, 32);
            bearsOrRefuses(signed);
        }
        assertRefused(new byte[0]);
        assertRefused("id,label\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }

    private static void assertRefused(byte[] file) {
        assertThatThrownBy(() -> ReviewModel.load(new ByteArrayInputStream(file)))
                .isInstanceOf(ModelIn.Refused.class);
    }

    private static void bearsOrRefuses(byte[] file) throws IOException {
        try {
            ReviewModel odd = ReviewModel.load(new ByteArrayInputStream(file));
            int columns = odd.columns().size();
            odd.shares(List.of("好"), Collections.nCopies(columns, List.of("1")));
        } catch (ModelIn.Refused refused) {
            assertThat(refused).hasMessageStartingWith("a model");
        }
    }

    @Test
    void theReasonsNameRunsAndTraitsOfEitherSideAndLinesThatSayTheSame() throws IOException {
        String copied = "这家店的东西非常好用，物流也特别快，强烈推荐大家购买";
        String test = HEADER
                + "甲,%s,5,2021-03-01 02:10:00,%n乙,尺码偏小，做工还可以,3,2021-03-01 12:10:00,%n甲,%s！,5,2021-03-02 02:10:00,%n"
                        .formatted(copied, copied);
        ReviewText judged = judge(HEADER + reviews(400, 8, new StringBuilder()), test);
        StringWriter said = new StringWriter();
        judged.writeReasons(said, 2);

        List<String> lines = said.toString().lines().toList();
        assertThat(lines).hasSize(2 * 3);
        assertThat(lines.get(0)).startsWith("依据 400 条已定性评价学习");
        assertThat(lines.subList(1, 3)).allMatch(line -> line.contains("共有 2 条文字几乎相同，其中有第 "));
        assertThat(lines.subList(1, 3)).allMatch(line -> line.contains("指向虚假") && line.contains("诚实"));
        assertThat(lines.get(4)).contains("2 lines say nearly the same");
        assertThat(said.toString()).doesNotContain(copied.substring(0, 4));
    }

    private static ReviewText judge(String train, String test) throws IOException {
        ReviewText.Settings settings = new ReviewText.Settings("text", "fake", List.of("stars", "time", "shop"), 9, 1);
        return ReviewText.judge(new StringReader(train), new StringReader(test), settings);
    }

    private static String written(ReviewText judged) throws IOException {
        StringWriter out = new StringWriter();
        judged.writeScores(out);
        judged.writeReasons(out, 30);
        return out.toString();
    }

    @Test
    void theWordsThatPushAReviewAreNamed() {
        List<String> texts = List.of("好评返现 质量好", "好评返现 快", "质量一般 偏小", "尺码偏小", "返现 好", "颜色偏深");

        List<TopNgrams.Push> pushes =
                TopNgrams.learn(texts, new double[] {1, 1, 0, 0, 1, 0}).of("返现真快", 4);

        assertThat(pushes).hasSize(4).allMatch(push -> push.push() > 0);
        assertThat(pushes).extracting(TopNgrams.Push::run).contains("返现");
        assertThat(TopNgrams.learn(texts, new double[6]).of("", 4)).isEmpty();
    }

    /** Fakes are short, praise, give five stars and come at night; one in five of either kind passes for the other. */
    private static String reviews(int count, long seed, StringBuilder truth) {
        Random random = new Random(seed);
        String[] praise = {"好评", "很棒", "推荐", "满意", "喜欢"};
        String[] plain = {"尺码偏小", "颜色比图片深一点", "用了一周才来评价", "快递三天到", "做工还可以"};
        StringBuilder csv = new StringBuilder();
        for (int row = 0; row < count; row++) {
            boolean fake = row % 2 == 0;
            boolean looks = random.nextInt(5) == 0 ? !fake : fake;
            csv.append(random.nextBoolean() ? "甲," : "乙,");
            for (int word = 0; word < (looks ? 2 : 4); word++) {
                csv.append((looks ? praise : plain)[random.nextInt(5)]);
            }
            csv.append(',').append(random.nextInt(10) == 0 ? "" : fake ? 5 : 1 + random.nextInt(5));
            csv.append(
                    ",2021-03-%02d %02d:10:00,".formatted(1 + random.nextInt(28), fake ? 2 : 8 + random.nextInt(12)));
            csv.append(fake ? "1\n" : "0\n");
            truth.append(fake ? '1' : '0');
        }
        return csv.toString();
    }

    private static String run(String train, String test, int badLines) throws IOException {
        StringWriter written = new StringWriter();
        ReviewText.Settings settings =
                new ReviewText.Settings("text", "fake", List.of("stars", "time", "shop"), badLines, 1);
        ReviewText.run(new StringReader(train), new StringReader(test), settings, written);
        return written.toString();
    }

    private static List<Double> shares(String written) {
        return written.lines()
                .skip(1)
                .map(line -> Double.valueOf(line.split(",")[1]))
                .toList();
    }
}
