package org.chengxin.matter.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chengxin.matter.draw.DrawList.Recusal;
import org.chengxin.matter.draw.DrawList.Visit;
import org.chengxin.matter.draw.DrawPolicy.Commitments;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;

/** Anybody can replay a draw; who changes a list, a commitment or a secret is caught; the recused never meet. */
class DrawPolicyTest {

    private static final String ACT = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String FIRST = "春眠不觉晓处处闻啼鸟夜来风雨声花";
    private static final String SECOND = "correct horse battery";
    private static final Commitments COMMITMENTS =
            new Commitments(DrawPolicy.commitment(FIRST), DrawPolicy.commitment(SECOND));

    private static DrawList list() {
        return new DrawList(
                names("S", 20), names("I", 6), List.of(new Recusal("I0", "S3"), new Recusal("I1", "S3")), 5, 2);
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(number -> letter + number).toList();
    }

    private static List<Visit> draw(DrawList list) {
        return DrawPolicy.draw(list, COMMITMENTS, ACT, FIRST, SECOND);
    }

    @Test
    void theSameListsAndSecretsAlwaysGiveTheSameVisits() {
        List<String> shuffled = new ArrayList<>(list().subjects());
        Collections.shuffle(shuffled, new Random(7));
        DrawList other = new DrawList(shuffled, list().inspectors(), list().recused(), 5, 2);
        assertThat(draw(other)).isEqualTo(draw(list())).hasSize(5).doesNotHaveDuplicates();
        assertThat(draw(list()))
                .allSatisfy(visit -> assertThat(visit.inspectors()).hasSize(2).doesNotHaveDuplicates());
    }

    /** The recipe of docs/matters.md, written a second time without looking at the first. */
    @Test
    void anOutsiderReplaysItWithHashesAlone() throws Exception {
        String lines = "chengxin draw 1\nwanted 2\neach 2\nsubject A\nsubject B\nsubject C\n"
                + "inspector X\ninspector Y\ninspector Z\nrecused X B\n";
        String seed = sha(sha(lines) + "\n" + ACT + "\n" + FIRST + "\n" + SECOND);
        List<Visit> expected = new ArrayList<>();
        for (String subject : first(2, seed + "\nsubject\n", "A", "B", "C")) {
            String before = seed + "\ninspector\n" + subject + "\n";
            expected.add(new Visit(
                    subject, subject.equals("B") ? first(2, before, "Y", "Z") : first(2, before, "X", "Y", "Z")));
        }
        DrawList list =
                new DrawList(List.of("C", "A", "B"), List.of("Z", "Y", "X"), List.of(new Recusal("X", "B")), 2, 2);
        assertThat(draw(list)).isEqualTo(expected);
    }

    private static List<String> first(int count, String before, String... names) throws Exception {
        TreeMap<String, String> ranked = new TreeMap<>();
        for (String name : names) {
            ranked.put(sha(before + name), name);
        }
        return List.copyOf(ranked.values()).subList(0, count);
    }

    private static String sha(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aChangedSecretIsCaughtAndAChangedListGivesAnotherDigest() {
        refused(DrawProblem.SECRET, () -> DrawPolicy.draw(list(), COMMITMENTS, ACT, FIRST + "!", SECOND));
        refused(DrawProblem.SECRET, () -> DrawPolicy.draw(list(), COMMITMENTS, ACT, SECOND, FIRST));
        DrawList shorter = new DrawList(names("S", 19), list().inspectors(), list().recused(), 5, 2);
        assertThat(DrawPolicy.digest(shorter)).isNotEqualTo(DrawPolicy.digest(list()));
        assertThat(DrawPolicy.digest(new DrawList(list().subjects(), list().inspectors(), List.of(), 5, 2)))
                .isNotEqualTo(DrawPolicy.digest(list()));
    }

    @Test
    void theActAndEachSecretMoveTheDraw() {
        List<Visit> drawn = draw(list());
        assertThat(DrawPolicy.draw(list(), COMMITMENTS, "another", FIRST, SECOND))
                .isNotEqualTo(drawn);
        String other = "another secret of a second person";
        assertThat(DrawPolicy.draw(
                        list(), new Commitments(COMMITMENTS.first(), DrawPolicy.commitment(other)), ACT, FIRST, other))
                .isNotEqualTo(drawn);
    }

    @Test
    void theRecusedNeverMeetWhateverIsDrawn() {
        Random random = new Random(20260302);
        for (int run = 0; run < 200; run++) {
            List<Recusal> recused = new ArrayList<>();
            for (String subject : list().subjects()) {
                recused.add(new Recusal("I" + random.nextInt(6), subject));
                recused.add(new Recusal("I" + random.nextInt(6), subject));
            }
            DrawList list = new DrawList(list().subjects(), list().inspectors(), recused, 20, 3);
            List<Visit> visits = DrawPolicy.draw(list, COMMITMENTS, "run " + run, FIRST, SECOND);
            assertThat(visits).hasSize(20);
            visits.forEach(visit -> visit.inspectors()
                    .forEach(inspector ->
                            assertThat(list.recused()).doesNotContain(new Recusal(inspector, visit.subject()))));
        }
    }

    @Test
    void everybodyIsDrawnAboutAsOften() {
        int[] drawn = new int[20];
        for (int run = 0; run < 2_000; run++) {
            DrawPolicy.draw(list(), COMMITMENTS, "run " + run, FIRST, SECOND)
                    .forEach(visit -> drawn[Integer.parseInt(visit.subject().substring(1))]++);
        }
        // 500 each are expected, with a standard deviation of 19
        assertThat(IntStream.of(drawn).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(400, 600));
    }

    @Test
    void listsFromWhichNothingCanBeDrawnAreRefused() {
        List<String> two = List.of("I0", "I1");
        refused(DrawProblem.LIST, () -> DrawPolicy.check(new DrawList(List.of(), two, List.of(), 1, 2)));
        refused(DrawProblem.LIST, () -> DrawPolicy.check(new DrawList(List.of("S", "S"), two, List.of(), 1, 2)));
        refused(DrawProblem.LIST, () -> DrawPolicy.check(new DrawList(List.of("S\nT"), two, List.of(), 1, 2)));
        refused(
                DrawProblem.LIST,
                () -> DrawPolicy.check(new DrawList(List.of("S"), two, List.of(new Recusal("unknown", "S")), 1, 2)));
        refused(DrawProblem.COUNT, () -> DrawPolicy.check(new DrawList(List.of("S"), two, List.of(), 2, 2)));
        refused(DrawProblem.COUNT, () -> DrawPolicy.check(new DrawList(List.of("S"), two, List.of(), 1, 1)));
        refused(
                DrawProblem.TOO_FEW,
                () -> DrawPolicy.check(new DrawList(List.of("S"), two, List.of(new Recusal("I0", "S")), 1, 2)));
    }

    @Test
    void aCopiedOrMalformedCommitmentAndAGuessableSecretAreRefused() {
        String one = COMMITMENTS.first();
        refused(DrawProblem.COMMITMENT, () -> DrawPolicy.check(new Commitments(one, one)));
        refused(DrawProblem.COMMITMENT, () -> DrawPolicy.check(new Commitments(one, "abc")));
        Commitments weak = new Commitments(DrawPolicy.commitment("1234"), COMMITMENTS.second());
        refused(DrawProblem.SECRET_SHORT, () -> DrawPolicy.draw(list(), weak, ACT, "1234", SECOND));
    }

    private static void refused(Problem problem, Runnable draw) {
        assertThatThrownBy(draw::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
