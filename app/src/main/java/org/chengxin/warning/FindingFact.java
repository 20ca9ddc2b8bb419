package org.chengxin.warning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.chengxin.evidence.CanonicalJson;
import org.chengxin.evidence.Fact;
import org.chengxin.warning.run.DetectionRun;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings and runs as they are sealed, so that nobody can say later that something else was found. */
final class FindingFact {

    static final String FINDING = "finding";
    static final String RUN = "detection-run";

    private FindingFact() {}

    /** A finding of a stream, with what the stream was set to: it belongs to no run. */
    static Fact of(SealedFinding finding, Map<String, String> parameters) {
        ObjectNode payload = payload(finding);
        ObjectNode used = ((ObjectNode) payload.get("data")).putObject("parameters");
        parameters.forEach(used::put);
        return new Fact(finding.id(), FINDING, CanonicalJson.of(payload));
    }

    static Fact of(SealedFinding finding) {
        return new Fact(finding.id(), FINDING, CanonicalJson.of(payload(finding)));
    }

    private static ObjectNode payload(SealedFinding finding) {
        ObjectNode payload = payload(FINDING, finding.id().toString());
        ObjectNode data = payload.putObject("data");
        data.put("platform", finding.platform().toString());
        if (finding.subject() != null) {
            data.put("subject", finding.subject().toString());
        }
        data.put("kind", finding.kind())
                .put("model", finding.model())
                .put("version", finding.version())
                .put("footing", finding.footing().word())
                .put("score", decimal(finding.score()))
                .put("day", finding.day().toString())
                .put("origin", finding.origin().word())
                .put("sampled", finding.sampled());
        content(data.putObject("content"), finding.content());
        return payload;
    }

    /** Canonical JSON has whole numbers only, so that others are written out. */
    private static void content(ObjectNode into, FindingContent content) {
        who(into.putArray("named"), content.named());
        who(into.putArray("nearby"), content.nearby());
        ArrayNode inputs = into.putArray("inputs");
        content.inputs()
                .forEach(input -> inputs.addObject().put("type", input.type()).put("key", input.key()));
        into.put("all", content.all());
        ArrayNode parts = into.putArray("parts");
        content.parts()
                .forEach(part -> parts.addObject()
                        .put("measure", part.measure())
                        .put("value", decimal(part.value()))
                        .put("expected", decimal(part.expected()))
                        .put("weight", decimal(part.weight())));
        ArrayNode counters = into.putArray("counters");
        content.counters()
                .forEach(counter -> counters.addObject()
                        .put("explanation", counter.explanation())
                        .put("share", decimal(counter.share())));
    }

    private static void who(ArrayNode into, List<FindingContent.Who> who) {
        who.forEach(each -> into.addObject().put("kind", each.kind()).put("key", each.key()));
    }

    private static String decimal(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    /** @param parameters of the models: not published, since they would teach how to stay below them, but committed to */
    static Fact of(DetectionRun run, List<SealedFinding> findings, Map<String, String> parameters) {
        ObjectNode payload = payload(RUN, run.id().toString());
        ObjectNode data = payload.putObject("data");
        data.put("platform", run.platform().toString())
                .put("day", run.day().toString())
                .put("from", run.from().toString())
                .put("records", run.records())
                .put("unread", run.unread());
        if (run.newest() != null) {
            data.put("newest", run.newest().toString());
        }
        ObjectNode used = data.putObject("parameters");
        parameters.forEach(used::put);
        var found = data.putArray("findings");
        findings.forEach(finding -> found.add(finding.id().toString()));
        return new Fact(run.id(), RUN, CanonicalJson.of(payload));
    }

    private static ObjectNode payload(String type, String id) {
        return JsonNodeFactory.instance.objectNode().put("v", 1).put("id", id).put("type", type);
    }
}
