package org.chengxin.warning.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.evidence.Proofs;
import org.chengxin.shared.FactId;
import org.chengxin.trade.TradeTraces;
import org.chengxin.trade.TradeTraces.Bought;
import org.chengxin.warning.Calibration;
import org.chengxin.warning.FindingContent;
import org.chengxin.warning.FindingContent.Input;
import org.chengxin.warning.FindingWords;
import org.chengxin.warning.Findings;
import org.chengxin.warning.SealedFinding;
import org.chengxin.warning.SealedFinding.Origin;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** View model of a finding: texts, proofs and charts. */
@Component
class FindingViews {

    /** Kinds to filter by. */
    static final List<String> KINDS = Stream.concat(
                    Arrays.stream(Kind.values())
                            .filter(kind -> kind.level() == Kind.Level.SUSPICION)
                            .map(Kind::key),
                    Stream.of(Findings.SPOT_CHECK))
            .toList();

    /** Limit of records shown with proofs; the sealed finding may have more. */
    private static final int SHOWN = 50;

    private static final int PER_POWER = 10;

    /** So many reasons are read aloud in a minute; the others are folded. */
    private static final int TOLD = 4;

    private static final int PERCENT = 100;

    private final FindingWords words;
    private final FindingPictures pictures;
    private final TradeTraces traces;
    private final Accounts accounts;
    private final Proofs proofs;
    private final Texts texts;

    FindingViews(
            FindingWords words,
            FindingPictures pictures,
            TradeTraces traces,
            Accounts accounts,
            Proofs proofs,
            Texts texts) {
        this.words = words;
        this.pictures = pictures;
        this.traces = traces;
        this.accounts = accounts;
        this.proofs = proofs;
        this.texts = texts;
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    WarningPage of(SealedFinding finding, Calibration calibration) {
        Locale language = texts.locale();
        List<Bought> bought = traces.bought(finding.platform(), keys(finding, "order"));
        Map<String, FactId> orders =
                bought.stream().collect(Collectors.toMap(Bought::key, Bought::order, (one, same) -> one));
        List<Reason> reasons = reasons(finding);
        int told = Math.min(TOLD, reasons.size());
        return new WarningPage(
                finding.id().toString(),
                texts.of("warning.kind." + finding.kind()),
                answer(finding),
                isSuspected(finding),
                experience(finding, calibration),
                recheck(finding),
                words.page(finding).orElse(null),
                words.addressee(finding, language),
                platform(finding),
                texts.of("warning.model." + finding.model()) + " " + finding.version(),
                texts.of("warning.severity." + finding.severity().word()),
                texts.of("footing." + finding.footing().word()),
                decimal(finding.score()),
                finding.day(),
                finding.origin() == Origin.STREAM,
                finding.sampled(),
                finding.matter() == null ? null : finding.matter().toString(),
                finding.number(),
                finding.ending() == null ? null : texts.of("warning.ending." + finding.ending()),
                reasons.subList(0, told),
                reasons.subList(told, reasons.size()),
                words.counters(finding, language),
                who(finding.content().named()),
                who(finding.content().nearby()),
                finding.content().inputs().stream()
                        .limit(SHOWN)
                        .map(input -> input(input, orders))
                        .toList(),
                finding.content().all(),
                pictures.ring(finding, bought).orElse(null),
                pictures.charts(finding, bought));
    }

    private List<String> who(List<FindingContent.Who> all) {
        return all.stream().map(who -> words.who(who, texts.locale())).toList();
    }

    private String platform(SealedFinding finding) {
        return accounts.find(finding.platform()).map(Organisation::name).orElse("");
    }

    private static boolean isSuspected(SealedFinding finding) {
        return !finding.kind().equals(Findings.SPOT_CHECK);
    }

    private String answer(SealedFinding finding) {
        String subject = words.named(finding, texts.locale());
        if (!isSuspected(finding)) {
            return texts.of("warning.answer.spot-check", subject, platform(finding));
        }
        return finding.began() == null
                ? texts.of("warning.answer", subject, platform(finding), records(finding.content()))
                : texts.of(
                        "warning.answer.since",
                        subject,
                        platform(finding),
                        records(finding.content()),
                        finding.began().toString());
    }

    /** How many of each type, as far as all are known. */
    private String records(FindingContent content) {
        if (content.inputs().size() < content.all()) {
            return texts.of("warning.records", content.all());
        }
        return content.inputs().stream()
                .collect(Collectors.groupingBy(Input::type, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> texts.of("warning.records." + each.getKey(), each.getValue()))
                .collect(Collectors.joining(texts.of("warning.records.and")));
    }

    private String experience(SealedFinding finding, Calibration calibration) {
        OptionalDouble probability = calibration.at(finding);
        return probability.isEmpty()
                ? texts.of("warning.experience.none", calibration.decided(), Calibration.ENOUGH)
                : texts.of(
                        "warning.experience", calibration.decided(), Math.round(probability.getAsDouble() * PERCENT));
    }

    private @Nullable String recheck(SealedFinding finding) {
        SealedFinding.Recheck recheck = finding.recheck();
        return recheck == null
                ? null
                : texts.of(recheck.found() ? "warning.recheck.found" : "warning.recheck.gone", recheck.version());
    }

    private List<Reason> reasons(SealedFinding finding) {
        return finding.content().parts().stream()
                .sorted(Comparator.comparingDouble(part -> -part.weight()))
                .map(part ->
                        new Reason((int) Math.round(part.weight() * PER_POWER), words.measure(part, texts.locale())))
                .toList();
    }

    static List<String> keys(SealedFinding finding, String type) {
        return finding.content().inputs().stream()
                .filter(input -> input.type().equals(type))
                .map(Input::key)
                .distinct()
                .toList();
    }

    private WarningPage.Input input(Input input, Map<String, FactId> orders) {
        Optional<FactId> fact = input.type().equals("order")
                ? Optional.ofNullable(orders.get(input.key()))
                : FactId.tryParse(input.key());
        Optional<Proofs.Inclusion> inclusion = fact.flatMap(proofs::inclusion);
        return new WarningPage.Input(
                texts.of("type." + input.type()),
                input.key(),
                inclusion.map(found -> found.id().toString()).orElse(null),
                inclusion
                        .map(found -> found.index() == null ? "–" : found.index() + "/" + found.position())
                        .orElse(null));
    }
}
