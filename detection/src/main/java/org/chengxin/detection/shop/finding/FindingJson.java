package org.chengxin.detection.shop.finding;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** {@code findings.json}: every finding with all its parts, one a line, as a list. */
public final class FindingJson {

    private final Writer out;
    private final Words english = Words.english();
    private final Words chinese = Words.chinese();

    public FindingJson(Writer out) {
        this.out = out;
    }

    public void write(List<Finding> findings) throws IOException {
        out.write("[");
        for (int at = 0; at < findings.size(); at++) {
            out.write(at == 0 ? "\n" : ",\n");
            write(at + 1, findings.get(at));
        }
        out.write("\n]\n");
    }

    private void write(int id, Finding finding) throws IOException {
        out.write("{\"id\":" + id + ",\"kind\":\"" + finding.kind().key() + "\",\"level\":\""
                + FindingTable.level(finding) + "\",\"model\":\""
                + finding.kind().model() + "\",\"version\":\""
                + finding.version() + "\",\"score\":");
        JsonText.number(out, finding.score());
        out.write(",\"calibration\":\"rank, calibrated on synthetic data\",\"named\":");
        named(finding.named());
        out.write(",\"nearby\":");
        named(finding.nearby());
        out.write(",\"records\":" + finding.all() + ",\"inputs\":[");
        for (int at = 0; at < finding.inputs().size(); at++) {
            Source source = finding.inputs().get(at);
            out.write((at == 0 ? "" : ",") + "{\"file\":\"" + source.type() + "\",\"record\":" + source.number()
                    + ",\"key\":");
            JsonText.text(out, source.key());
            out.write("}");
        }
        out.write("],\"parts\":[");
        for (int at = 0; at < finding.parts().size(); at++) {
            out.write(at == 0 ? "" : ",");
            part(finding.parts().get(at));
        }
        out.write("],\"counterEvidence\":[");
        for (int at = 0; at < finding.counters().size(); at++) {
            out.write(at == 0 ? "" : ",");
            counter(finding.counters().get(at));
        }
        out.write("]}");
    }

    private void named(List<Named> all) throws IOException {
        out.write("[");
        for (int at = 0; at < all.size(); at++) {
            out.write((at == 0 ? "" : ",") + "{\"kind\":\"" + all.get(at).kind() + "\",\"key\":");
            JsonText.text(out, all.get(at).key());
            out.write("}");
        }
        out.write("]");
    }

    private void part(Part part) throws IOException {
        out.write("{\"measure\":\"" + part.measure().key() + "\",\"value\":");
        JsonText.number(out, part.value());
        out.write(",\"expected\":");
        JsonText.number(out, part.expected());
        out.write(",\"weight\":");
        JsonText.number(out, part.weight());
        words(english.of(part), chinese.of(part));
        out.write("}");
    }

    private void counter(Counter counter) throws IOException {
        out.write("{\"explanation\":\"" + counter.explanation().key() + "\",\"share\":");
        JsonText.number(out, counter.share());
        words(english.of(counter), chinese.of(counter));
        out.write("}");
    }

    private void words(String en, String zh) throws IOException {
        out.write(",\"en\":");
        JsonText.text(out, en);
        out.write(",\"zh\":");
        JsonText.text(out, zh);
    }
}
