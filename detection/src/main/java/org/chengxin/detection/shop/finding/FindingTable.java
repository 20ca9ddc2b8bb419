package org.chengxin.detection.shop.finding;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chengxin.detection.table.Records;

/** {@code findings.csv}: one row a finding, for a person to read from the top. */
public final class FindingTable {

    private static final int SHOWN = 20;

    private final Writer out;
    private final Words english = Words.english();
    private final Words chinese = Words.chinese();

    public FindingTable(Writer out) {
        this.out = out;
    }

    /** @param capacity how many suspicions the office can open: the first ones are marked */
    public void write(List<Finding> findings, int capacity) throws IOException {
        out.write("id,kind,level,model,version,score,open,subject,words_zh,words_en\n");
        int opened = 0;
        for (int at = 0; at < findings.size(); at++) {
            Finding finding = findings.get(at);
            boolean open = finding.kind().level() == Kind.Level.SUSPICION && opened < capacity;
            opened += open ? 1 : 0;
            out.write(String.join(
                    ",",
                    Integer.toString(at + 1),
                    finding.kind().key(),
                    level(finding),
                    finding.kind().model(),
                    finding.version(),
                    Double.toString(finding.score()),
                    open ? "yes" : "no",
                    Records.shown(subject(finding)),
                    Records.shown(chinese.of(finding)),
                    Records.shown(english.of(finding))));
            out.write('\n');
        }
    }

    static String level(Finding finding) {
        return finding.kind().level().name().toLowerCase(Locale.ROOT);
    }

    private static String subject(Finding finding) {
        String shown = finding.named().stream()
                .limit(SHOWN)
                .map(named -> named.kind() + " " + named.key())
                .collect(Collectors.joining("; "));
        int more = finding.named().size() - SHOWN;
        return more > 0 ? shown + "; +" + more : shown;
    }
}
