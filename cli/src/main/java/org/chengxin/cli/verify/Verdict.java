package org.chengxin.cli.verify;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.cli.verify.Finding.Word;
import org.chengxin.evidencelog.merkle.Printable;
import org.jspecify.annotations.Nullable;

/**
 * Verdict on the evidence, and why.
 *
 * @param detail more on a failure, in English, empty if there is none
 * @param inclusion where the entry stands; absent while that is not proven
 * @param redaction present exactly if the content was erased
 * @param named what the record calls itself; absent without a record
 */
record Verdict(
        Finding finding,
        String detail,
        @Nullable Inclusion inclusion,
        @Nullable Redaction redaction,
        @Nullable Named named) {

    private static final int LONGEST = 300;

    /** An entry that is proven to be in the log, and which witnesses of the policy cosigned when. */
    record Inclusion(long index, long size, String origin, Instant sealedAt, Map<String, Instant> cosigned) {}

    /** The erasure fact: its entry, its time and its legal basis as it states them. */
    record Redaction(long index, String at, String basis) {}

    /** Disclosure of a part that is sealed apart and not published. */
    enum Withheld {
        NONE(""),
        SHOWN("withheld part（不公开部分）: shown, and the one that was sealed（已出示，与封存的一致）"),
        HIDDEN("withheld part（不公开部分）: sealed, not shown here（已封存，未在此出示）");

        private final String line;

        Withheld(String line) {
            this.line = line;
        }

        String line() {
            return line;
        }
    }

    /** Number and type: as sealed, or where the content does not say, as the record file labels it. */
    record Named(@Nullable String id, @Nullable String type, Withheld withheld) {
        String line() {
            return "record（记录）: " + (id == null ? "without a number（无编号）" : plain(id))
                    + (type == null ? "" : ", type（类型）: " + plain(type));
        }
    }

    static Verdict of(Finding finding) {
        return new Verdict(finding, "", null, null, null);
    }

    static Verdict of(Finding finding, @Nullable String detail) {
        return new Verdict(finding, detail == null ? "" : detail, null, null, null);
    }

    /** The verdict as a line; whatever comes from the evidence is printed without anything that could steer a terminal. */
    String line() {
        StringBuilder line = new StringBuilder();
        Word word = finding.word();
        line.append(word.english());
        if (redaction != null) {
            line.append(" by entry ").append(redaction.index());
        }
        line.append('（').append(word.chinese());
        if (redaction != null) {
            line.append("，见条目 ").append(redaction.index());
        }
        line.append("）: ").append(finding.words());
        if (inclusion != null) {
            line.append("; entry ").append(inclusion.index()).append(" of ").append(inclusion.size());
            line.append(" in ")
                    .append(plain(inclusion.origin()))
                    .append(", sealed ")
                    .append(inclusion.sealedAt());
            line.append(", cosigned by ");
            line.append(inclusion.cosigned().isEmpty() ? "nobody else" : new TreeMap<>(inclusion.cosigned()).keySet());
        }
        if (redaction != null) {
            line.append("; erased ").append(plain(redaction.at()));
            line.append(", basis（依据）: ").append(plain(redaction.basis()));
        }
        return detail.isEmpty() ? line.toString() : line + ": " + plain(detail);
    }

    static String plain(String text) {
        String shown = Printable.of(text);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }
}
