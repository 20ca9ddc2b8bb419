package org.chengxin.creditfile.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.code.DivisionCode;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.RecordKind.Category;
import org.chengxin.subject.Subject;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** The words of a credit report; papers are in Chinese. */
@Component
class ReportWording {

    /** What a paper of about thirty pages has room for; the others stand in the file itself. */
    static final int MOST = 150;

    private static final int LONGEST = 120;

    private final Texts texts;

    ReportWording(Texts texts) {
        this.texts = texts;
    }

    /** The blanks of the template {@code credit-report}. */
    Map<String, String> blanks(Subject subject, List<CreditRecord> records, LocalDate day) {
        return Map.of(
                "identity", identity(subject),
                "summary", summary(records),
                "records", details(records),
                "until", day.toString());
    }

    /** Name, code and the like, a line each. */
    String identity(Subject subject) {
        String division = subject.division() == null
                ? ""
                : DivisionCode.tryParse(subject.division())
                        .map(DivisionCode::name)
                        .orElse(subject.division());
        return Stream.of(
                        line("name", subject.name()),
                        line("code.line", subject.code()),
                        line("nature", zh("subject.nature." + subject.nature().word())),
                        line("division", division),
                        line("address", subject.address()),
                        line("source", subject.source() == null ? zh("creditfile.report.register") : subject.source()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String line(String word, @org.jspecify.annotations.Nullable String value) {
        return value == null || value.isEmpty() ? "" : zh("creditfile.report." + word, value);
    }

    /** One line a kind, those without records included, so that nothing is left to be guessed. */
    private String summary(List<CreditRecord> records) {
        Map<RecordKind, Long> counts = new TreeMap<>();
        for (RecordKind kind : RecordKind.values()) {
            counts.put(kind, 0L);
        }
        records.forEach(record -> counts.merge(record.kind(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(each -> zh(
                        "creditfile.report.count",
                        zh("creditfile.kind." + each.getKey().word()),
                        each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String details(List<CreditRecord> records) {
        List<String> lines = new ArrayList<>();
        // what counts against the subject comes first, and is told whatever else there is
        long adverse = records.stream()
                .filter(record -> record.kind().category() == Category.ADVERSE)
                .count();
        for (CreditRecord record :
                records.stream().limit(Math.max(MOST, adverse)).toList()) {
            lines.add(detail(lines.size() + 1, record));
        }
        if (records.size() > lines.size()) {
            lines.add(zh("creditfile.report.more", records.size() - lines.size()));
        }
        return String.join("\n", lines);
    }

    private String detail(int number, CreditRecord record) {
        List<String> parts = new ArrayList<>();
        parts.add(zh(
                "creditfile.report.record",
                number,
                zh(record.label()),
                record.number(),
                record.decided().toString(),
                record.own() ? record.authority() : zh("creditfile.said", record.source(), record.authority())));
        parts.add(cut(record.title()));
        Stream.of(record.content())
                .filter(Objects::nonNull)
                .map(ReportWording::cut)
                .forEach(parts::add);
        if (record.fine() != null) {
            parts.add(zh("creditfile.fine", record.fine().format()));
        }
        record.corrections()
                .forEach(each -> parts.add(zh(
                        "creditfile.corrected",
                        each.text(),
                        each.number(),
                        each.day().toString())));
        if (record.objected()) {
            parts.add(zh("creditfile.objected"));
        }
        parts.add(disclosure(record));
        return String.join("；", parts)
                + zh("creditfile.report.proof", record.fact().toString());
    }

    private String disclosure(CreditRecord record) {
        if (record.disclosure().hidden()) {
            return zh("creditfile.report.withheld");
        }
        LocalDate until = record.disclosure().until();
        return until == null
                ? zh("creditfile.until.none")
                : zh(record.disclosure().open() ? "creditfile.until" : "creditfile.until.ended", until.toString());
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private String zh(String key, Object... arguments) {
        return texts.in(Locale.CHINESE, key, arguments);
    }
}
