package org.chengxin.warning.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.evidence.Proofs;
import org.chengxin.shared.FactId;
import org.chengxin.trade.TradeTraces;
import org.chengxin.trade.TradeTraces.Bought;
import org.chengxin.warning.FindingContent.Input;
import org.chengxin.warning.FindingWords;
import org.chengxin.warning.SealedFinding;
import org.chengxin.warning.SealedFinding.Origin;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Reason;
import org.springframework.stereotype.Component;

/** View model of a finding: texts, proofs and charts. */
@Component
class FindingViews {

    /** Kinds to filter by. */
    static final List<String> KINDS = Arrays.stream(Kind.values())
            .filter(kind -> kind.level() == Kind.Level.SUSPICION)
            .map(Kind::key)
            .toList();

    /** Limit of records shown with proofs; the sealed finding may have more. */
    private static final int SHOWN = 50;

    private static final int PER_POWER = 10;

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

    WarningPage of(SealedFinding finding, boolean calibrated) {
        Locale language = texts.locale();
        List<Bought> bought = traces.bought(finding.platform(), keys(finding, "order"));
        Map<String, FactId> orders =
                bought.stream().collect(Collectors.toMap(Bought::key, Bought::order, (one, same) -> one));
        return new WarningPage(
                finding.id().toString(),
                texts.of("warning.kind." + finding.kind()),
                words.named(finding, language),
                words.page(finding).orElse(null),
                words.addressee(finding, language),
                accounts.find(finding.platform()).map(Organisation::name).orElse(""),
                texts.of("warning.model." + finding.model()) + " " + finding.version(),
                calibrated,
                texts.of("warning.severity." + finding.severity().word()),
                texts.of("footing." + finding.footing().word()),
                decimal(finding.score()),
                finding.day(),
                finding.origin() == Origin.STREAM,
                finding.sampled(),
                finding.matter() == null ? null : finding.matter().toString(),
                finding.number(),
                finding.ending() == null ? null : texts.of("warning.ending." + finding.ending()),
                reasons(finding),
                words.counters(finding, language),
                finding.content().named().stream()
                        .map(who -> words.who(who, language))
                        .toList(),
                finding.content().nearby().stream()
                        .map(who -> words.who(who, language))
                        .toList(),
                finding.content().inputs().stream()
                        .limit(SHOWN)
                        .map(input -> input(input, orders))
                        .toList(),
                finding.content().all(),
                pictures.ring(finding, bought).orElse(null),
                pictures.charts(finding, bought));
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
