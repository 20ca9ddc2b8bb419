package org.chengxin.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.MatterFiles;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.TestActs;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers have no gaps and no doubles, whoever issues at the same time and whatever is rolled back. */
class PaperNumbersIT extends MatterFiles {

    private static final long SEED = 144;
    private static final int ACTS = 120;

    /** In two orders, so that acts that took their numbers as they come would wait for each other. */
    private static final List<String> KINDS = List.of("notification", "feedback-letter");

    @Autowired
    private Papers papers;

    @Test
    void ofManyActsAtOnceOfWhichSomeAreRolledBackTheNumbersAreWithoutGaps() throws Exception {
        Random random = new Random(SEED);
        List<MatterId> matters = new ArrayList<>();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int index = 0; index < ACTS; index++) {
            boolean fails = random.nextInt(3) == 0;
            boolean turned = random.nextBoolean();
            MatterId own = TestActs.newMatter();
            matters.add(own);
            work.add(() -> issues(act(own, turned), fails));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int stood = 0;
        try {
            for (var result : threads.invokeAll(work)) {
                stood += result.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(stood).isBetween(ACTS / 3, ACTS - 1);
        List<String> numbers = matters.stream()
                .flatMap(each -> papers.of(CaseDocuments.owner(each)).stream())
                .map(Paper::number)
                .toList();
        assertThat(numbers)
                .as("seed " + SEED)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, stood)
                        .boxed()
                        .flatMap(number -> List.of("告〔2026〕" + number + "号", "馈〔2026〕" + number + "号").stream())
                        .toList());
    }

    @Test
    void eachOfficeCountsForItself() {
        acts.take(act(matter, false));
        var other = city().newMember("department");
        MatterId theirs = TestActs.newMatter();
        ActTaken act = TestActs.issuing(
                officer(other).organisation().id(),
                theirs,
                new PaperUse("notification", List.of("complainant"), Map.of()),
                Map.of("subject", "结果", "content", "如下"));
        acts.take(act);
        assertThat(papers.of(CaseDocuments.owner(theirs)))
                .extracting(Paper::number)
                .containsExactly("告〔2026〕1号");
    }

    private boolean issues(ActTaken act, boolean fails) {
        try {
            transaction.executeWithoutResult(status -> {
                acts.take(act);
                if (fails) {
                    status.setRollbackOnly();
                }
            });
        } catch (org.springframework.transaction.UnexpectedRollbackException rolledBack) {
            return false;
        }
        return !fails;
    }

    private ActTaken act(MatterId own, boolean turned) {
        List<String> kinds = turned ? List.of(KINDS.get(1), KINDS.get(0)) : KINDS;
        return TestActs.act(
                officeId(),
                own,
                Map.of(),
                kinds.stream()
                        .map(kind -> new PaperUse(kind, List.of("complainant"), Map.of()))
                        .toList(),
                kinds.stream()
                        .map(kind -> Map.of("subject", "处理结果", "content", "如下", "result", "如下"))
                        .toList());
    }
}
