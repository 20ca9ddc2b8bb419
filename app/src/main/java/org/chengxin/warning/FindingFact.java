package org.chengxin.warning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.FactPayload.Members;
import org.chengxin.shared.FactId;
import org.chengxin.warning.run.DetectionRun;

/** Sealed facts of findings and runs, so that nobody can claim another result later. */
final class FindingFact {

    static final String FINDING = "finding";
    static final String RUN = "detection-run";

    private FindingFact() {}

    /** Fact of a stream finding, with the stream's settings, since it has no run. */
    static Fact of(SealedFinding finding, Map<String, String> parameters) {
        return payload(finding).with("parameters", parameters).fact();
    }

    static Fact of(SealedFinding finding) {
        return payload(finding).fact();
    }

    private static FactPayload payload(SealedFinding finding) {
        return FactPayload.of(FINDING, finding.id())
                .with("platform", finding.platform())
                .with("subject", finding.subject())
                .with("kind", finding.kind())
                .with("model", finding.model())
                .with("version", finding.version())
                .with("footing", finding.footing().word())
                .with("score", decimal(finding.score()))
                .with("day", finding.day())
                .with("origin", finding.origin().word())
                .with("sampled", finding.sampled())
                .with("content", content(finding.content()));
    }

    private static Members content(FindingContent content) {
        return FactPayload.members()
                .with("named", who(content.named()))
                .with("nearby", who(content.nearby()))
                .with(
                        "inputs",
                        all(
                                content.inputs(),
                                (input, to) -> to.with("type", input.type()).with("key", input.key())))
                .with("all", content.all())
                .with(
                        "parts",
                        all(
                                content.parts(),
                                (part, to) -> to.with("measure", part.measure())
                                        .with("value", decimal(part.value()))
                                        .with("expected", decimal(part.expected()))
                                        .with("weight", decimal(part.weight()))))
                .with(
                        "counters",
                        all(
                                content.counters(),
                                (counter, to) -> to.with("explanation", counter.explanation())
                                        .with("share", decimal(counter.share()))));
    }

    private static List<Members> who(List<FindingContent.Who> who) {
        return all(who, (each, to) -> to.with("kind", each.kind()).with("key", each.key()));
    }

    private static <T> List<Members> all(List<T> things, BiFunction<T, Members, Members> written) {
        return things.stream()
                .map(each -> written.apply(each, FactPayload.members()))
                .toList();
    }

    /** Canonical JSON allows only integers, so other numbers are sealed as strings. */
    private static String decimal(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    /**
     * A run.
     *
     * @param unflagged number of merchants with trade on whom it found nothing
     * @param rechecked open findings of other versions, and what this one says of them
     * @param parameters of the models: not published, since that would help to evade detection, but committed to
     */
    static Fact of(
            DetectionRun run,
            int unflagged,
            List<SealedFinding> findings,
            Map<FactId, SealedFinding.Recheck> rechecked,
            Map<String, String> parameters) {
        return FactPayload.of(RUN, run.id())
                .with("platform", run.platform())
                .with("day", run.day())
                .with("from", run.from())
                .with("records", run.records())
                .with("unread", run.unread())
                .with("unflagged", unflagged)
                .with("newest", run.newest())
                .with("parameters", parameters)
                .with("findings", findings.stream().map(SealedFinding::id).toList())
                .with("foundAgain", rechecked(rechecked, true))
                .with("notFoundAgain", rechecked(rechecked, false))
                .fact();
    }

    private static List<FactId> rechecked(Map<FactId, SealedFinding.Recheck> all, boolean found) {
        return all.entrySet().stream()
                .filter(each -> each.getValue().found() == found)
                .map(Map.Entry::getKey)
                .toList();
    }
}
