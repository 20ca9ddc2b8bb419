package org.chengxin.portal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Decides the verdict of a credit page by the published rule, from published records alone. */
@Component
class Verdicts {

    static final String RULE = "creditfile/verdict";

    /** Penalties that end or restrict a business (行政处罚法 第9条第3、4项). */
    private static final Set<String> SEVERE = Set.of("suspension", "downgrade", "revocation", "restriction", "closure");

    private final CreditFiles files;
    private final Subjects subjects;
    private final DecisionTables tables;
    private final LegalClock clock;
    private final Texts texts;

    Verdicts(CreditFiles files, Subjects subjects, DecisionTables tables, LegalClock clock, Texts texts) {
        this.files = files;
        this.subjects = subjects;
        this.tables = tables;
        this.clock = clock;
        this.texts = texts;
    }

    Verdict of(SubjectId subject) {
        LocalDate today = clock.today();
        List<CreditRecord> records = files.disclose(subject);
        List<CreditRecord> penalties = records.stream()
                .filter(record -> record.kind() == RecordKind.PENALTY)
                .toList();
        long severe = penalties.stream()
                .filter(record -> record.categories().stream().anyMatch(SEVERE::contains))
                .count();
        Map<String, Object> inputs = Map.of(
                "severePenalties",
                severe,
                "publishedPenalties",
                (long) penalties.size(),
                "publishedRecords",
                (long) records.size(),
                "licence",
                subjects.licenceStates(List.of(subject), today).getOrDefault(subject, "none"));
        return tables.inForce(RULE, today).stream()
                .flatMap(rule -> tables.decide(rule, inputs).stream().map(row -> verdict(rule, row)))
                .max(Comparator.comparing(Verdict::level))
                .orElse(new Verdict(Verdict.Level.NOTHING, ""));
    }

    private Verdict verdict(DecisionTable rule, Map<String, Object> row) {
        String word = String.valueOf(row.get("word"));
        return new Verdict(
                Verdict.Level.valueOf(word.toUpperCase(Locale.ROOT)),
                rule.why(String.valueOf(row.get("reason")), texts.english()));
    }
}
