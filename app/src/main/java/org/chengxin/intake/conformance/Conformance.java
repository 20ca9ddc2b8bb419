package org.chengxin.intake.conformance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.Organisation;
import org.chengxin.evidence.Proofs;
import org.chengxin.rule.LegalClock;
import org.springframework.stereotype.Component;

/** Grades an organisation's program by the calls that came in, and vouches for the grade with the log's keys. */
@Component
public class Conformance {

    private final List<Criteria> criteria;
    private final Proofs proofs;
    private final Clock clock;

    Conformance(List<Criteria> criteria, Proofs proofs, Clock clock) {
        this.criteria = criteria;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** What a program has shown. */
    public enum Grade {
        NONE,
        /** All that the core needs. */
        CORE,
        /** Everything. */
        FULL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The grade and what it rests on. */
    public record Report(Grade grade, List<Criterion> criteria) {

        public long met() {
            return criteria.stream().filter(Criterion::met).count();
        }
    }

    public Report of(Organisation organisation) {
        List<Criterion> seen = criteria.stream()
                .flatMap(each -> each.of(organisation.id()).stream())
                .toList();
        Grade grade = seen.stream().allMatch(Criterion::met)
                ? Grade.FULL
                : seen.stream().allMatch(each -> !each.core() || each.met()) ? Grade.CORE : Grade.NONE;
        return new Report(grade, seen);
    }

    /**
     * 接入测试证明: a signed note (c2sp.org/signed-note) that the organisation hands in elsewhere; empty while its grade is
     * {@link Grade#NONE}.
     */
    public Optional<String> statement(Organisation organisation, Grade grade) {
        if (grade == Grade.NONE) {
            return Optional.empty();
        }
        // the first line has a space, so that it cannot be taken for a checkpoint
        String text = String.join(
                "\n",
                "chengxin conformance v1",
                "log " + proofs.origin(),
                "name " + organisation.name(),
                "code " + (organisation.code() == null ? "-" : organisation.code()),
                "kind " + organisation.kind().word(),
                "grade " + grade.word(),
                "day " + LocalDate.ofInstant(clock.instant(), LegalClock.ZONE),
                "");
        return Optional.of(new String(proofs.vouch(text), StandardCharsets.UTF_8));
    }
}
